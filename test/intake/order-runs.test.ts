import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/domain/day.ts';
import { countEvidence, type Evidence, noEvidence } from '../../src/intake/evidence.ts';
import { type MarkedParty, type OrderRun, orderRunsOf } from '../../src/intake/order-runs.ts';
import { orderRunsInThread } from '../../src/intake/order-thread.ts';
import { recordsOf } from '../../src/intake/records.ts';
import type { ReadingRules, Repair } from '../../src/intake/row.ts';
import { rowsOf } from '../../src/intake/rows.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import { on } from '../domain/on.ts';
import { fileWith } from './file-with.ts';

const HEADER =
  'Numero;Data;Tipo documento;Stato;Codice cliente;Ragione sociale;Partita IVA;Imponibile;Note;Agente';
const DEFAULT = [
  '7',
  '05/03/2026',
  'Fattura',
  '',
  'C1',
  'Rossi S.r.l.',
  '01234567897',
  '12,50',
  '',
  'Bianchi',
];

async function rulesFor(content: string): Promise<ReadingRules> {
  return { survey: await surveyFile(fileWith(content)), today: on('2026-11-22') };
}

interface Taken {
  readonly documents: readonly (readonly unknown[])[];
  readonly rejects: readonly unknown[];
  readonly skipped: number;
  readonly read: number;
  readonly evidence: Evidence;
  readonly repairs: readonly Repair[];
  /** Customer → the last one who sold. */
  readonly sellers: Readonly<Record<string, string>>;
}

/** The rows of all runs, written out. */
async function takenByRuns(runs: AsyncIterable<OrderRun>): Promise<Taken> {
  const parties: MarkedParty[] = [];
  const documents: unknown[][] = [];
  const rejects: unknown[] = [];
  const evidence = noEvidence();
  let [skipped, read] = [0, 0];
  const repairs: Repair[] = [];
  const sellers = lastSellers();
  for await (const run of runs) {
    parties.push(...run.newParties);
    for (const { party, dayNumber, seller } of run.sellers)
      sellers.add(partyOf(parties[party]), dayNumber, seller);
    for (let row = 0; row < run.rows; row += 1) {
      const start = row === 0 ? 0 : (run.numberEnds[row - 1] ?? 0);
      const number = Buffer.from(run.numbers.subarray(start, run.numberEnds[row])).toString('utf8');
      const kind = run.areCredit[row] === 1 ? 'credit-note' : 'order';
      documents.push([
        run.lines[row],
        partyOf(parties[run.parties[row] ?? -1]),
        number,
        run.dayNumbers[row],
        kind,
        run.cents[row],
      ]);
    }
    rejects.push(...run.rejects);
    skipped += run.skipped;
    repairs.push(...run.repairs);
    expect(run.repaired).toBe(run.repairs.length);
    read += run.read;
    evidence.comma += run.evidence.comma;
    evidence.point += run.evidence.point;
    evidence.dmy += run.evidence.dmy;
    evidence.mdy += run.evidence.mdy;
  }
  return { documents, rejects, skipped, read, evidence, repairs, sellers: sellers.all() };
}

interface LastSellers {
  readonly add: (party: object, day: number, seller: string | null) => void;
  readonly all: () => Record<string, string>;
}

function lastSellers(): LastSellers {
  const last = new Map<string, { readonly day: number; readonly seller: string }>();
  return {
    add: (party, day, seller) => {
      const key = JSON.stringify(party);
      if (seller !== null && day >= (last.get(key)?.day ?? 0)) last.set(key, { day, seller });
    },
    all: () => Object.fromEntries([...last].map(([key, { seller }]) => [key, seller])),
  };
}

function partyOf(party: MarkedParty | undefined): object {
  const { code = null, name = null, vatNumber = null, taxCode = null } = party ?? {};
  return { customerCode: code, customerName: name, vatNumber, taxCode };
}

/** The same by the reader of single rows, which has the last word. */
async function takenByRows(rules: ReadingRules): Promise<Taken> {
  const documents: unknown[][] = [];
  const rejects: unknown[] = [];
  const evidence = noEvidence();
  let [skipped, read] = [0, 0];
  const repairs: Repair[] = [];
  const sellers = lastSellers();
  for await (const record of recordsOf(rules.survey)) {
    if (record.line > rules.survey.header.line) countEvidence(record, rules.survey.header.map, evidence);
  }
  for await (const result of rowsOf(rules)) {
    read += 1;
    if ('repairs' in result) repairs.push(...(result.repairs ?? []));
    if (result.as === 'rejected') rejects.push(result.reject);
    else if (result.as !== 'order') skipped += 1;
    else {
      const { line, party, number, placedOn, kind, amountCents, seller } = result.row;
      sellers.add(party, dayNumber(placedOn), seller);
      documents.push([line, party, number ?? '', dayNumber(placedOn), kind, amountCents]);
    }
  }
  return { documents, rejects, skipped, read, evidence, repairs, sellers: sellers.all() };
}

/** Plain cells, and every oddity that must send a row to the reader of single rows. */
const CELLS: readonly (readonly string[])[] = [
  [
    '7',
    '2026/17',
    'A-1',
    'nd',
    'n12',
    '',
    "'0012",
    '="0012"',
    '"1""2"',
    'è1',
    ' 7 ',
    '1.5',
    '-',
    '"7&amp;A"',
    '7&A',
    'nÂ°7',
  ],
  [
    '05/03/2026',
    '31/12/2025',
    '31/02/2026',
    '2026-03-05',
    '5/3/26',
    '05-03-2026',
    '05/13/2026',
    '45000',
    '',
    '01/01/2030',
    '05.03/2026',
  ],
  [
    'Fattura',
    'Nota di credito',
    'Proforma',
    '',
    'TD04',
    '"Fattura"',
    'FatturÃ\u00a0',
    '"Nota&nbsp;di&nbsp;credito"',
  ],
  ['', 'annullata', 'emessa'],
  ['C1', 'C2', '', ' C1', "'C1", 'n.d.', '"C1"', 'c1'],
  ['Rossi S.r.l.', '', '"Bar ""Da Gino"""', 'Totale', 'CittÃ\u00a0', '"Rossi &amp; C."', 'SÃO PAULO'],
  ['01234567897', '', 'IT01234567897', '01234567890', '1234567897'],
  [
    '12,50',
    '1.234,56',
    '1.234',
    '1234.5',
    '-12,00',
    '12,00-',
    '€ 12,00',
    '',
    'dieci',
    '0',
    '12,345',
    '1.234.567,8',
    '12,',
  ],
  ['', '"una; nota"', '"due\nrighe"', '"a;b;c;d;e;f;g;h;i\n1;2;3;4;5;6;7;8;9;10"', 'Totale'],
  ['Bianchi', 'Conti', '', ' Conti ', '"D\'Amico"', 'NicolÃ²', 'n.d.'],
];
const ROW = fc.tuple(
  ...CELLS.map((cells, column) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(DEFAULT[column] ?? '') },
      { weight: 1, arbitrary: fc.constantFrom(...cells) },
    ),
  ),
);
const FILE = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: ROW.map((cells) => cells.join(';')) },
      { weight: 1, arbitrary: fc.constantFrom('', HEADER, 'Totale;12,50', '1;2') },
    ),
    { maxLength: 25 },
  )
  .map((rows) => `${[HEADER, DEFAULT.join(';'), ...rows].join('\n')}\n`);

/** More runs for a long look, as for the test of the scan. */
const RUNS = Math.ceil(Number(process.env['RICONQUISTA_FUZZ_RUNS'] ?? 2_000) / 20);

describe('documents read in columns', () => {
  it('are what the reader of single rows makes of them: parties, numbers, days, amounts, rejects, repairs and evidence', async () => {
    await fc.assert(
      fc.asyncProperty(FILE, async (content) => {
        const rules = await rulesFor(content);
        expect(await takenByRuns(orderRunsOf(rules))).toEqual(await takenByRows(rules));
      }),
      { numRuns: RUNS },
    );
  });

  it('come in several runs from a long file, the same from a thread of its own', async () => {
    const rows = Array.from({ length: 70_000 }, (_, index) => [`${index}`, ...DEFAULT.slice(1)].join(';'));
    const rules = await rulesFor(`${[HEADER, ...rows].join('\n')}\n`);
    const here = await takenByRuns(orderRunsOf(rules));
    expect(here.documents.length).toBe(70_000);
    expect(await takenByRuns(orderRunsInThread(rules))).toEqual(here);
  });

  it('end with the same fault from a thread of its own', async () => {
    const rules = await rulesFor(`${HEADER}\n${DEFAULT.join(';')}\n`);
    const spoilt = {
      ...rules,
      survey: { ...rules.survey, path: fileWith(`${HEADER}\n"${DEFAULT.join(';')}\n`) },
    };
    await expect(takenByRuns(orderRunsInThread(spoilt))).rejects.toMatchObject({
      kind: 'input',
      code: 'quote-not-closed',
      facts: { line: 2 },
    });
  });
});
