import { basename } from 'node:path';
import { Fault } from '../fault.ts';
import type { ReadingChoices } from './choices.ts';
import { detectEncoding, type Encoding, textOf } from './encoding.ts';
import { formOf } from './form.ts';
import type { Delimiter } from './records.ts';
import { rowsOfHead, sniffDelimiter } from './sniff.ts';
import type { Source } from './source.ts';

/** How a file begins, and how it was read to see that. */
export interface FileHead {
  readonly file: string;
  readonly source: Source;
  /** Of a text; for other forms the dialect in which rows of it are written. */
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly rows: readonly (readonly string[])[];
}

const HEAD_CHARACTERS = 256 * 1024;

/**
 * The first rows of a file, with the encoding and separator that are said or show. Finding the encoding reads the whole
 * file: who has it already passes it as `detected`.
 *
 * @throws Fault `file-missing`, `file-unreadable`, `file-empty`, `file-not-text`
 */
export async function headOfFile(
  path: string,
  choices: HeadChoices = {},
  detected?: Encoding,
): Promise<FileHead> {
  const form = await formOf(path);
  const head =
    form === 'text' ? await headOfText(path, choices, detected) : await headOfOther(path, form, choices);
  if (!head.rows.some((cells) => cells.some((cell) => cell.trim() !== ''))) {
    throw new Fault('input', 'file-empty', { file: head.file });
  }
  return head;
}

type HeadChoices = Partial<Pick<ReadingChoices, 'encoding' | 'delimiter' | 'sheet' | 'issuer' | 'columns'>>;

async function headOfText(
  path: string,
  choices: HeadChoices,
  detected: Encoding | undefined,
): Promise<FileHead> {
  const file = basename(path);
  // Looked at in any case: a missing file or a PDF is said as such, whatever encoding is named.
  const shown = detected ?? (await detectEncoding(path));
  const encoding = choices.encoding ?? shown;
  const head = await textOfHead(path, encoding);
  const delimiter = choices.delimiter ?? sniffDelimiter(head);
  const rows = rowsOfHead(head, delimiter);
  return { file, source: { form: 'text' }, encoding, delimiter, rows };
}

async function headOfOther(
  path: string,
  form: 'workbook' | 'invoices',
  choices: HeadChoices,
): Promise<FileHead> {
  const plain = { file: basename(path), encoding: 'utf-8', delimiter: ';' } as const;
  if (form === 'invoices') {
    const { readInvoices } = await import('./fatturapa.ts');
    const table = await readInvoices(path, choices.issuer);
    return { ...plain, source: { form, table }, rows: [table.header] };
  }
  const { headOfWorkbook } = await import('./workbook.ts');
  const { sheet, sheets, rows } = await headOfWorkbook(path, choices.columns, choices.sheet);
  return { ...plain, source: { form, sheet, sheets }, rows };
}

async function textOfHead(path: string, encoding: Encoding): Promise<string> {
  let head = '';
  for await (const text of textOf(path, encoding)) {
    head += text;
    if (head.length >= HEAD_CHARACTERS) break;
  }
  return head;
}
