import type { Command } from 'commander';
import { callsRuleFrom } from '../app/calls-rule.ts';
import { costRuleFrom } from '../app/cost-rule.ts';
import { dormancyRuleFrom } from '../app/dormancy-rule.ts';
import { gateRuleFrom } from '../app/gate-rule.ts';
import { gestureRuleFrom } from '../app/gesture-rule.ts';
import { patienceFrom } from '../app/patience-rule.ts';
import { priorityRuleFrom } from '../app/priority-rule.ts';
import type { ScriptStyle } from '../app/script-bench.ts';
import { todayFrom } from '../app/today.ts';
import type { withStore } from '../app/with-store.ts';
import { Fault } from '../fault.ts';
import { LANGUAGES, type Language, languageIn } from '../locale/language.ts';
import type { Words } from '../locale/words.ts';
import { CSV_DIALECTS, type CsvDialect } from '../render/dialects.ts';
import { visibleCsv, visibleJson } from '../render/safe-text.ts';
import type { Paint, View } from '../render/sheet.ts';
import { wrapped } from '../render/table.ts';
import type { Io } from './io.ts';
import { refuseSources, writeOutput } from './output-file.ts';
import { databasePath, requirePlace, type Settings } from './settings.ts';
import { type ColorChoice, type Term, termOf } from './term.ts';

/** What every command shares: where it runs, in which language, and how it shows and tells. */
export interface Cli {
  readonly io: Io;
  readonly words: Words;
  readonly settings: Settings;
  /** Runs another command line in this process, as the demo does. */
  readonly run: (argv: readonly string[], io: Io) => Promise<number>;
}

/** The options every command understands. */
export interface GlobalOptions {
  readonly db?: string;
  readonly lang?: string;
  readonly today?: string;
  readonly format?: string;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly input?: boolean;
  readonly color?: string;
  readonly force?: boolean;
  readonly csvDialect?: string;
}

export interface Context extends Cli {
  readonly options: GlobalOptions;
  readonly term: Term;
  readonly dbPath: string;
  readonly today: ReturnType<typeof todayFrom>;
  /** Minutes since midnight; null where a day was asked for, which has no hour. */
  readonly minute: number | null;
  readonly rule: ReturnType<typeof dormancyRuleFrom>;
  readonly priorityRule: ReturnType<typeof priorityRuleFrom>;
  readonly costRule: ReturnType<typeof costRuleFrom>;
  readonly gestureRule: ReturnType<typeof gestureRuleFrom>;
  readonly patience: ReturnType<typeof patienceFrom>;
  readonly callsRule: ReturnType<typeof callsRuleFrom>;
  readonly gateRule: ReturnType<typeof gateRuleFrom>;
  readonly firm: string | null;
  readonly scriptLanguage: Language;
  /** How the firm wants its scripts; the templates of its own are read when asked for. */
  readonly scriptStyle: () => Promise<ScriptStyle>;
  readonly patronDay: string | null;
  /** The result, to stdout or the file asked for. */
  readonly show: (view: View, db?: Db) => Promise<void>;
  /** Results that are files of one folder, by name. */
  readonly showFolder: (folder: string, files: ReadonlyMap<string, string | Buffer>, db: Db) => Promise<void>;
  /** What a file of this format holds. */
  readonly contentOf: (view: View, format: Format) => Promise<string | Buffer>;
  /** Anything beside the result, to stderr; nothing under --quiet. */
  readonly tell: (...lines: readonly string[]) => void;
  readonly withStore: <Result>(
    mode: 'existing' | 'create' | 'rehearsal',
    use: (db: Db) => Promise<Result>,
  ) => Promise<Result>;
}

export type Db = Parameters<Parameters<typeof withStore>[2]>[0];

const COLORS: readonly ColorChoice[] = ['auto', 'always', 'never'];
const FORMATS = ['table', 'text', 'csv', 'json', 'xlsx', 'html', 'ics', 'eml'] as const;
const EXTENSION = /\.(csv|json|xlsx|html?|ics|eml)$/i;

export type Format = (typeof FORMATS)[number];
const DEFAULT_TIME_ZONE = 'Europe/Rome';

export async function contextFor(cli: Cli, command: Command): Promise<Context> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const { io, settings } = cli;
  const quiet = options.quiet === true;
  const term = termOf(io, {
    color: oneOf(options.color ?? 'auto', COLORS, '--color'),
    quiet,
    noInput: options.input === false,
  });
  requirePlace('settings', io, options.db, settings);
  const dbPath = await databasePath(io, options.db, settings);
  if (options.output !== undefined) refuseSources(options.output, [dbPath]);
  return {
    ...cli,
    term,
    dbPath,
    today: todayFrom(options.today, io.now(), timeZoneOf(settings)),
    minute: options.today === undefined ? minuteOf(io.now()) : null,
    rule: dormancyRuleFrom(settings),
    priorityRule: priorityRuleFrom(settings),
    costRule: costRuleFrom(settings),
    gestureRule: gestureRuleFrom(settings),
    patience: patienceFrom(settings),
    callsRule: callsRuleFrom(settings),
    gateRule: gateRuleFrom(settings),
    firm: text(settings.firm) ?? null,
    scriptLanguage: languageIn(text(settings.scriptLanguage)) ?? 'it',
    scriptStyle: () => styleFrom(io, settings),
    patronDay: text(settings.patronDay) ?? null,
    options,
    show: (view, db) => show(cli, term, options, view, db),
    showFolder: (folder, files, db) => showFolder(cli, options, folder, files, db),
    contentOf: (view, format) =>
      contentOf(view, format, {
        words: cli.words,
        options,
        term: { ...term, color: false },
        isForScreen: false,
      }),
    tell: (...lines) => {
      if (!quiet) for (const line of lines) io.stderr.write(`${wrapped(line, term.width)}\n`);
    },
    withStore: async (mode, use) => {
      requirePlace('database', io, options.db, settings);
      const { withStore } = await import('../app/with-store.ts');
      return withStore(dbPath, mode, use);
    },
  };
}

/** The zone that decides which day it is. */
export function timeZoneOf(settings: Settings): string {
  return text(settings.timeZone) ?? DEFAULT_TIME_ZONE;
}

async function styleFrom(io: Io, settings: Settings): Promise<ScriptStyle> {
  const { ownTemplates } = await import('./own-templates.ts');
  return {
    address: settings.address === 'tu' ? 'tu' : 'lei',
    variant: settings.scriptVariant === 'model-sentence' ? 'model-sentence' : 'default',
    owner: text(settings.owner) ?? null,
    own: await ownTemplates(io),
  };
}

/** @throws Fault `not-one-of` */
export function oneOf<Choice extends string>(
  given: string,
  allowed: readonly Choice[],
  flag: string,
): Choice {
  const found = allowed.find((choice) => choice === given);
  if (found === undefined) throw new Fault('usage', 'not-one-of', { text: given, flag, allowed });
  return found;
}

/** @throws Fault `not-one-of` */
export function languageOption(given: string, flag: string): Language {
  return oneOf(given, LANGUAGES, flag);
}

/** @throws Fault `not-a-count` */
export function countOption(given: string | undefined, flag: string): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d+$/.test(given) && Number(given) > 0 && Number(given) <= 1_000_000) return Number(given);
  throw new Fault('usage', 'not-a-count', { text: given, flag });
}

/**
 * Under --quiet a command whose result only tells what it has done says nothing: at night nobody reads what went well. Who asks for
 * a format or a file gets it.
 */
export function isSilent({ quiet, format, output }: GlobalOptions): boolean {
  return quiet === true && format === undefined && output === undefined;
}

async function show(
  cli: Cli,
  term: Term,
  options: GlobalOptions,
  view: View,
  db: Db | undefined,
): Promise<void> {
  const { io, words } = cli;
  const { output } = options;
  const isForScreen = output === undefined && io.stdout.isTTY === true;
  const shown = output === undefined ? term : { ...term, color: false };
  const format = formatOf(options, view);
  if (format === 'xlsx' && isForScreen) throw new Fault('usage', 'binary-on-screen', { format });
  const content = await contentOf(view, format, { words, options, term: shown, isForScreen });
  if (output === undefined) {
    io.stdout.write(content);
    return;
  }
  const { isOurs, rememberContent } = await import('../app/keep-export.ts');
  const bytes = Buffer.from(content);
  const written = await writeOutput({
    file: output,
    content: bytes,
    force: options.force === true,
    isOurs: async (standing) => db !== undefined && isOurs(db, standing),
  });
  if (db !== undefined && written) await rememberContent(db, bytes, io.now().toISOString());
  const told = written ? words.screens.written(output) : words.screens.unchangedFile(output);
  if (options.quiet !== true && term.progress) io.stderr.write(`${told}\n`);
}

async function showFolder(
  { io }: Cli,
  options: GlobalOptions,
  folder: string,
  files: ReadonlyMap<string, string | Buffer>,
  db: Db,
): Promise<void> {
  const { isOurs, rememberContent } = await import('../app/keep-export.ts');
  const { writeFolder } = await import('./output-folder.ts');
  const written = await writeFolder({
    folder,
    files: new Map([...files].map(([name, content]) => [name, Buffer.from(content)])),
    force: options.force === true,
    isOurs: (standing) => isOurs(db, standing),
  });
  for (const content of written) await rememberContent(db, content, io.now().toISOString());
}

interface Showing {
  readonly words: Words;
  readonly options: GlobalOptions;
  readonly term: Term;
  readonly isForScreen: boolean;
}

async function contentOf(view: View, format: Format, showing: Showing): Promise<string | Buffer> {
  const { words, options, term, isForScreen } = showing;
  switch (format) {
    case 'json':
      return `${visibleJson(view.json())}\n`;
    case 'csv': {
      if (view.sheet === undefined) break;
      const { csvText } = await import('../render/csv.ts');
      const dialect: CsvDialect = oneOf(options.csvDialect ?? 'spreadsheet', CSV_DIALECTS, '--csv-dialect');
      const text = csvText(view.sheet(), dialect);
      return isForScreen ? visibleCsv(text) : text;
    }
    case 'xlsx': {
      if (view.sheet === undefined) break;
      const { workbookOf } = await import('../render/workbook.ts');
      const { sheets, notOnList } = words.screens.calls;
      return workbookOf(view.sheet(), { choicesSheet: sheets.choices, notOnList });
    }
    case 'html':
    case 'ics':
    case 'eml':
      return (await view.files?.[format]?.()) ?? '';
    default:
  }
  return `${view.text({ width: term.width, paint: await paintFor(term) })}\n`;
}

/** What was asked for; else what the file's name says; else text. */
export function formatOf(options: GlobalOptions, view: Pick<View, 'sheet' | 'files'>): Format {
  const extension = EXTENSION.exec(options.output ?? '')?.[1]?.toLowerCase();
  const asked = options.format ?? (extension === 'htm' ? 'html' : extension) ?? 'text';
  const allowed = FORMATS.filter((format) => canBe(format, view));
  const format = allowed.find((candidate) => candidate === asked);
  if (format === undefined) throw new Fault('usage', 'format-needs-one-of', { format: asked, allowed });
  return format;
}

function canBe(format: Format, view: Pick<View, 'sheet' | 'files'>): boolean {
  if (format === 'csv' || format === 'xlsx') return view.sheet !== undefined;
  return format === 'html' || format === 'ics' || format === 'eml'
    ? view.files?.[format] !== undefined
    : true;
}

/** Colours by meaning, where there are any. */
export async function paintFor(term: Term): Promise<Paint> {
  if (!term.color) {
    const plain = (line: string) => line;
    return { title: plain, dim: plain, good: plain, warn: plain };
  }
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { title: chalk.bold, dim: chalk.dim, good: chalk.green, warn: chalk.yellow };
}

/** In the zone that `todayFrom` has told the process. */
function minuteOf(now: Date): number {
  return now.getHours() * 60 + now.getMinutes();
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
