import { basename, extname } from 'node:path';
import { profileName } from '../app/import-profiles.ts';
import { fieldsOf, lookAtFile, missingIn } from '../app/look-at-file.ts';
import type { ReadingChoices } from '../intake/choices.ts';
import type { FileLook } from '../intake/look.ts';
import { columnsText, columnText } from '../render/columns-text.ts';
import { oneLine } from '../render/safe-text.ts';
import type { Context } from './context.ts';
import { type Choice, choose, chooseYesNo, write } from './questions.ts';

type ProfileKind = NonNullable<ReadingChoices['kind']>;
type Field = keyof Context['words']['screens']['mapping']['column'];
type Columns = Readonly<Record<string, string>>;

const NONE = '';
const plain = (line: string) => line;
const PLAIN = { title: plain, dim: plain, good: plain, warn: plain };
/** What is asked in any case; of a code and a name, one is enough. */
const ASKED: Readonly<Record<ProfileKind, readonly Field[]>> = {
  customers: ['code', 'name'],
  orders: ['customerCode', 'customerName', 'placedOn', 'amount'],
};
const NEEDED: readonly Field[] = ['placedOn', 'amount'];

/**
 * Asks what the columns of a file are, and nothing that its header says; undefined when the file has no columns left to
 * choose from.
 */
export async function askMapping(
  context: Context,
  path: string,
  said: ReadingChoices,
): Promise<ReadingChoices | undefined> {
  const { mapping } = context.words.screens;
  let look = await lookAtFile(path, said);
  const screen = { width: context.term.width, paint: PLAIN };
  context.tell(mapping.intro(look.file));
  context.io.stderr.write(`\n${columnsText(look.columns, context.words, screen)}\n\n`);
  const noHeader = !(await hasHeadings(context, look, said.noHeader !== undefined));
  if (noHeader === look.hasHeadings) look = await lookAtFile(path, { ...said, noHeader });
  const kind = look.known?.kind ?? (await askKind(context, look));
  const columns = await askColumns(context, look, kind, said.columns);
  if (columns === undefined) return undefined;
  return { ...said, kind, noHeader, columns: await askMore(context, look, kind, columns) };
}

/** Where every column is words, the first row may be one or the other. */
async function hasHeadings(context: Context, look: FileLook, isSaid: boolean): Promise<boolean> {
  const isAllWords = look.columns.every(({ kind }) => ['text', 'name', 'empty'].includes(kind));
  if (look.known !== null || !isAllWords || isSaid) return look.hasHeadings;
  return chooseYesNo(context, context.words.screens.mapping.headings, look.hasHeadings);
}

function askKind(context: Context, { guess }: FileLook): Promise<ProfileKind> {
  const { kind, kinds } = context.words.screens.mapping;
  return choose(context, kind, Object.entries(kinds) as [ProfileKind, string][], guess.kind);
}

async function askColumns(
  context: Context,
  look: FileLook,
  kind: ProfileKind,
  said: Columns,
): Promise<Columns | undefined> {
  const { mapping } = context.words.screens;
  let columns: Columns = { ...knownColumns(look), ...said };
  for (;;) {
    for (const field of ASKED[kind]) {
      if (columns[field] !== undefined || (look.known !== null && !isAsked(look, field))) continue;
      const column = await askColumn(context, look, field, columns);
      if (column !== undefined && column !== NONE) columns = { ...columns, [field]: column };
    }
    const missing = missingIn(kind, columns);
    if (missing.length === 0) return columns;
    if (freeColumns(look, columns, context.term.width).length === 0) return undefined;
    context.tell(mapping.needed(missing));
  }
}

/** Of a header that is known in part, only what is missing is asked. */
function isAsked({ known }: FileLook, field: Field): boolean {
  const requirement = {
    placedOn: 'day',
    amount: 'amount',
    code: 'code-or-name',
    name: 'code-or-name',
  } as const;
  const needed = requirement[field as keyof typeof requirement] ?? 'customer';
  return known?.missing.includes(needed) === true;
}

function knownColumns({ known }: FileLook): Columns {
  return Object.fromEntries(
    Object.entries(known?.columns ?? {}).map(([field, index]) => [field, `#${index + 1}`]),
  );
}

async function askColumn(
  context: Context,
  look: FileLook,
  field: Field,
  taken: Columns,
): Promise<string | undefined> {
  const { mapping } = context.words.screens;
  const free = freeColumns(look, taken, context.term.width);
  if (free.length === 0) return undefined;
  const choices = NEEDED.includes(field) ? free : [...free, [NONE, mapping.noColumn] as const];
  const guessed = look.guess.columns[field];
  const first = free.some(([column]) => column === guessed)
    ? guessed
    : NEEDED.includes(field)
      ? undefined
      : NONE;
  return choose(context, mapping.column[field], choices, first);
}

/** Offers the columns that nobody has named, until nothing more is to be said. */
async function askMore(
  context: Context,
  look: FileLook,
  kind: ProfileKind,
  known: Columns,
): Promise<Columns> {
  const { mapping } = context.words.screens;
  const { fields: labels } = context.words.labels;
  let columns = known;
  for (;;) {
    const free = freeColumns(look, columns, context.term.width);
    if (free.length === 0) return columns;
    const column = await choose(context, mapping.more, [[NONE, mapping.nothingMore], ...free]);
    if (column === NONE) return columns;
    const fields = fieldsOf(kind).filter((field) => columns[field] === undefined);
    const field = await choose(
      context,
      mapping.field(column),
      fields.map((name) => [name, labels[name]]),
    );
    columns = { ...columns, [field]: column };
  }
}

/** Columns with something in them that no field has, each with what it looks like. */
function freeColumns({ columns }: FileLook, taken: Columns, width: number): Choice<string>[] {
  const used = new Set(Object.values(taken));
  const isUsed = ({ number, header }: FileLook['columns'][number]) =>
    used.has(`#${number}`) || (header !== null && used.has(header));
  return columns
    .filter((look) => look.samples.length > 0 && !isUsed(look))
    .map((look) => [`#${look.number}`, columnText(look, width), oneLine(look.header ?? `#${look.number}`)]);
}

/** Asks whether to keep the reading under a name; undefined when not. */
export async function askProfileName(context: Context, path: string): Promise<string | undefined> {
  const { save, profileName: question, badName } = context.words.screens.mapping;
  if (!(await chooseYesNo(context, save, true))) return undefined;
  const stem = basename(path, extname(path)).replace(/[\W\d_]+$/u, '');
  return write(context, question, (text) => isProfileName(text) || badName, stem === '' ? undefined : stem);
}

function isProfileName(text: string): boolean {
  try {
    return profileName(text) !== '';
  } catch {
    return false;
  }
}
