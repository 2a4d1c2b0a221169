import type { DormantCustomer, DormantList } from '../app/flag-dormant.ts';
import type { Words } from '../locale/words.ts';
import type { Column, Sheet, SheetValue, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

const SCHEMA_VERSION = 1;
const CURRENCY = 'EUR';
const HORIZON_DAYS = 90;

export function dormantView(list: DormantList, words: Words): View {
  return {
    json: () => dormantJson(list, words),
    sheet: () => dormantSheet(list.customers, words, 'file'),
    text: (screen) =>
      list.customers.length === 0
        ? wrapped(words.screens.noneDormant, screen.width)
        : tableText(dormantSheet(list.customers, words, 'screen'), words.formats, screen),
  };
}

/** One line below the table: how many, of whom, and who was left out. */
export function dormantSummary({ counts, excluded }: DormantList, words: Words): string {
  const left = (Object.entries(excluded) as [keyof typeof excluded, number][]).filter(
    ([, count]) => count > 0,
  );
  const lines = [words.screens.flagged(counts.dormant, counts.customers)];
  if (left.length > 0) lines.push(words.screens.excludedLine(left));
  return lines.join(' ');
}

function dormantSheet(customers: readonly DormantCustomer[], words: Words, place: 'screen' | 'file'): Sheet {
  const { columns: label, phases } = words.labels;
  const every: readonly (Column & { readonly of: (customer: DormantCustomer) => SheetValue })[] = [
    { label: label.code, kind: 'code', of: ({ code }) => code },
    { label: label.name, kind: 'text', flexible: true, of: ({ name }) => name },
    { label: label.seller, kind: 'text', flexible: true, of: ({ seller }) => seller },
    { label: label.sector, kind: 'text', fileOnly: true, of: ({ sector }) => sector },
    { label: label.city, kind: 'text', fileOnly: true, of: ({ city }) => city },
    { label: label.phone, kind: 'phone', fileOnly: true, of: ({ phone, mobile }) => phone ?? mobile },
    { label: label.phase, kind: 'text', of: ({ phase }) => phases[phase] },
    { label: label.lastOrder, kind: 'day', of: ({ lastOrderOn }) => lastOrderOn },
    { label: label.silentDays, kind: 'integer', of: ({ facts }) => facts.silentDays },
    { label: label.typicalGap, kind: 'decimal', digits: 0, of: ({ facts }) => facts.typicalGapDays },
    { label: label.timesCadence, kind: 'decimal', digits: 1, of: ({ facts }) => facts.timesCadence },
    { label: label.orders, kind: 'integer', fileOnly: true, of: ({ orders }) => orders },
    { label: label.lostPerYear, kind: 'money', digits: 0, of: ({ lostCentsPerYear }) => lostCentsPerYear },
    { label: label.neglectedDays, kind: 'integer', fileOnly: true, of: ({ neglectedDays }) => neglectedDays },
    { label: label.total, kind: 'money', fileOnly: true, of: ({ totalCents }) => totalCents },
    { label: label.because, kind: 'text', fileOnly: true, of: ({ facts }) => words.screens.flag(facts) },
  ];
  const columns = every.filter(({ fileOnly }) => place === 'file' || fileOnly !== true);
  return { columns, rows: customers.map((customer) => columns.map((column) => column.of(customer))) };
}

function dormantJson(list: DormantList, words: Words): unknown {
  return {
    schemaVersion: SCHEMA_VERSION,
    today: list.today,
    counts: list.counts,
    excluded: list.excluded,
    model: {
      name: 'shrunk-cadence',
      k: null,
      fitted: false,
      why: words.screens.modelWhy,
      repeatCustomers: list.repeatCustomers,
      horizonDays: HORIZON_DAYS,
    },
    customers: list.customers.map((customer) => ({
      code: customer.code,
      name: customer.name,
      seller: customer.seller,
      sector: customer.sector,
      phase: customer.phase,
      lastOrderOn: customer.lastOrderOn,
      silentDays: customer.facts.silentDays,
      neglectedDays: customer.neglectedDays,
      orders: customer.orders,
      totalCents: customer.totalCents,
      currency: CURRENCY,
      typicalGapDays: customer.facts.typicalGapDays,
      timesCadence: customer.facts.timesCadence,
      limitDays: customer.facts.limitDays,
      lostCentsPerYear: customer.lostCentsPerYear,
      pNoOrder: null,
      pAlive: null,
      because: customer.facts.because,
      explanation: words.screens.flag(customer.facts),
    })),
  };
}
