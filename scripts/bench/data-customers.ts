import { integerBetween, pick, randomFor } from '../fixtures/random.ts';
import { noteOf } from './data-notes.ts';

export interface BenchCustomer {
  readonly code: string;
  readonly name: string;
  readonly vatNumber: string;
  readonly city: string;
  readonly province: string;
  readonly phone: string;
  readonly email: string;
  readonly seller: string;
  readonly sector: string;
  readonly status: string;
  readonly note: string;
}

export const CUSTOMER_HEADER = [
  'Codice',
  'Ragione sociale',
  'Partita IVA',
  'Città',
  'Prov.',
  'Telefono',
  'E-mail',
  'Agente',
  'Settore',
  'Stato',
  'Note',
];

const TRADES = ['Ferramenta', 'Edilizia', 'Idraulica', 'Falegnameria', 'Officina', 'Agricola', 'Hotel'];
const NAMES = ['Rossi', 'Bianchi', "D'Angelo", 'Nicolò', 'Guidi', 'Marini', 'Ricci', 'Casadei', 'Zanotti'];
const FORMS = ['S.r.l.', 's.n.c.', '& C. s.a.s.', 'S.p.A.', '& Figli s.n.c.'];
const TOWNS = [
  ['Forlì', 'FC'],
  ['Cesena', 'FC'],
  ['Faenza', 'RA'],
  ['Rimini', 'RN'],
  ['Imola', 'BO'],
] as const;
const SELLERS = ['Conti', 'Marini', 'Ferri', 'Galli', 'Neri', 'Villa', 'Sala', 'Longo', 'Riva', 'Testa'];
const STATUSES = [...Array<string>(97).fill('Attivo'), 'Cessato', 'Bloccato', 'Insoluto'];

export function drawCustomers(count: number): BenchCustomer[] {
  const random = randomFor('bench customers');
  return Array.from({ length: count }, (_, index) => {
    const serial = String(index + 1).padStart(6, '0');
    const trade = pick(random, TRADES);
    const [city, province] = pick(random, TOWNS);
    return {
      code: `C${serial}`,
      name: `${trade} ${pick(random, NAMES)} ${serial} ${pick(random, FORMS)}`,
      vatNumber: `9${serial.padStart(10, '0')}`,
      city,
      province,
      phone: `0541 ${integerBetween(random, 100_000, 999_999)}`,
      email: `info${serial}@example.org`,
      seller: pick(random, SELLERS),
      sector: trade,
      status: pick(random, STATUSES),
      note: noteOf(random),
    };
  });
}

export function customerCells(customer: BenchCustomer): string[] {
  const { code, name, vatNumber, city, province, phone, email, seller, sector, status, note } = customer;
  return [code, name, vatNumber, city, province, phone, email, seller, sector, status, note];
}
