import { addDays } from '../../src/domain/day.ts';
import {
  chance,
  gammaOfMeanOne,
  integerBetween,
  logNormal,
  pick,
  type Random,
  randomFor,
} from '../fixtures/random.ts';
import { FIRST_DAY } from '../fixtures/trading-days.ts';
import type { BenchCustomer } from './data-customers.ts';
import { noteOf } from './data-notes.ts';

interface BenchOrder {
  readonly number: string;
  /** dd/mm/yyyy */
  readonly placedOn: string;
  readonly kind: string;
  readonly customer: BenchCustomer;
  readonly netCents: number;
  readonly payment: string;
  readonly note: string;
}

export const ORDER_HEADER = [
  'Numero',
  'Data',
  'Tipo documento',
  'Codice cliente',
  'Ragione sociale',
  'Partita IVA',
  'Agente',
  'Imponibile',
  'IVA',
  'Totale',
  'Pagamento',
  'Note',
];

const DAYS = 4 * 365;
const MEAN_ORDERS = 10;
const LAPSED_SHARE = 0.35;
const CREDIT_NOTE_SHARE = 0.03;
const VAT_RATE = 0.22;
const PAYMENTS = ['RIBA 30 gg', 'RIBA 60 gg', 'Bonifico', 'Contanti'];

/** In the order of their days, as a program that numbers its documents exports them. */
export function* drawOrders(customers: readonly BenchCustomer[]): Generator<BenchOrder, undefined> {
  const written = Array.from({ length: DAYS }, (_, offset) => italianDay(offset));
  const random = randomFor('bench orders');
  const serials = new Map<string, number>();
  for (const { customer, offset } of purchases(customers)) {
    const placedOn = written[offset] ?? '';
    const year = placedOn.slice(-4);
    const serial = (serials.get(year) ?? 0) + 1;
    serials.set(year, serial);
    yield {
      number: `${year}/${String(serial).padStart(6, '0')}`,
      placedOn,
      kind: chance(random, CREDIT_NOTE_SHARE) ? 'Nota di credito' : 'Fattura',
      customer,
      netCents: Math.round(logNormal(random, 18_000, 1)),
      payment: pick(random, PAYMENTS),
      note: noteOf(random),
    };
  }
}

export function orderCells({ number, placedOn, kind, customer, netCents, ...rest }: BenchOrder): string[] {
  const vatCents = Math.round(netCents * VAT_RATE);
  return [
    number,
    placedOn,
    kind,
    customer.code,
    customer.name,
    customer.vatNumber,
    customer.seller,
    italianAmount(netCents),
    italianAmount(vatCents),
    italianAmount(netCents + vatCents),
    rest.payment,
    rest.note,
  ];
}

interface Purchase {
  readonly customer: BenchCustomer;
  /** Days since the first. */
  readonly offset: number;
}

function purchases(customers: readonly BenchCustomer[]): Purchase[] {
  const random = randomFor('bench purchases');
  return customers
    .flatMap((customer) => offsetsFor(random).map((offset) => ({ customer, offset })))
    .sort((one, other) => one.offset - other.offset);
}

/** Most buy until today; the others stopped at some moment. */
function offsetsFor(random: Random): number[] {
  const count = Math.round(MEAN_ORDERS * gammaOfMeanOne(random, 1.5));
  const first = integerBetween(random, 0, DAYS / 2);
  const last = chance(random, LAPSED_SHARE) ? integerBetween(random, first, DAYS - 1) : DAYS - 1;
  return Array.from({ length: count }, () => integerBetween(random, first, last));
}

function italianDay(offset: number): string {
  const day = addDays(FIRST_DAY, offset);
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

function italianAmount(cents: number): string {
  const euros = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${euros},${String(cents % 100).padStart(2, '0')}`;
}
