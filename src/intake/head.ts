import { basename } from 'node:path';
import { Fault } from '../fault.ts';
import type { ReadingChoices } from './choices.ts';
import { detectEncoding, type Encoding, textOf } from './encoding.ts';
import { rowsOfHead, sniffDelimiter } from './layout.ts';
import type { Delimiter } from './records.ts';

/** How a file begins, and how it was read to see that. */
export interface FileHead {
  readonly file: string;
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
  choices: Pick<ReadingChoices, 'encoding' | 'delimiter'> = {},
  detected?: Encoding,
): Promise<FileHead> {
  const file = basename(path);
  // Looked at in any case: a missing file or a PDF is said as such, whatever encoding is named.
  const shown = detected ?? (await detectEncoding(path));
  const encoding = choices.encoding ?? shown;
  const head = await textOfHead(path, encoding);
  const delimiter = choices.delimiter ?? sniffDelimiter(head);
  const rows = rowsOfHead(head, delimiter);
  if (!rows.some((cells) => cells.some((cell) => cell.trim() !== ''))) {
    throw new Fault('input', 'file-empty', { file });
  }
  return { file, encoding, delimiter, rows };
}

async function textOfHead(path: string, encoding: Encoding): Promise<string> {
  let head = '';
  for await (const text of textOf(path, encoding)) {
    head += text;
    if (head.length >= HEAD_CHARACTERS) break;
  }
  return head;
}
