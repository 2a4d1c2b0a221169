import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { areHours, capacitySetting } from '../app/calls-rule.ts';
import { DORMANT_BY } from '../app/dormancy-rule.ts';
import { POLICIES } from '../app/gate-rule.ts';
import { MOST_PATIENCE_CHANNELS, MOST_PATIENCE_SLOTS } from '../app/patience-rule.ts';
import { Fault } from '../fault.ts';
import { LANGUAGES, type Language, languageIn } from '../locale/language.ts';
import type { SettingName } from '../locale/words.ts';
import type { Io } from './io.ts';

/** What the files of settings say; every entry has a default elsewhere. */
export type Settings = Readonly<Partial<Record<SettingName, string | number>>>;

export interface SettingsFiles {
  readonly user: string;
  readonly project: string;
}

const LANGUAGE_CHOICE = LANGUAGES.join(', ');
const COUNT = (least: number) => ({
  allowed: `≥ ${least}`,
  parse: (text: string) => (/^\d+$/.test(text) && Number(text) >= least ? Number(text) : undefined),
});
const COUNT_BETWEEN = (least: number, most: number) => ({
  allowed: `${least}–${most}`,
  parse: (text: string) =>
    /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined,
});
const FACTOR = {
  allowed: '> 0',
  parse: (text: string) => {
    const value = Number(text.replace(',', '.'));
    return text.trim() !== '' && value > 0 && Number.isFinite(value) ? value : undefined;
  },
};
const WEIGHT = {
  allowed: '≥ 0',
  parse: (text: string) => (numberIn(text) >= 0 ? numberIn(text) : undefined),
};
const SHARE = {
  allowed: '0.35, 35%',
  parse: (text: string) => {
    const share = text.trim().endsWith('%') ? numberIn(text.replace('%', '')) / 100 : numberIn(text);
    return share > 0 && share <= 1 ? share : undefined;
  },
};
/** Euro, with cents or without. */
const EURO = {
  allowed: '0, 1500, 1500.50',
  parse: (text: string) => (/^\d+(?:[.,]\d{1,2})?$/.test(text.trim()) ? numberIn(text) : undefined),
};
const SHARE_OR_NONE = {
  allowed: '0, 0.2, 20%',
  parse: (text: string) => (/^0+(?:[.,]0+)?%?$/.test(text.trim()) ? 0 : SHARE.parse(text)),
};
const TEXT = { allowed: '…', parse: (text: string) => text.trim() || undefined };
const HOURS = {
  allowed: '9:00-12:30, 14:30-18:00',
  parse: (text: string) => (areHours(text) ? text.trim() : undefined),
};
const LANGUAGE = {
  allowed: LANGUAGE_CHOICE,
  parse: (text: string) => LANGUAGES.find((language) => language === text),
};

function oneOfThese(choices: readonly string[]): {
  allowed: string;
  parse: (text: string) => string | undefined;
} {
  return { allowed: choices.join(', '), parse: (text) => choices.find((choice) => choice === text) };
}

/** Every setting with what it accepts; the only list of them besides their meanings in the words. */
const SETTINGS: Readonly<
  Record<SettingName, { allowed: string; parse: (text: string) => string | number | undefined }>
> = {
  language: LANGUAGE,
  firm: TEXT,
  db: TEXT,
  capacity: {
    allowed: '20, 10h, 600m',
    parse: capacitySetting,
  },
  minutesPhone: COUNT(1),
  minutesVisit: COUNT(1),
  minutesWritten: COUNT(1),
  repeatShare: SHARE,
  shareMaintenance: SHARE_OR_NONE,
  shareAcquisition: SHARE_OR_NONE,
  callHours: HOURS,
  saturdayHours: HOURS,
  timeZone: { allowed: 'Europe/Rome, …', parse: (text) => (isTimeZone(text) ? text : undefined) },
  patronDay: {
    allowed: '06-24, …',
    parse: (text) => (/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? text : undefined),
  },
  owner: TEXT,
  address: oneOfThese(['lei', 'tu']),
  scriptLanguage: LANGUAGE,
  scriptVariant: oneOfThese(['default', 'model-sentence']),
  timesCadence: FACTOR,
  timesOwnGap: FACTOR,
  floorDays: COUNT(0),
  fallbackDays: COUNT(1),
  gapsNeeded: COUNT(1),
  mergeDays: COUNT(0),
  dormantBy: {
    allowed: DORMANT_BY.join(', '),
    parse: (text) => DORMANT_BY.find((judge) => judge === text),
  },
  fixedDays: COUNT(1),
  horizonDays: COUNT(1),
  modelFlags: SHARE,
  modelVetoes: SHARE,
  regularFrom: COUNT(1),
  warningShare: SHARE,
  groupDays: COUNT(0),
  weightMargin: WEIGHT,
  weightPotential: WEIGHT,
  weightStrategy: WEIGHT,
  weightTerritory: WEIGHT,
  weightPunctuality: WEIGHT,
  weightGrowth: WEIGHT,
  marginShare: SHARE,
  discountCap: SHARE,
  gestureBudget: EURO,
  'patience.attempts': COUNT_BETWEEN(1, 100),
  'patience.channels': COUNT_BETWEEN(1, MOST_PATIENCE_CHANNELS),
  'patience.slots': COUNT_BETWEEN(1, MOST_PATIENCE_SLOTS),
  'patience.weeks': COUNT_BETWEEN(0, 520),
  hourlyCost: EURO,
  acquisitionCost: EURO,
  folderAgeSeconds: COUNT(0),
  issuer: TEXT,
  importFolder: TEXT,
  resultsFolder: TEXT,
  'gate.policy': {
    allowed: POLICIES.join(', '),
    parse: (text) => POLICIES.find((policy) => policy === text),
  },
  'gate.registerDays': COUNT_BETWEEN(1, 31),
  'gate.contractDays': COUNT(0),
};

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/**
 * `RICONQUISTA_CONFIG` names the user's file itself; otherwise it lies where the platform keeps such files.
 *
 * @throws Fault `places-unknown`
 */
export async function settingsFiles(io: Io): Promise<SettingsFiles> {
  if (!knowsPlaceOf('config', io)) throw new Fault('usage', 'places-unknown', { missing: [CONFIG_VARIABLE] });
  return {
    user: io.env[CONFIG_VARIABLE] ?? join((await platformFolders()).config, 'config.json'),
    project: join(io.cwd, PROJECT_FILE),
  };
}

/** The user's settings with those of the folder on top. */
export async function loadSettings(io: Io): Promise<Settings> {
  const personal = knowsPlaceOf('config', io) ? readSettings((await settingsFiles(io)).user) : {};
  return { ...personal, ...readSettings(join(io.cwd, PROJECT_FILE)) };
}

/**
 * Where there is no home, as under some schedulers, nothing is guessed: settings and database must be named.
 *
 * @param what what the command is about to use
 * @throws Fault `places-unknown`, which names all that is missing
 */
export function requirePlace(
  what: 'settings' | 'database',
  io: Io,
  flag: string | undefined,
  settings: Settings,
): void {
  const knows = {
    settings: knowsPlaceOf('config', io),
    database: namedDatabase(io, flag, settings) !== undefined || knowsPlaceOf('data', io),
  };
  if (knows[what]) return;
  const missing = [...(knows.settings ? [] : [CONFIG_VARIABLE]), ...(knows.database ? [] : [DATABASE_FLAG])];
  throw new Fault('usage', 'places-unknown', { missing });
}

const DATABASE_FLAG = '--db';
const CONFIG_VARIABLE = 'RICONQUISTA_CONFIG';
const PROJECT_FILE = 'riconquista.json';
const PLATFORM_VARIABLES = { config: 'XDG_CONFIG_HOME', data: 'XDG_DATA_HOME' } as const;

/** Windows knows where its users live, whatever the environment says. */
function knowsPlaceOf(what: 'config' | 'data', { env }: Io): boolean {
  if (process.platform === 'win32' || (what === 'config' && env[CONFIG_VARIABLE] !== undefined)) return true;
  return Boolean(env['HOME'] ?? env[PLATFORM_VARIABLES[what]]);
}

/** @throws Fault `unknown-setting`, `bad-setting` */
export function parseSetting(name: string, text: string): readonly [SettingName, string | number] {
  const known = SETTING_NAMES.find((candidate) => candidate === name);
  if (known === undefined) throw new Fault('usage', 'unknown-setting', { name, allowed: SETTING_NAMES });
  const value = SETTINGS[known].parse(text);
  if (value === undefined) {
    throw new Fault('usage', 'bad-setting', { name, value: text, allowed: SETTINGS[known].allowed });
  }
  return [known, value];
}

/** Writes one setting into the user's file, whole or not at all. */
export async function saveSetting(io: Io, name: string, text: string): Promise<string> {
  const { user } = await settingsFiles(io);
  const [known, value] = parseSetting(name, text);
  const settings = { ...readSettings(user), [known]: value };
  try {
    mkdirSync(dirname(user), { recursive: true, mode: 0o700 });
    writeFileSync(`${user}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${user}.new`, user);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Fault('input', 'output-failed', { file: user, reason });
  }
  return user;
}

/**
 * Where the data lie unless told otherwise: flag > environment > settings > the platform's data folder. Empty where that is not
 * known: whoever needs it asks `requirePlace` first.
 */
export async function databasePath(io: Io, flag: string | undefined, settings: Settings): Promise<string> {
  const named = namedDatabase(io, flag, settings);
  if (named !== undefined || !knowsPlaceOf('data', io)) return named ?? '';
  return join((await platformFolders()).data, 'riconquista.db');
}

function namedDatabase(io: Io, flag: string | undefined, settings: Settings): string | undefined {
  return flag ?? io.env['RICONQUISTA_DB'] ?? (settings.db === undefined ? undefined : String(settings.db));
}

/** Flag > RICONQUISTA_LANG > settings > LC_ALL > LANG > English. */
export function languageFor(io: Io, flag: string | undefined, settings: Settings): Language {
  const asked = flag ?? io.env['RICONQUISTA_LANG'];
  if (asked !== undefined && asked !== '') {
    const language = languageIn(asked);
    if (language === undefined) {
      throw new Fault('usage', 'not-one-of', { text: asked, flag: '--lang', allowed: LANGUAGES });
    }
    return language;
  }
  const configured = languageIn(settings.language === undefined ? undefined : String(settings.language));
  return configured ?? languageIn(io.env['LC_ALL']) ?? languageIn(io.env['LANG']) ?? 'en';
}

function readSettings(file: string): Settings {
  if (!existsSync(file)) return {};
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Fault('usage', 'bad-settings-file', { file, problem });
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new Fault('usage', 'bad-settings-file', { file, problem: 'not an object' });
  }
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => parseSetting(name, String(value))),
  );
}

async function platformFolders(): Promise<{ readonly config: string; readonly data: string }> {
  // Asks for the home of the user as soon as it is loaded, and fails where there is none.
  const { default: envPaths } = await import('env-paths');
  return envPaths('riconquista', { suffix: '' });
}

/** NaN where the text is no number. */
function numberIn(text: string): number {
  return /^\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
