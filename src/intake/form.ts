import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault } from '../fault.ts';
import { openArchive } from './archive.ts';
import { isInvoiceName } from './invoice-files.ts';

/** What kind of source a path names; what is none of the others is taken for delimited text. */
export type SourceForm = 'text' | 'workbook' | 'invoices';

const HEAD_BYTES = 512;
/** A zip with files in it, or an empty one. */
const ZIPS = ['PK\x03\x04', 'PK\x05\x06'];
/** OLE: the old `.xls`, and every workbook that is locked with a password. */
const OLE = '\xd0\xcf\x11\xe0';
const XML = /^(?:\xef\xbb\xbf)?\s*<\?xml|^<(?:\w+:)?FatturaElettronica|^[\xff\xfe]{2}</;
const FORM_LIMITS = { entries: 20_000, bytes: 1_000_000_000 };

/**
 * Looks at the first bytes, and for zips at the directory: names alone are not to be trusted. Whether the source exists
 * and can be read is left to its reader to say.
 *
 * @throws Fault `not-a-regular-file`, `workbook-format` for old or locked spreadsheets, and of `openArchive`
 */
export async function formOf(path: string): Promise<SourceForm> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) return 'text';
  if (facts.isDirectory()) return 'invoices';
  // Opening a pipe would wait for somebody to write into it.
  if (!facts.isFile()) throw new Fault('input', 'not-a-regular-file', { file: path });
  const head = await headOf(path);
  if (head.startsWith(OLE)) {
    throw new Fault('input', 'workbook-format', { file: basename(path), format: 'xls' });
  }
  if (ZIPS.some((zip) => head.startsWith(zip))) return formOfArchive(path);
  return /\.p7m$/i.test(path) || (isInvoiceName(path) && XML.test(head)) ? 'invoices' : 'text';
}

async function formOfArchive(path: string): Promise<SourceForm> {
  const { entries } = await openArchive(path, FORM_LIMITS);
  const isOffice = entries.some(({ name }) => /^(?:\[content_types\]\.xml|xl\/.*|content\.xml)$/i.test(name));
  return isOffice ? 'workbook' : 'invoices';
}

async function headOf(path: string): Promise<string> {
  const handle = await open(path).catch(() => undefined);
  if (handle === undefined) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await handle.close();
  }
}
