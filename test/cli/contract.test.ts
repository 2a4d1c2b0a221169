import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const db = join(folder, 'contract.db');
const file = join(folder, 'crm.csv');

async function json(line: string): Promise<Record<string, unknown>> {
  const { code, out } = await run(`${line} --format json --today 2026-11-22`, { db });
  expect(code).toBe(0);
  return JSON.parse(out) as Record<string, unknown>;
}

const close = (figure: number): unknown => expect.closeTo(figure, 9);

let imported: Record<string, unknown>;

beforeAll(async () => {
  writeFileSync(
    file,
    'Codice Cliente;Nome Cliente;Telefono;Agente;Ultimo Acquisto;Spesa Totale;N Ordini;Colonna strana\r\n' +
      'C1;Anna Prova;0543 5550001;Bianchi;12/05/2026;2.345,67;4;x\r\n' +
      'C2;Ugo Prova;0543 5550002;Bianchi;31/02/2026;150,00;2;y\r\n',
  );
  imported = await json(`import ${file}`);
});

it('import keeps its keys', () => {
  expect(imported).toEqual({
    schemaVersion: 1,
    dryRun: false,
    files: [
      {
        file: 'crm.csv',
        kind: 'customers',
        batch: 1,
        format: 'csv',
        sheet: null,
        sheets: [],
        issuer: null,
        skippedBecause: {},
        encoding: 'utf-8',
        delimiter: ';',
        decimal: ',',
        decimalFrom: 'evidence',
        dateOrder: 'dmy',
        dateOrderFrom: 'evidence',
        profile: null,
        doubts: [],
        headerLine: 1,
        columns: {
          code: 'Codice Cliente',
          name: 'Nome Cliente',
          phone: 'Telefono',
          seller: 'Agente',
          lastOrderOn: 'Ultimo Acquisto',
          orderCount: 'N Ordini',
          total: 'Spesa Totale',
        },
        ignoredColumns: ['Colonna strana'],
        read: 2,
        added: 1,
        changed: 0,
        changedFields: {},
        unchanged: 0,
        forgotten: 0,
        skipped: 0,
        rejected: 1,
        outcomes: null,
        rejects: [
          {
            line: 3,
            column: 'Ultimo Acquisto',
            value: '31/02/2026',
            code: 'not-a-day',
            message: '«31/02/2026» non è una data del calendario.',
          },
        ],
        repaired: 0,
        repairs: [],
        preview: null,
      },
    ],
  });
});

it('dormant keeps its keys', async () => {
  expect(await json('dormant')).toEqual({
    schemaVersion: 1,
    today: '2026-11-22',
    view: 'dormant',
    counts: { customers: 1, active: 0, dormant: 1, neverBought: 0, excluded: 0 },
    excluded: {
      insolvent: 0,
      unwanted: 0,
      ceased: 0,
      objected: 0,
      refused: 0,
      impossible: 0,
      delisted: 0,
      snoozed: 0,
      linked: 0,
      unreached: 0,
    },
    fellFrom: { prospect: 0, new: 0, established: 1, partner: 0 },
    model: {
      name: 'shrunk-cadence',
      k: null,
      fitted: false,
      why: expect.stringContaining('nessun modello'),
      repeatCustomers: 0,
      horizonDays: 90,
    },
    customers: [
      {
        code: 'C1',
        name: 'Anna Prova',
        seller: 'Bianchi',
        sector: null,
        state: 'dormant',
        exclusion: null,
        phase: 'established',
        lastOrderOn: '2026-05-12',
        silentDays: 194,
        neglectedDays: null,
        orders: 4,
        totalCents: 234_567,
        currency: 'EUR',
        typicalGapDays: null,
        timesCadence: null,
        limitDays: 180,
        lostCentsPerYear: 234_567,
        pNoOrder: null,
        pAlive: null,
        because: 'fallback',
        offSeasonMonths: [],
        explanation:
          'Di 4 ordini non si conosce il ritmo: tace da 194 giorni, oltre il limite di 180 giorni (ultimo ordine il 12/05/2026).',
      },
    ],
  });
});

it('script keeps its keys', async () => {
  expect(await json('script C1')).toEqual({
    schemaVersion: 1,
    code: 'C1',
    channel: 'phone',
    caller: 'Bianchi',
    callerRole: 'same-seller',
    language: 'it',
    variant: 'default',
    purpose: 'win-back',
    cause: null,
    phase: 'established',
    gate: {
      status: 'check',
      why: 'Prima di chiamare, controllare il Registro delle opposizioni',
      reason: 'check-opt-out-register',
      basis: 'legitimate-interest',
      on: null,
      source: null,
      detail: null,
    },
    blocks: expect.arrayContaining([
      { name: 'question', text: 'Di che cosa avrebbe bisogno oggi da un fornitore come noi?' },
    ]),
    subject: null,
    recipient: expect.any(String),
    link: null,
    length: null,
    text: expect.stringContaining('Buongiorno'),
    card: expect.objectContaining({ situation: 'unknown', promises: [], events: expect.any(Array) }),
    warnings: [expect.stringContaining('Manca il nome dell’azienda')],
  });
});

it('calls keeps its keys', async () => {
  expect(await json('calls --week 2026-W48')).toEqual({
    schemaVersion: 1,
    week: '2026-W48',
    issuedOn: '2026-11-22',
    waiting: 0,
    promisesWaiting: 0,
    unreachable: 0,
    ownerWrites: 0,
    heldOut: 0,
    leftOut: {},
    withheld: 0,
    lists: [
      {
        seller: 'Bianchi',
        issuedOn: '2026-11-22',
        capacity: 20,
        capacityMinutes: null,
        rows: 1,
        minutes: 30,
      },
    ],
    rows: [
      {
        row: '2026-W48/Bianchi/1',
        seller: 'Bianchi',
        rank: 1,
        code: 'C1',
        name: 'Anna Prova',
        contactPerson: null,
        city: null,
        address: null,
        postalCode: null,
        province: null,
        phone: '0543 5550001',
        email: null,
        purpose: 'win-back',
        reason: 'dormant',
        channel: 'phone',
        caller: 'Bianchi',
        attempt: 1,
        dueOn: '2026-11-23',
        slot: null,
        promisedOn: null,
        minutes: 30,
        addedOn: null,
        handover: null,
        lastOrders: [],
        lastContact: null,
        priority: {
          score: close(0.375),
          value: close(0.75),
          ease: close(0.5),
          contributions: {
            lostMargin: close(0.125),
            potential: close(0.0125),
            strategy: close(0.0125),
            territory: close(0.0125),
            punctuality: close(0.0125),
            growth: close(0.0125),
            freshness: close(0.075),
            controllableCause: close(0.0375),
            complaintResolved: close(0.028125),
            reachable: close(0.0375),
            contactPerson: 0,
            referrals: close(0.009375),
            experience: 0,
          },
          missing: [
            'potential',
            'strategy',
            'territory',
            'punctuality',
            'growth',
            'freshness',
            'controllableCause',
            'complaintResolved',
            'referrals',
          ],
          learnedFrom: 0,
        },
        gate: { status: 'check', why: 'Prima di chiamare, controllare il Registro delle opposizioni' },
        cause: null,
        remedy: null,
        because: expect.stringContaining('tace da 194 giorni'),
        script: expect.stringContaining('Buongiorno'),
      },
    ],
  });
});

it('calls --explain keeps its keys', async () => {
  const explained = await json('calls --explain C1');
  expect(Object.keys(explained)).toEqual(
    'schemaVersion today code name place dormant priority factors margin ratings experience'.split(' '),
  );
  expect(explained).toMatchObject({
    place: 1,
    dormant: 1,
    margin: { lostCentsPerYear: 234_567, marginShare: 1, marginFrom: 'turnover', currency: 'EUR' },
    experience: { all: { trials: 0, successes: 0 }, alike: { trials: 0, successes: 0 }, share: 0.5 },
  });
  const [first] = explained['factors'] as Record<string, unknown>[];
  expect(first).toEqual({
    side: 'value',
    name: 'lostMargin',
    judgement: 1,
    isKnown: true,
    weight: 0.5,
    part: 0.5,
    contribution: close(0.125),
  });
});

it('customer rate keeps its keys', async () => {
  expect(await json('customer rate C1 potential=4 margin=35%')).toEqual({
    schemaVersion: 1,
    code: 'C1',
    name: 'Anna Prova',
    ratings: {
      potential: 75,
      strategy: null,
      territory: null,
      punctuality: null,
      growth: null,
      margin: 35,
      referrals: null,
    },
    sources: {
      potential: 'hand',
      strategy: null,
      territory: null,
      punctuality: null,
      growth: null,
      margin: 'hand',
      referrals: null,
    },
  });
  await json('customer rate C1 potential=- margin=-');
});

it('outcome keeps its keys', async () => {
  expect(
    await json(
      'outcome C1 maybe --on 2026-11-20 --next 2026-12-02 --cause late-not-announced --answer "Forse" --minutes 12',
    ),
  ).toEqual({
    schemaVersion: 1,
    id: 1,
    code: 'C1',
    outcome: 'maybe',
    channel: 'phone',
    on: '2026-11-20',
    at: null,
    seller: 'Bianchi',
    attempt: 1,
    cause: 'late-not-announced',
    answer: 'Forse',
    minutes: 12,
    notes: null,
    step: null,
    nextDueOn: '2026-12-02',
    nextSlot: null,
    nextChannel: null,
    state: 'open',
    case: {
      state: 'in-conversation',
      openedOn: '2026-11-20',
      closedBy: null,
      next: { dueOn: '2026-12-02', purpose: 'win-back', slot: null, channel: null },
      returns: [],
    },
    patience: null,
  });
});

it('report keeps its keys', async () => {
  const report = await json('report');
  expect(Object.keys(report)).toEqual(
    'schemaVersion today cohort descriptionOnly ladder claims uplift curves causes departments sellers strata immature maturesOn audit look cohorts compatible quality beliefs secondLife sellersTooFew advice gestures'.split(
      ' ',
    ),
  );
  const [first, ...others] = report['claims'] as Record<string, unknown>[];
  expect(first).toEqual({
    id: 'refused-6-7',
    statement: expect.any(String),
    source: 'seed 002',
    numerator: 0,
    denominator: 1,
    estimate: null,
    low: null,
    high: null,
    method: null,
    anytime: null,
    bounds: null,
    verdict: 'too-few',
    why: expect.any(String),
    kind: 'share',
    unit: 'customers',
    claimed: { is: 'at-most', value: 0.07 },
    decidedBy: null,
    reason: { is: 'too-few', needed: 30, have: 1 },
    groups: [],
    observational: false,
  });
  expect(others).toHaveLength(14);
  for (const claim of others) expect(Object.keys(claim)).toEqual(Object.keys(first ?? {}));
});

it('cause keeps its keys', async () => {
  const own = {
    id: 2,
    code: 'C1',
    name: 'Anna Prova',
    kind: 'missed-delivery',
    side: 'ours',
    saidBy: 'seller',
    happenedOn: '2026-10-15',
    notedOn: '2026-11-22',
    note: 'due volte',
    primary: false,
  };
  const stated = expect.objectContaining({
    id: 1,
    kind: 'late-not-announced',
    saidBy: 'customer',
    primary: true,
  });
  expect(await json('cause add C1 missed-delivery --on 2026-10-15 --note "due volte"')).toEqual({
    schemaVersion: 1,
    added: own,
    causes: [stated, own],
    brokenRemedies: [],
  });
  expect(await json('cause list')).toEqual({ schemaVersion: 1, causes: [stated, own] });
  expect(await json('cause show C1')).toEqual({
    schemaVersion: 1,
    code: 'C1',
    name: 'Anna Prova',
    primary: 1,
    isChosen: false,
    bySeller: 'missed-delivery',
    byCustomer: 'late-not-announced',
    promisableRemedy: null,
    causes: [stated, own],
  });
  expect((await json('cause kinds'))['kinds']).toContainEqual({
    kind: 'late-not-announced',
    side: 'ours',
    failing: 'competence',
    warned: false,
    controllable: true,
    canChange: true,
    department: 'transport',
  });
});

it('cause import keeps its keys', async () => {
  const table = join(folder, 'cause.csv');
  writeFileSync(table, 'Codice;Causa\r\nC1;no-need\r\nC1;boh\r\n');
  expect(await json(`cause import ${table}`)).toEqual({
    schemaVersion: 1,
    dryRun: false,
    brokenRemedies: [],
    files: [
      {
        file: 'cause.csv',
        kind: 'causes',
        batch: 2,
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ';',
        dateOrder: 'dmy',
        headerLine: 1,
        columns: { code: 'Codice', cause: 'Causa' },
        ignoredColumns: [],
        read: 2,
        added: 1,
        unchanged: 0,
        forgotten: 0,
        skipped: 0,
        rejected: 1,
        rejects: [
          {
            line: 3,
            column: 'Causa',
            value: 'boh',
            code: 'not-a-cause',
            message: expect.stringContaining('boh'),
          },
        ],
      },
    ],
  });
  await json('import --undo 2');
});

it('remedy keeps its keys', async () => {
  const remedy = {
    id: 1,
    cause: 'late-not-announced',
    department: 'transport',
    what: 'avvisiamo',
    news: 'consegna in giornata',
    moreNews: null,
    owner: 'Magazzino',
    doneOn: '2026-10-01',
    evidence: 'procedura 14',
    withdrawnOn: null,
    state: 'done',
    failedBy: null,
  };
  const proof = '--done-on 2026-10-01 --owner Magazzino --evidence "procedura 14"';
  const line = `remedy add late-not-announced --what avvisiamo --news "consegna in giornata" ${proof}`;
  expect(await json(line)).toEqual({ schemaVersion: 1, remedies: [remedy] });
  expect(await json('remedy list')).toEqual({ schemaVersion: 1, remedies: [remedy] });
  await json('script C1');
  const promised = {
    week: null,
    seller: 'Bianchi',
    code: 'C1',
    name: 'Anna Prova',
    phone: '0543 5550001',
    channel: 'phone',
    promisedOn: '2026-11-22',
    spokenOn: null,
  };
  expect(await json('remedy show 1')).toEqual({ schemaVersion: 1, remedies: [remedy], promised: [promised] });
  expect(await json('cause add C1 late-not-announced --on 2026-11-01')).toMatchObject({
    brokenRemedies: [
      {
        remedy: {
          ...remedy,
          state: 'failed',
          failedBy: { happenedOn: '2026-11-01', code: 'C1', name: 'Anna Prova' },
        },
        promised: [promised],
      },
    ],
  });
  expect(await json('remedy withdraw 1')).toMatchObject({
    remedies: [{ state: 'withdrawn', withdrawnOn: '2026-11-22', failedBy: null }],
    promised: [promised],
  });
});

it('gesture keeps its keys', async () => {
  const coffee = {
    kind: 'coffee',
    label: 'un caffè insieme',
    nature: 'relational',
    costCents: 1000,
    owner: 'seller',
    capCents: 6000,
    needsExpiry: false,
    isPriceCut: false,
    currency: 'EUR',
  };
  expect((await json('gesture list'))['gestures']).toContainEqual({ ...coffee, causes: [] });
  const budget = { year: 2026, budgetCents: null, spentCents: 0, leftCents: null, currency: 'EUR' };
  const advice = await json('gesture suggest C1');
  expect(advice).toEqual({
    schemaVersion: 1,
    code: 'C1',
    name: 'Anna Prova',
    cause: 'late-not-announced',
    saidBy: 'customer',
    gestures: expect.any(Array),
    notFirst: expect.arrayContaining(['discount']),
    closed: [],
    budget,
  });
  const [first] = advice['gestures'] as Record<string, unknown>[];
  expect(first).toEqual({
    kind: 'superior-apology',
    label: 'scuse di un superiore',
    nature: 'relational',
    costCents: 1500,
    owner: 'management',
    capCents: null,
    needsExpiry: false,
    isPriceCut: false,
    currency: 'EUR',
    why: 'attention',
    explanation: expect.any(String),
    mostShare: null,
    mostCents: null,
  });
  const given = {
    id: 1,
    code: 'C1',
    name: 'Anna Prova',
    kind: 'coffee',
    label: 'un caffè insieme',
    nature: 'relational',
    givenOn: '2026-11-22',
    amountCents: 450,
    percent: null,
    costCents: 450,
    isEstimate: false,
    currency: 'EUR',
    untilOn: null,
    givenBy: 'Bianchi',
    cause: 'late-not-announced',
    note: null,
    undoneOn: null,
  };
  expect(await json('gesture give C1 coffee --amount 4,50 --by Bianchi')).toEqual({
    schemaVersion: 1,
    given,
    estimatedOrders: null,
    budget,
    warnings: [],
  });
  expect(await json('gesture given C1')).toEqual({ schemaVersion: 1, given: [given] });
  expect((await json('report'))['gestures']).toEqual({
    ...budget,
    count: 1,
    customers: 1,
    costCents: 450,
    kinds: [{ kind: 'coffee', label: 'un caffè insieme', nature: 'relational', count: 1, costCents: 450 }],
  });
  expect((await json('dormant --explain C1'))['gestures']).toEqual([given]);
  expect(await json('gesture undo 1')).toEqual({
    schemaVersion: 1,
    given: { ...given, undoneOn: '2026-11-22' },
  });
});
