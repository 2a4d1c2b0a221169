import { amountTextOf } from './invoice-amount.ts';
import { xmlReader } from './xml.ts';

/** A firm or person on an invoice, as written there; empty where nothing is. */
export interface Party {
  readonly vatNumber: string;
  readonly taxCode: string;
  readonly name: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly province: string;
  readonly country: string;
}

/** One document of a FatturaPA file: a file may hold several. */
export interface InvoiceDocument {
  readonly file: string;
  /** `TD01` … */
  readonly type: string;
  readonly number: string;
  readonly date: string;
  readonly currency: string;
  readonly seller: Party;
  readonly buyer: Party;
  /** Taxable, as `amountTextOf` finds it. */
  readonly amount: string;
}

/** Path → texts of all elements that stand there. */
export type Texts = ReadonlyMap<string, readonly string[]>;

const ROOTS = new Set(['FatturaElettronica', 'FatturaElettronicaSemplificata']);
const HEADER = 'FatturaElettronicaHeader';
const BODY = 'FatturaElettronicaBody';
/** Elements that only group: without them, ordinary and simplified invoices say things under the same names. */
const GROUPS = new Set(['DatiAnagrafici', 'Anagrafica', 'IdentificativiFiscali', 'AltriDatiIdentificativi']);
const PARTY_FIELDS = [
  'IdFiscaleIVA/IdPaese',
  'IdFiscaleIVA/IdCodice',
  'CodiceFiscale',
  'Denominazione',
  'Nome',
  'Cognome',
  'Sede/Indirizzo',
  'Sede/NumeroCivico',
  'Sede/CAP',
  'Sede/Comune',
  'Sede/Provincia',
  'Sede/Nazione',
] as const;
type PartyField = (typeof PARTY_FIELDS)[number];
const SELLER = 'CedentePrestatore';
const BUYER = 'CessionarioCommittente';
const GENERAL = 'DatiGenerali/DatiGeneraliDocumento';
const WANTED = new Set([
  ...[SELLER, BUYER].flatMap((party) => PARTY_FIELDS.map((field) => `${HEADER}/${party}/${field}`)),
  ...[
    `${GENERAL}/TipoDocumento`,
    `${GENERAL}/Divisa`,
    `${GENERAL}/Data`,
    `${GENERAL}/Numero`,
    `${GENERAL}/ImportoTotaleDocumento`,
    'DatiBeniServizi/DatiRiepilogo/ImponibileImporto',
    'DatiBeniServizi/Importo',
    'DatiBeniServizi/DatiIVA/Imposta',
    'DatiBeniServizi/DatiIVA/Aliquota',
  ].map((path) => `${BODY}/${path}`),
]);
const PREFIXES = new Set([...WANTED].flatMap(prefixesOf));
/** The longest of these texts has 80 characters by the rules. */
const MOST_CHARACTERS = 255;
/** What programs write for buyers who have no number. */
const NO_NUMBER = /^(?:OO)?(?:0+|9{7,})$/i;
/** A whole invoice with its attachments is written at once; its size was looked at before. */
const HELD_BACK_CHARACTERS = 20_000_000;

/**
 * The documents of a FatturaPA 1.2 file, ordinary or simplified; undefined when the file is something else, such as a
 * receipt of the exchange system. Namespaces are not looked at: programs get them wrong.
 *
 * @throws Fault of `xmlReader`
 */
export function documentsIn(text: string, file: string): InvoiceDocument[] | undefined {
  // The path to each open element, or undefined within what nobody asked for.
  const keys: (string | undefined)[] = [];
  const documents: InvoiceDocument[] = [];
  const header = new Map<string, string[]>();
  let body = new Map<string, string[]>();
  let [isInvoice, leaf] = [false, ''];
  const reader = xmlReader(
    file,
    {
      open: (name) => {
        if (keys.length === 0) isInvoice = ROOTS.has(name);
        const key = keys.length === 0 ? '' : keyWithin(keys.at(-1), name);
        if (key === BODY) body = new Map();
        keys.push(key);
        leaf = '';
      },
      text: (piece) => {
        if (isInvoice && leaf.length <= MOST_CHARACTERS) leaf += piece;
      },
      close: () => {
        const key = keys.pop();
        if (key === undefined || !isInvoice) return;
        if (WANTED.has(key)) keep(key.startsWith(BODY) ? body : header, key, leaf);
        else if (key === BODY) documents.push(documentFrom(file, header, body));
        leaf = '';
      },
    },
    HELD_BACK_CHARACTERS,
  );
  reader.write(text);
  reader.end();
  return isInvoice ? documents : undefined;
}

function keyWithin(outer: string | undefined, name: string): string | undefined {
  if (outer === undefined || GROUPS.has(name)) return outer;
  const key = outer === '' ? name : `${outer}/${name}`;
  return PREFIXES.has(key) ? key : undefined;
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
function prefixesOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Copied, since a piece of a text keeps the whole of it in memory. */
function keep(texts: Map<string, string[]>, key: string, text: string): void {
  const own = Buffer.from(text.trim().slice(0, MOST_CHARACTERS)).toString();
  const others = texts.get(key);
  if (others === undefined) texts.set(key, [own]);
  else others.push(own);
}

function documentFrom(file: string, header: Texts, body: Texts): InvoiceDocument {
  const general = (name: string) => body.get(`${BODY}/${GENERAL}/${name}`)?.[0] ?? '';
  return {
    file,
    type: general('TipoDocumento').toUpperCase(),
    number: general('Numero'),
    // Some programs write the time zone after the day.
    date: general('Data').replace(/^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/, '$1'),
    currency: general('Divisa').toUpperCase(),
    seller: partyFrom(header, SELLER),
    buyer: partyFrom(header, BUYER),
    amount: amountTextOf(body),
  };
}

function partyFrom(header: Texts, role: string): Party {
  const field = (name: PartyField) => header.get(`${HEADER}/${role}/${name}`)?.[0] ?? '';
  return {
    vatNumber: vatNumberOf(field('IdFiscaleIVA/IdPaese'), field('IdFiscaleIVA/IdCodice')),
    taxCode: NO_NUMBER.test(field('CodiceFiscale')) ? '' : field('CodiceFiscale').toUpperCase(),
    name: field('Denominazione') || `${field('Cognome')} ${field('Nome')}`.trim(),
    address: `${field('Sede/Indirizzo')} ${field('Sede/NumeroCivico')}`.trim(),
    postalCode: field('Sede/CAP'),
    city: field('Sede/Comune'),
    province: field('Sede/Provincia'),
    country: field('Sede/Nazione'),
  };
}

/** Italian numbers stand without the country, as in every other list. */
function vatNumberOf(country: string, code: string): string {
  if (code === '' || NO_NUMBER.test(code)) return '';
  const bare = code.toUpperCase();
  const prefix = country.toUpperCase();
  return prefix === 'IT' || bare.startsWith(prefix) ? bare : `${prefix}${bare}`;
}
