import { type Issuer, isParty } from './invoice-issuer.ts';
import type { InvoiceDocument } from './invoice-xml.ts';
import type { TextRecord } from './records.ts';
import type { Reject, RejectCode } from './row.ts';

/** Why a file or document among invoices is passed over: nothing is wrong with it. */
export type SkipReason = 'not-an-invoice' | 'self-invoice' | 'received' | 'duplicate';

/** What one document, or a file without any, turned out to be. */
export type InvoiceFinding =
  | { readonly as: 'record'; readonly record: TextRecord }
  | { readonly as: 'skipped'; readonly line: number; readonly file: string; readonly reason: SkipReason }
  | { readonly as: 'rejected'; readonly reject: Reject };

/** One file of those given, read. */
export interface FileReading {
  readonly name: string;
  readonly documents: readonly InvoiceDocument[];
  readonly fault: RejectCode | undefined;
}

/** Electronic invoices as the rows of a table whose columns the order reader knows. */
export interface InvoiceTable {
  /** undefined when there is nothing but self-invoices and files that could not be read. */
  readonly issuer: Issuer | undefined;
  readonly header: readonly string[];
  /** Lines run from 2, below the header, in the order of the files. */
  readonly findings: readonly InvoiceFinding[];
}

/** Cells of this table are ISO days and numbers with a decimal point. */
export const INVOICE_DIALECT = { decimal: '.', dateOrder: 'dmy' } as const;

export const INVOICE_HEADER = [
  'File',
  'Tipo documento',
  'Numero documento',
  'Data documento',
  'Partita IVA cliente',
  'Codice fiscale cliente',
  'Denominazione cliente',
  'Imponibile',
  'Indirizzo',
  'CAP',
  'Comune',
  'Provincia',
  'Nazione',
] as const;

const SALES = new Set(['TD01', 'TD02', 'TD03', 'TD05', 'TD06', 'TD07', 'TD09', 'TD24', 'TD25', 'TD26']);
const CREDIT_NOTES = new Set(['TD04', 'TD08']);
/** Written by the buyer, or about no sale at all: reverse charge, integrations, regularisations. */
const SELF_INVOICES = new Set(
  'TD10 TD11 TD12 TD16 TD17 TD18 TD19 TD20 TD21 TD22 TD23 TD27 TD28 TD29'.split(' '),
);
const FIRST_LINE = 2;

/** What became of every document, in the order of the files, and of every file that holds none. */
export function findingsIn(read: readonly FileReading[], issuer: Issuer | undefined): InvoiceFinding[] {
  const known = new Set<string>();
  const findings: InvoiceFinding[] = [];
  for (const { name, documents, fault } of read) {
    const line = () => findings.length + FIRST_LINE;
    if (fault !== undefined) {
      findings.push({ as: 'rejected', reject: rejectOf(line(), 'File', name, fault, [name]) });
    } else if (documents.length === 0) {
      findings.push({ as: 'skipped', line: line(), file: name, reason: 'not-an-invoice' });
    }
    for (const document of documents) findings.push(findingOf(document, line(), issuer, known));
  }
  return findings;
}

function findingOf(
  document: InvoiceDocument,
  line: number,
  issuer: Issuer | undefined,
  known: Set<string>,
): InvoiceFinding {
  const { file, type, currency } = document;
  const reason = skipReasonOf(document, issuer, known);
  if (reason !== undefined) return { as: 'skipped', line, file, reason };
  const cells = cellsOf(document);
  if (!SALES.has(type) && !CREDIT_NOTES.has(type)) {
    return {
      as: 'rejected',
      reject: rejectOf(line, 'Tipo documento', type, 'unknown-document-type', cells),
    };
  }
  if (currency !== '' && currency !== 'EUR') {
    return { as: 'rejected', reject: rejectOf(line, 'Imponibile', currency, 'foreign-currency', cells) };
  }
  return { as: 'record', record: { line, cells } };
}

/** The same invoice often lies beside itself, signed and unsigned. */
function skipReasonOf(
  document: InvoiceDocument,
  issuer: Issuer | undefined,
  known: Set<string>,
): SkipReason | undefined {
  if (!isNoSelfInvoice(document)) return 'self-invoice';
  if (issuer === undefined || !isParty(document.seller, issuer.number)) return 'received';
  const identity = [document.type, document.number, document.date].join('\n');
  if (known.has(identity)) return 'duplicate';
  known.add(identity);
  return undefined;
}

export function isNoSelfInvoice({ type }: InvoiceDocument): boolean {
  return !SELF_INVOICES.has(type);
}

function cellsOf(document: InvoiceDocument): string[] {
  const { file, type, number, date, buyer, amount } = document;
  return [
    file,
    type,
    number,
    date,
    buyer.vatNumber,
    buyer.taxCode,
    buyer.name,
    CREDIT_NOTES.has(type) && /^\d/.test(amount) ? `-${amount}` : amount,
    buyer.address,
    buyer.postalCode,
    buyer.city,
    buyer.province,
    buyer.country,
  ];
}

function rejectOf(
  line: number,
  column: string,
  value: string,
  code: RejectCode,
  cells: readonly string[],
): Reject {
  return { line, column, value, code, cells };
}
