/** One hostile file: the trap it sets, its bytes, and what must come out of a first import. */
export interface Case {
  readonly file: string;
  readonly trap: string;
  readonly content: Buffer;
  readonly expected: Expected;
}

export type Expected = Refusal | Import;

/** Nothing is written. `facts` are those of the fault's sentence, beside the file's name. */
export interface Refusal {
  readonly exit: number;
  readonly fault: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> };
}

export interface Import {
  readonly exit: 0;
  readonly kind: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: string;
  readonly dateOrder: string;
  readonly headerLine: number;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly rejects: readonly Reject[];
  /** What the database then holds, where counts would not show that the trap was sprung. Sorted. */
  readonly stored?: Stored;
}

export interface Reject {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
}

export interface Stored {
  readonly codes?: readonly string[];
  readonly names?: readonly string[];
  readonly vatNumbers?: readonly string[];
  readonly phones?: readonly string[];
  readonly cities?: readonly string[];
  /** Day, kind and cents: `2026-03-15 order 12345`. */
  readonly documents?: readonly string[];
}

type Facts = Partial<Omit<Import, 'exit' | 'read' | 'changed' | 'unchanged' | 'rejected'>>;

/** An import into an empty database, where nothing can change; all that is not said is an Italian spreadsheet's. */
export function imported(facts: Facts): Import {
  const { kind = 'orders', added = 0, skipped = 0, rejects = [], stored } = facts;
  return {
    exit: 0,
    kind,
    encoding: facts.encoding ?? 'utf-8',
    delimiter: facts.delimiter ?? ';',
    decimal: facts.decimal ?? ',',
    dateOrder: facts.dateOrder ?? 'dmy',
    headerLine: facts.headerLine ?? 1,
    read: added + skipped + rejects.length,
    added,
    changed: 0,
    unchanged: 0,
    skipped,
    rejected: rejects.length,
    rejects,
    ...(stored === undefined ? {} : { stored }),
  };
}

export function refused(code: string, facts: Readonly<Record<string, unknown>> = {}): Refusal {
  return { exit: 3, fault: { code, facts } };
}

export function reject(line: number, column: string | null, code: string): Reject {
  return { line, column, code };
}

/** Lines as Windows ends them. */
export function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\r\n`).join('');
}

export const ORDER_HEADER = 'Numero;Data;Codice cliente;Cliente;Imponibile';

/** Orders of one customer, under ORDER_HEADER: where only the days or the amounts matter. */
export function ordersOf(rows: readonly (readonly [day: string, amount: string])[]): string {
  const texts = rows.map(([day, amount], index) => `${index + 1};${day};C1;Bar Centrale;${amount}`);
  return lines(ORDER_HEADER, ...texts);
}

export function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

export function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');
}
