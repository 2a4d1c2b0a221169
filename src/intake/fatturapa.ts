import { basename } from 'node:path';
import { Fault } from '../fault.ts';
import { contentOfEnvelope } from './invoice-envelope.ts';
import {
  filesGiven,
  type GivenFile,
  INVOICE_LIMITS,
  type InvoiceLimits,
  isInvoiceName,
} from './invoice-files.ts';
import { issuerOf } from './invoice-issuer.ts';
import {
  type FileReading,
  findingsIn,
  INVOICE_HEADER,
  type InvoiceTable,
  isNoSelfInvoice,
} from './invoice-table.ts';
import { textOfXml } from './invoice-text.ts';
import { documentsIn, type InvoiceDocument } from './invoice-xml.ts';
import type { RejectCode } from './row.ts';

/** Receipts of the exchange system, by the name it gives them (technical rules, section 2.4). */
const RECEIPT_NAME = /_(?:RC|NS|MC|NE|MT|EC|SE|DT|AT)_[A-Z0-9]{1,3}\.xml(?:\.p7m)?$/i;
/** Of a folder only this many documents are kept in memory; a single file of the largest size may hold thousands. */
const MOST_DOCUMENTS = 50_000;
/** What is wrong with one file among many is no reason not to read the others. */
const FILE_FAULTS: ReadonlySet<string> = new Set([
  'xml-broken',
  'xml-doctype',
  'xml-too-deep',
  'xml-too-large',
  'envelope-broken',
] satisfies RejectCode[]);

/**
 * Reads FatturaPA invoices from one file, a folder or a zip. A document that counts becomes a record, `issuer` (a VAT
 * number or tax code) saying whose are sales; the sign of a credit note is the type's, whatever the file says.
 *
 * @throws Fault of `filesGiven` and `issuerOf`, `no-invoices`, and of `xmlReader` when there is only the one file
 */
export async function readInvoices(
  path: string,
  issuer?: string,
  limits: InvoiceLimits = INVOICE_LIMITS,
): Promise<InvoiceTable> {
  const file = basename(path);
  const files = await filesGiven(path, limits);
  const read: FileReading[] = [];
  let documents = 0;
  for (const given of files) {
    const reading = await readingOf(given, files.length === 1, limits);
    documents += reading.documents.length;
    if (documents > MOST_DOCUMENTS) {
      throw new Fault('input', 'archive-too-many-files', { file, limit: MOST_DOCUMENTS });
    }
    read.push(reading);
  }
  if (documents === 0 && !read.some(({ fault }) => fault !== undefined)) {
    throw new Fault('input', 'no-invoices', { file });
  }
  const ours = issuerOf(read.flatMap((reading) => reading.documents).filter(isNoSelfInvoice), file, issuer);
  return { issuer: ours, header: INVOICE_HEADER, findings: findingsIn(read, ours) };
}

async function readingOf(given: GivenFile, isAlone: boolean, limits: InvoiceLimits): Promise<FileReading> {
  const { name } = given;
  if (!isAlone && (!isInvoiceName(name) || RECEIPT_NAME.test(name))) {
    return { name, documents: [], fault: undefined };
  }
  try {
    return { name, documents: await documentsOf(given, limits), fault: undefined };
  } catch (error) {
    if (isAlone || !isFileFault(error)) throw error;
    return { name, documents: [], fault: error.code };
  }
}

async function documentsOf(
  { name, bytes, content }: GivenFile,
  limits: InvoiceLimits,
): Promise<InvoiceDocument[]> {
  if (bytes > limits.fileBytes) throw new Fault('input', 'xml-too-large', { file: name });
  const xml = contentOfEnvelope(await content(), name);
  return documentsIn(textOfXml(xml), name) ?? [];
}

function isFileFault(error: unknown): error is Fault & { readonly code: RejectCode } {
  return error instanceof Fault && FILE_FAULTS.has(error.code);
}
