import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import type { FaultCode, FaultFacts } from '../../src/fault.ts';
import type { RejectCode } from '../../src/intake/row.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import type { Words } from '../../src/locale/words.ts';

const BOTH: readonly (readonly [string, Words])[] = [
  ['Italian', ITALIAN],
  ['English', ENGLISH],
];
/** Command lines and names stand as they are in both languages; sentences have more words. */
const WORDS_OF_A_SENTENCE = 4;

/** Facts for every fault; one that is forgotten here does not compile. */
const FACTS: { readonly [Code in FaultCode]: FaultFacts[Code] } = {
  'unknown-command': { text: 'fermii', suggestion: 'fermi' },
  'unknown-option': { text: '--tody', suggestion: null },
  'missing-argument': { name: 'CODE' },
  'missing-option-value': { name: '--db' },
  'missing-option': { flag: '--what' },
  'too-many-arguments': { command: 'script' },
  'not-one-of': { text: 'fax', flag: '--channel', allowed: ['phone', 'letter'] },
  'not-a-day': { text: 'ieri' },
  'not-a-time': { text: 'tardi' },
  'not-a-week': { text: 'W99' },
  'not-a-capacity': { text: 'molte', flag: '--capacity' },
  'unknown-seller': { name: 'Bianco', known: ['Bianchi'] },
  'successor-gone': { name: 'Conti' },
  'binary-on-screen': { format: 'xlsx' },
  'work-needs-terminal': {},
  'options-exclude': { flags: ['--per-seller', '--output'] },
  'not-a-count': { text: 'molti', flag: '--limit' },
  'resolve-without-list': {},
  'list-without-outcomes': { file: 'lista.csv' },
  'answer-needed': { flag: '--firm', what: 'nome' },
  'format-needs-one-of': { format: 'csv', allowed: ['text', 'json'] },
  'unknown-setting': { name: 'firma', allowed: ['firm'] },
  'bad-setting': { name: 'capacity', value: 'molti', allowed: '1–500' },
  'places-unknown': { missing: ['RICONQUISTA_CONFIG', '--db'] },
  'bad-settings-file': { file: 'config.json', problem: 'JSON' },
  'folder-missing': { folder: 'arrivi' },
  'folder-is-target': { folder: 'arrivi', flag: '--done' },
  'folder-unusable': { folder: 'arrivi', reason: 'EACCES' },
  'folder-busy': { folder: 'arrivi' },
  'folder-files-failed': { failed: ['a.csv', 'b.csv'], files: 3, folder: 'arrivi/failed' },
  'path-not-for-cron': { path: 'a' },
  'file-missing': { file: 'clienti.csv' },
  'file-unreadable': { file: 'clienti.csv', reason: 'EACCES' },
  'file-changed': { file: 'clienti.csv' },
  'not-a-regular-file': { file: 'tubo' },
  'file-empty': { file: 'clienti.csv' },
  'file-not-text': { file: 'clienti.csv', looksLike: 'PDF' },
  'no-header': {
    file: 'clienti.csv',
    looked: ['codice'],
    found: ['Chi', 'Quando'],
    columns: [
      {
        number: 1,
        header: 'Chi',
        samples: ['Luigi', 'Verdi'],
        kind: 'text',
        isDistinct: false,
        companions: [],
      },
    ],
    command: 'riconquista import clienti.csv --map name=#1',
  },
  'incomplete-header': {
    file: 'fatture.csv',
    line: 3,
    kind: 'orders',
    known: [{ field: 'placedOn', header: 'Data' }],
    missing: ['customer', 'amount'],
    columns: [
      { number: 2, header: null, samples: ['Luigi'], kind: 'text', isDistinct: false, companions: [] },
    ],
    command: 'riconquista import fatture.csv --map amount=#2',
  },
  'unknown-profile': { name: 'vecchio', known: ['nuovo'] },
  'bad-profile-name': { name: '  ' },
  'profile-of-one-file': { files: 2 },
  'turnover-without-year': { file: 'a.csv', column: 'Mese' },
  'received-invoices': { file: 'a.csv' },
  'unknown-sheet': { file: 'a.xlsx', sheet: 'Ordini', sheets: ['Clienti', 'Fatture'] },
  'unknown-column': { file: 'a.csv', column: 'Dovuto', field: 'amount', found: ['Codice', 'Data'] },
  'not-a-mapping': { text: 'amount' },
  'quote-not-closed': { file: 'clienti.csv', line: 17 },
  'record-too-long': { file: 'clienti.csv', line: 17, limit: 1000 },
  'too-many-columns': { file: 'clienti.csv', columns: 1001, limit: 1000 },
  'archive-damaged': { file: 'fatture.zip' },
  'archive-locked': { file: 'fatture.zip' },
  'archive-nested': { file: 'fatture.zip', entry: '2025.zip' },
  'archive-bomb': { file: 'fatture.zip', entry: 'a.xml' },
  'archive-too-large': { file: 'fatture.zip', limitMegabytes: 200 },
  'archive-too-many-files': { file: 'fatture.zip', limit: 20000 },
  'workbook-format': { file: 'clienti.ods', format: 'ods' },
  'xml-broken': { file: 'fattura.xml', line: 17 },
  'xml-doctype': { file: 'fattura.xml' },
  'xml-too-deep': { file: 'fattura.xml', limit: 64 },
  'xml-too-large': { file: 'fattura.xml' },
  'envelope-broken': { file: 'fattura.xml.p7m' },
  'no-invoices': { file: 'fatture' },
  'issuer-needed': { file: 'fattura.xml' },
  'issuer-unclear': {
    file: 'fatture',
    candidates: ['01234567890 Rossi', '09876543210 Verdi'],
    flag: '--issuer',
  },
  'issuer-unknown': { file: 'fatture', issuer: '1', candidates: ['01234567890 Rossi'] },
  'doctor-found': { findings: 7 },
  'nothing-found': { what: 'fermi' },
  'rejected-rows': { files: [{ file: 'clienti.csv', rejected: 2, first: '17' }] },
  'unknown-customer': { code: 'C042', similar: ['C041'] },
  'no-priority': { code: 'C042' },
  'not-a-rating': { text: 'fama', allowed: ['potential', 'growth'] },
  'bad-rating': { what: 'potential', value: 'boh' },
  'same-customer': { code: 'C042' },
  'unknown-merge': { id: '7', known: ['1', '2'] },
  'merged-since': { id: '1', later: '2' },
  'both-in-contact': { kept: 'C1', merged: 'C2', keptNext: '2026-12-01', mergedNext: '2026-12-03' },
  'unknown-batch': { id: '7', known: ['1', '2'] },
  'nothing-to-import': {},
  'unknown-remedy': { id: '7' },
  'remedy-is-withdrawn': { id: '7' },
  'remedy-is-done': { id: '7', doneOn: '2026-10-01' },
  'too-many-news': { given: 3 },
  'unknown-cause': { id: '7', known: ['1', '2'] },
  'no-cause-header': { file: 'cause.csv', found: ['Chi', 'Quando'] },
  'owner-writes': { code: 'C042' },
  'bad-gesture-name': { name: 'Un caffè!' },
  'new-gesture-needs': { kind: 'calendario', missing: ['--label', '--nature'] },
  'gesture-needs-amount': { kind: 'credit-note' },
  'gesture-takes-no-percent': { kind: 'coffee' },
  'gesture-needs-expiry': { kind: 'welcome-price' },
  'expiry-not-after': { until: '2026-11-22', today: '2026-11-23' },
  'not-an-amount': { text: 'molto', flag: '--amount' },
  'not-a-percent': { text: '120', flag: '--percent' },
  'amount-or-percent': {},
  'no-usual-order': { code: 'C042' },
  'margin-unknown': { code: 'C042' },
  'discount-above-cap': {
    askedPercent: 15,
    mostPercent: 10,
    marginPercent: 35,
    capPercent: 30,
    mostCents: 96_00,
  },
  'gesture-above-cap': { code: 'C042', kind: 'coffee', capCents: 60_00, spentCents: 55_00, costCents: 10_00 },
  'budget-exhausted': {
    code: 'C042',
    year: 2026,
    budgetCents: 200_00,
    spentCents: 190_00,
    costCents: 20_00,
    instead: 'visit',
  },
  'already-compensated': { code: 'C042', kind: 'discount', givenOn: '2026-10-01' },
  'unknown-given-gesture': { id: '7' },
  'gesture-is-undone': { id: '7', undoneOn: '2026-10-01' },
  'remedy-needs-proof': { missing: ['--owner'] },
  'remedy-is-future': { day: '2026-12-01', today: '2026-11-22' },
  'contact-is-future': { day: '2026-12-01', today: '2026-11-22' },
  'next-not-after': { next: '2026-11-01', on: '2026-11-22' },
  'cut-too-late': { cut: '2026-11-01', horizonDays: 90, end: '2026-11-20', latest: '2026-08-22' },
  'outcome-needs': { outcome: 'maybe', flag: '--next' },
  'template-broken': { file: 'opening.liquid', line: 2, column: 3, problem: 'slot: x' },
  'templates-faulty': { findings: 3 },
  'scripts-need-folder': { flag: '--output' },
  'code-needed': { flag: '--all' },
  'template-unknown': { place: 'it/apertura', similar: ['it/opening'] },
  'templates-unreadable': { file: 'opening.liquid', reason: 'EACCES' },
  'unknown-cohort': { name: 'autunno', known: ['primavera'] },
  'bad-cohort-name': { name: '' },
  'cohort-exists': { name: 'autunno', frozenOn: '2026-11-23' },
  'cohort-empty': { stopped: 12 },
  'cohort-changed': { name: 'autunno' },
  'cohort-altered': { name: 'autunno' },
  'bad-share': { text: 'metà', flag: '--holdout', mostPercent: 50 },
  'simulation-needs-new-db': { db: 'ferramenta.db' },
  'impossible-truth': {},
  'out-of-range': { text: 'anno', flag: '--window', least: 1, most: 730 },
  'belief-after-contact': { code: 'C042', contactedOn: '2026-11-22' },
  'belief-needs': { flag: '--percent' },
  'belief-both': {},
  'bad-percent': { text: 'tanto' },
  'no-belief-columns': { file: 'foglio.csv', found: ['Nome'] },
  'patience-not-met': { code: 'C042', attempts: 2, channels: 3, slots: ['late-afternoon'], days: 17 },
  'was-reached': { code: 'C042', on: '2026-11-20' as Day, outcome: 'callback' },
  'has-ordered': { code: 'C042', on: '2026-11-20' as Day },
  'refused-outcomes': { file: 'contatti.csv', refused: 2, first: '3, Esito' },
  'no-outcome-header': { file: 'contatti.csv', found: ['Chi', 'Quando'] },
  'unknown-contact': { text: '7' },
  'ambiguous-contact': { text: '7' },
  'unknown-attempt': { code: 'C042', attempt: '7', known: [1, 2] },
  'never-contacted': { code: 'C042' },
  'already-undone': { code: 'C042', attempt: 2, undoneOn: '2026-11-21' as Day },
  'channel-denied': { code: 'C042', channel: 'letter', reason: 'objected' },
  'channel-impossible': { code: 'C042', channel: 'letter' },
  'permission-is-future': { day: '2026-12-01', today: '2026-11-22' },
  'check-is-future': { day: '2026-12-01', today: '2026-11-22' },
  'reason-names-person': { word: 'rossi' },
  'erasure-needs-yes': { code: 'C042', flag: '--yes' },
  'no-register-results': { file: 'esiti.csv', line: 3, text: 'boh' },
  'nobody-suppressed': { text: 'C042' },
  'erasure-unfinished': { path: 'r.db' },
  'output-is-source': { file: 'a.db' },
  'output-edited': { file: 'lista.csv' },
  'output-is-link': { file: 'lista.csv' },
  'output-failed': { file: 'lista.csv', reason: 'ENOSPC' },
  'database-missing': { path: 'r.db' },
  'database-foreign': { path: 'r.db' },
  'database-damaged': { path: 'r.db', reason: 'pagina 7' },
  'database-not-supported': { path: 'postgres://…@host/x' },
  'database-newer': { path: 'r.db', found: 9, known: 3 },
  'database-busy': { path: 'r.db' },
  'database-unreachable': { path: 'r.db', reason: 'EACCES' },
  'database-full': { path: 'r.db' },
};

/** The plain facts among all facts, however deep they lie. */
function leavesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

/** Every text with the path to it; sentences with gaps are functions and looked at elsewhere. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, `${path}/${name}`));
}

function faultTexts(words: Words): [path: string, text: string][] {
  return (Object.keys(FACTS) as FaultCode[]).flatMap((code) => textsOf(faultText(words, code), code));
}

function faultText<Code extends FaultCode>(words: Words, code: Code) {
  return words.faults[code](FACTS[code]);
}

describe.each(BOTH)('the words in %s', (_, words) => {
  it('are all there', () => {
    const { help, labels, screens, gestures, contacts } = words;
    const texts = textsOf({ help, labels, screens, gestures, contacts });
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('explain every fault with its facts', () => {
    const wrong = (Object.keys(FACTS) as FaultCode[]).filter((code) => {
      const { message, hint } = faultText(words, code);
      const text = `${message} ${hint ?? ''}`;
      const facts = leavesOf(FACTS[code]);
      const silent = facts.filter(
        (fact) => fact !== null && !SHOWN_AS_WORDS.has(String(fact)) && !text.includes(String(fact)),
      );
      return (
        message.trim() === '' ||
        hint?.trim() === '' ||
        /\b(?:undefined|null|NaN)\b|\[object/.test(text) ||
        silent.length > 0
      );
    });
    expect(wrong).toEqual([]);
  });

  it('show what stood in a rejected cell wherever there was something', () => {
    const withValue: RejectCode[] = [
      'not-a-day',
      'in-the-future',
      'not-a-period',
      'not-an-amount',
      'not-a-count',
      'not-an-outcome',
      'not-a-channel',
      'not-a-time',
      'next-not-after',
      'not-a-told-cause',
      'unknown-row',
      'row-of-another',
      'not-a-cause',
      'not-a-source',
      'unknown-customer',
      'repeated-document',
      'ambiguous-customer',
      'unusable-vat-number',
      'contradiction',
      'xml-broken',
      'xml-doctype',
      'xml-too-deep',
      'xml-too-large',
      'envelope-broken',
      'foreign-currency',
      'unknown-document-type',
    ];
    const texts = Object.entries(words.rejects).map(
      ([code, sentence]) => [code, sentence('31/02/2026')] as const,
    );
    expect(texts.filter(([, text]) => text.includes('31/02/2026')).map(([code]) => code)).toEqual(withValue);
    expect(texts.filter(([, text]) => !/^\S.*\.$/.test(text))).toEqual([]);
  });
});

/** Facts that are translated before they are shown. */
const SHOWN_AS_WORDS = new Set([
  'letter',
  'objected',
  'orders',
  'placedOn',
  'customer',
  'amount',
  'maybe',
  'callback',
  'late-afternoon',
  '2026-11-20',
  '2026-11-21',
  'text',
  'false',
  // Amounts are in cents, and written in euro.
  ...['9600', '6000', '5500', '1000', '20000', '19000', '2000'],
]);

describe('the two languages', () => {
  it('share no sentence', () => {
    const english = new Map([...sentencesOf(ENGLISH), ...faultTexts(ENGLISH)]);
    const shared = [...sentencesOf(ITALIAN), ...faultTexts(ITALIAN)].filter(
      ([path, text]) => text.split(/\s+/).length >= WORDS_OF_A_SENTENCE && english.get(path) === text,
    );
    expect(shared).toEqual([]);
  });

  it('have the same texts, one for one', () => {
    const paths = [ITALIAN, ENGLISH].map((words) =>
      textsOf({
        labels: words.labels,
        screens: words.screens,
        gestures: words.gestures,
        contacts: words.contacts,
      }).map(([path]) => path),
    );
    expect(paths[0]).toEqual(paths[1]);
  });

  it('tell departments, causes and outcomes apart', () => {
    const doubled = BOTH.flatMap(([, { labels, gestures, screens }]) =>
      [
        labels.causes,
        labels.departments,
        labels.outcomes,
        labels.channels,
        labels.phases,
        labels.verdicts,
        gestures.names,
        screens.cause.states,
      ].flatMap((names) => {
        const texts = Object.values(names);
        return texts.filter((text, index) => texts.indexOf(text) !== index);
      }),
    );
    expect(doubled).toEqual([]);
  });
});

/** Examples are command lines, the same in both languages. */
function sentencesOf(words: Words): [path: string, text: string][] {
  const { help, labels, screens, gestures, contacts, rejects } = words;
  const rejected = Object.entries(rejects).map(
    ([code, sentence]) => [code, sentence('7')] as [string, string],
  );
  return [
    ...textsOf({ help, labels, screens, gestures, contacts }).filter(
      ([path]) => !path.includes('/examples/'),
    ),
    ...rejected,
  ];
}
