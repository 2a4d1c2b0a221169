import type { Overview } from '../app/overview.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';
import { textWidth } from './text-width.ts';

/** What is in use, besides what is in it. */
export interface InUse {
  readonly database: string;
  readonly settings: string;
}

const FILES_SHOWN = 2;
const GAP = '  ';

/** The commands behind the steps, which programs read in English whatever the language. */
const COMMANDS: Readonly<Record<Overview['next'], string>> = {
  import: 'riconquista import FILE…',
  'import-purchases': 'riconquista import FILE…',
  calls: 'riconquista calls',
  work: 'riconquista work',
  refresh: 'riconquista calls --refresh',
  'next-week': 'riconquista calls',
  'import-again': 'riconquista import FILE…',
  report: 'riconquista report',
};

export function statusView(overview: Overview, inUse: InUse, words: Words): View {
  const { lastImport, next, ...facts } = overview;
  return {
    json: () => ({
      schemaVersion: 1,
      ...facts,
      lastImport:
        lastImport === null
          ? null
          : {
              on: lastImport.on,
              files: lastImport.files.map(({ id, file, kind, rowsRead, added, changed }) => ({
                ...{ batch: id, file, kind, rowsRead, added, changed },
              })),
            },
      ...inUse,
      next: { step: next, command: COMMANDS[next] },
    }),
    text: (screen) => statusText(overview, inUse, words, screen),
  };
}

function statusText(overview: Overview, inUse: InUse, words: Words, { width, paint }: Screen): string {
  const { status } = words.rhythm;
  const { labels } = status;
  const lines: readonly (readonly [string, string])[] = [
    [labels.dormant, status.dormant(overview.dormant, overview.customers)],
    [labels.list, overview.list.lists === 0 ? status.noList : status.list(overview.list)],
    [labels.contacted, contactedText(overview, words)],
    [
      labels.followUps,
      overview.followUps.open === 0 ? status.noFollowUps : status.followUps(overview.followUps),
    ],
    [labels.wonBack, wonBackText(overview, words)],
    [labels.lastImport, importText(overview, words)],
    [
      labels.lastOrder,
      overview.lastOrderOn === null ? status.noPurchases : words.formats.day(overview.lastOrderOn),
    ],
    [labels.nextList, nextListText(overview, words)],
  ];
  const column = Math.max(...Object.values(labels).map(textWidth));
  const labelled = ([label, text]: readonly [string, string]) =>
    under(`${label.padEnd(column)}${GAP}`, wrapped(text, width - column - GAP.length));
  const { command, why } = status.next[overview.next];
  return [
    paint.title(status.title(overview.today, overview.week)),
    '',
    ...lines.map(labelled),
    '',
    // A path broken over lines is none.
    paint.dim(`${labels.database.padEnd(column)}${GAP}${oneLine(inUse.database)}`),
    paint.dim(`${labels.settings.padEnd(column)}${GAP}${oneLine(inUse.settings)}`),
    '',
    wrapped(why, width),
    paint.good(status.now(command)),
  ].join('\n');
}

/** Further lines stand under the first, behind the label. */
function under(label: string, text: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? label : ' '.repeat(textWidth(label))) + line)
    .join('\n');
}

function contactedText({ contacted }: Overview, { rhythm: { status } }: Words): string {
  const { contacts, customers, reached } = contacted;
  return contacts === 0 ? status.noContacts : status.contacted(customers, reached, contacts);
}

/** Where contacts go back less than a year, twelve months are not what they seem. */
function wonBackText({ wonBack, today }: Overview, { rhythm: { status } }: Words): string {
  const { last90Days, last12Months, firstContactOn } = wonBack;
  if (firstContactOn === null) return status.nobodyYet;
  const isShort = Date.parse(today) - Date.parse(firstContactOn) < YEAR_MS;
  return status.wonBack(last90Days, last12Months, isShort ? firstContactOn : null);
}

const YEAR_MS = 365 * 86_400_000;

function importText({ lastImport }: Overview, { rhythm: { status } }: Words): string {
  if (lastImport === null) return status.noImport;
  const { on, files } = lastImport;
  const shown = files.slice(0, FILES_SHOWN).map(({ file, rowsRead }) => [oneLine(file), rowsRead] as const);
  const rest = files.length - shown.length;
  return `${status.imported(on, shown)}${rest === 0 ? '' : `, ${status.moreFiles(rest)}`}`;
}

/** Where this week has no list yet, that is the next one. */
function nextListText({ list, next, nextList }: Overview, { rhythm: { status } }: Words): string {
  if (list.lists === 0 && next === 'calls') return status.dueNow;
  return status.nextList(nextList.from, nextList.isIssued);
}
