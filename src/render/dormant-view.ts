import type { CustomerList } from '../app/list-customers.ts';
import type { Words } from '../locale/words.ts';
import type { Column, Sheet, SheetValue, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type Listed = CustomerList['customers'][number];

const SCHEMA_VERSION = 1;
const CURRENCY = 'EUR';

export function dormantView(list: CustomerList, words: Words): View {
  return {
    json: () => dormantJson(list, words),
    sheet: () => dormantSheet(list, words, 'file'),
    text: (screen) =>
      list.customers.length === 0
        ? wrapped(words.screens.none[list.view], screen.width)
        : tableText(dormantSheet(list, words, 'screen'), words.formats, screen),
  };
}

/** One paragraph below the table: how many, of whom, who was left out, and why no model took part. */
export function dormantSummary({ view, run, listed }: CustomerList, words: Words): string {
  const { screens } = words;
  if (view !== 'dormant') return screens.listed[view](listed);
  const left = (Object.entries(run.excluded) as [keyof typeof run.excluded, number][]).filter(
    ([, count]) => count > 0,
  );
  const lines = [screens.flagged(run.counts.dormant, run.counts.customers)];
  if (left.length > 0) lines.push(screens.excludedLine(left));
  const { model } = run.firm;
  if (model !== null) lines.push(screens.modelSays(model.k, run.repeatCustomers));
  else if (run.whyNoModel !== null) lines.push(screens.modelWhy[run.whyNoModel](run.repeatCustomers));
  return lines.join(' ');
}

interface ListColumn extends Column {
  readonly of: (customer: Listed) => SheetValue;
}

function dormantSheet(list: CustomerList, words: Words, place: 'screen' | 'file'): Sheet {
  const columns = columnsOf(list, words).filter(({ fileOnly }) => place === 'file' || fileOnly !== true);
  return { columns, rows: list.customers.map((customer) => columns.map((column) => column.of(customer))) };
}

function columnsOf(list: CustomerList, words: Words): readonly ListColumn[] {
  const { view } = list;
  const { columns: label, phases, states, exclusions } = words.labels;
  const hasOrders = view !== 'never-bought';
  const ofOrders: readonly ListColumn[] = [
    { label: label.phase, kind: 'text', of: ({ phase }) => phases[phase] },
    { label: label.lastOrder, kind: 'day', of: ({ lastOrderOn }) => lastOrderOn },
    { label: label.silentDays, kind: 'integer', of: ({ silentDays }) => silentDays },
    { label: label.typicalGap, kind: 'decimal', digits: 0, of: ({ typicalGapDays }) => typicalGapDays },
    {
      label: label.timesCadence,
      kind: 'decimal',
      digits: 1,
      fileOnly: isOfContacts(view),
      of: ({ facts }) => facts?.timesCadence ?? null,
    },
    { label: label.orders, kind: 'integer', fileOnly: true, of: ({ orders }) => orders },
    { label: label.lostPerYear, kind: 'money', digits: 0, of: ({ lostCentsPerYear }) => lostCentsPerYear },
  ];
  return [
    { label: label.code, kind: 'code', of: ({ code }) => code },
    { label: label.name, kind: 'text', flexible: true, of: ({ name }) => name },
    { label: label.seller, kind: 'text', flexible: true, of: ({ seller }) => seller },
    { label: label.sector, kind: 'text', fileOnly: true, of: ({ sector }) => sector },
    { label: label.city, kind: 'text', fileOnly: hasOrders, of: ({ city }) => city },
    { label: label.phone, kind: 'phone', fileOnly: hasOrders, of: ({ phone, mobile }) => phone ?? mobile },
    { label: label.state, kind: 'text', fileOnly: view !== 'all', of: ({ state }) => states[state] },
    ...(hasOrders ? ofOrders : []),
    {
      label: label.neglectedDays,
      kind: 'integer',
      fileOnly: !isOfContacts(view),
      of: ({ neglectedDays }) => neglectedDays,
    },
    { label: label.total, kind: 'money', fileOnly: true, of: ({ totalCents }) => totalCents },
    { label: label.pNoOrder, kind: 'decimal', digits: 3, fileOnly: true, of: ({ pNoOrder }) => pNoOrder },
    { label: label.pAlive, kind: 'decimal', digits: 3, fileOnly: true, of: ({ pAlive }) => pAlive },
    {
      label: label.exclusion,
      kind: 'text',
      fileOnly: true,
      of: ({ exclusion }) => (exclusion === null ? null : exclusions[exclusion]),
    },
    {
      label: view === 'dormant' ? label.because : label.whyListed,
      kind: 'text',
      fileOnly: true,
      of: (customer) => explanationOf(customer, list, words),
    },
  ];
}

function isOfContacts(view: CustomerList['view']): boolean {
  return view === 'neglect' || view === 'newcomer';
}

/** Why this customer is on this list, in one sentence. */
function explanationOf(customer: Listed, { view }: CustomerList, { screens }: Words): string {
  const { facts } = customer;
  if (facts === null) return screens.explain.neverBought;
  const { neglectedDays, typicalGapDays, seller, offSeason } = customer;
  if (view === 'neglect') return screens.neglected(neglectedDays, typicalGapDays);
  if (view === 'newcomer') return screens.newcomer(seller, neglectedDays ?? 0);
  if (customer.state === 'dormant') return screens.flag(facts);
  if (customer.state === 'late') return screens.late(facts);
  const active = screens.explain.active(facts.silentDays, facts.limitDays);
  return offSeason.length === 0 ? active : `${active} ${screens.offSeason(offSeason)}`;
}

function dormantJson(list: CustomerList, words: Words): unknown {
  const { run, rule } = list;
  const { model } = run.firm;
  return {
    schemaVersion: SCHEMA_VERSION,
    today: list.today,
    view: list.view,
    counts: run.counts,
    excluded: run.excluded,
    fellFrom: run.fellFrom,
    model: {
      name: model === null ? 'shrunk-cadence' : 'mbg/cnbd-k',
      k: model?.k ?? null,
      fitted: model !== null,
      why: run.whyNoModel === null ? null : words.screens.modelWhy[run.whyNoModel](run.repeatCustomers),
      repeatCustomers: run.repeatCustomers,
      horizonDays: rule.horizonDays,
    },
    customers: list.customers.map((customer) => ({
      code: customer.code,
      name: customer.name,
      seller: customer.seller,
      sector: customer.sector,
      state: customer.state,
      exclusion: customer.exclusion,
      phase: customer.phase,
      lastOrderOn: customer.lastOrderOn,
      silentDays: customer.silentDays,
      neglectedDays: customer.neglectedDays,
      orders: customer.orders,
      totalCents: customer.totalCents,
      currency: CURRENCY,
      typicalGapDays: customer.typicalGapDays,
      timesCadence: customer.facts?.timesCadence ?? null,
      limitDays: customer.limitDays,
      lostCentsPerYear: customer.lostCentsPerYear,
      pNoOrder: customer.pNoOrder,
      pAlive: customer.pAlive,
      because: customer.because,
      offSeasonMonths: customer.offSeason,
      explanation: explanationOf(customer, list, words),
    })),
  };
}
