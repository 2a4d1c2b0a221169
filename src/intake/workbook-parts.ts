import { Fault } from '../fault.ts';
import { type Archive, entryNamed, openArchive, unpacked } from './archive.ts';
import type { ArchiveEntry } from './archive-directory.ts';
import type { CellContext } from './sheet-cells.ts';
import { sharedStrings, sharedStringsHandlers } from './workbook-strings.ts';
import { type NumberFormat, stylesHandlers } from './workbook-styles.ts';
import { type XmlHandlers, xmlReader } from './xml.ts';

export interface Sheet {
  readonly name: string;
  readonly entry: ArchiveEntry;
}

/** An opened workbook: its visible sheets in order, and what their cells refer to. */
export interface Workbook {
  readonly archive: Archive;
  readonly sheets: readonly Sheet[];
  readonly context: Omit<CellContext, 'numbers'>;
}

const WORKBOOK_LIMITS = { entries: 5_000, bytes: 1_000_000_000 };
const WORKBOOK_PART = 'xl/workbook.xml';
const RELATIONS_PART = 'xl/_rels/workbook.xml.rels';
const MOST_SHEETS = 1_000;

/**
 * Opens an `.xlsx`. Only what says where things are is read, and the shared texts; no sheet yet.
 *
 * @throws Fault of `openArchive` and `xmlReader`, `workbook-format` and `file-not-text` for what else comes as a zip
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await openArchive(path, WORKBOOK_LIMITS);
  refuseOtherFormats(archive);
  const targets = new Map<string, string>();
  await readPart(archive, RELATIONS_PART, relationsHandlers(targets));
  const declared: DeclaredWorkbook = { sheets: [], countsFrom1904: false };
  await readPart(archive, WORKBOOK_PART, workbookHandlers(declared));
  const strings = sharedStrings(archive.file);
  const formats: NumberFormat[] = [];
  await readPart(archive, targets.get('sharedStrings'), sharedStringsHandlers(strings));
  await readPart(archive, targets.get('styles'), stylesHandlers(formats));
  const sheets = declared.sheets.flatMap(({ name, relation }) => {
    const entry = entryNamed(archive, targets.get(relation) ?? '');
    return entry === undefined ? [] : [{ name, entry }];
  });
  return { archive, sheets, context: { strings, formats, countsFrom1904: declared.countsFrom1904 } };
}

/** Feeds one part to its handlers, and says after each piece that something may have come of it. */
export async function* readingPart(
  archive: Archive,
  entry: ArchiveEntry,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const reader = xmlReader(archive.file, handlers);
  const decoder = new TextDecoder();
  for await (const block of unpacked(archive, entry)) {
    reader.write(decoder.decode(block, { stream: true }));
    yield;
  }
  reader.write(decoder.decode());
  reader.end();
  yield;
}

/** Workbooks without texts or styles leave these parts out. */
async function readPart(archive: Archive, name: string | undefined, handlers: XmlHandlers): Promise<void> {
  const entry = name === undefined ? undefined : entryNamed(archive, name);
  if (entry === undefined) return;
  for await (const _ of readingPart(archive, entry, handlers));
}

function refuseOtherFormats(archive: Archive): void {
  if (entryNamed(archive, WORKBOOK_PART) !== undefined) return;
  const { file } = archive;
  if (entryNamed(archive, 'xl/workbook.bin') !== undefined) {
    throw new Fault('input', 'workbook-format', { file, format: 'xlsb' });
  }
  if (entryNamed(archive, 'content.xml') !== undefined) {
    throw new Fault('input', 'workbook-format', { file, format: 'ods' });
  }
  throw new Fault('input', 'file-not-text', { file, looksLike: 'zip' });
}

/** Relation → part, by the relation's id; the two parts a workbook has once also by what they are. */
function relationsHandlers(targets: Map<string, string>): XmlHandlers {
  return {
    open: (name, attributes) => {
      if (name !== 'Relationship' || targets.size > MOST_SHEETS) return;
      const target = (attributes['Target'] ?? '').replaceAll('\\', '/');
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      targets.set(type === 'worksheet' ? (attributes['Id'] ?? '') : type, part);
    },
    text: () => undefined,
    close: () => undefined,
  };
}

interface DeclaredWorkbook {
  readonly sheets: { readonly name: string; readonly relation: string }[];
  countsFrom1904: boolean;
}

/** What a person has hidden was not meant to be read. */
function workbookHandlers(workbook: DeclaredWorkbook): XmlHandlers {
  return {
    open: (name, attributes) => {
      // Extensions of later versions repeat this element without the attribute.
      if (name === 'workbookPr' && attributes['date1904'] !== undefined) {
        workbook.countsFrom1904 = ['1', 'true'].includes(attributes['date1904']);
      }
      const isVisible = (attributes['state'] ?? 'visible') === 'visible';
      if (name !== 'sheet' || !isVisible || workbook.sheets.length >= MOST_SHEETS) return;
      workbook.sheets.push({ name: attributes['name'] ?? '', relation: relationIdIn(attributes) });
    },
    text: () => undefined,
    close: () => undefined,
  };
}

function relationIdIn(attributes: Readonly<Record<string, string>>): string {
  const [, id = ''] = Object.entries(attributes).find(([name]) => /^(?:.*:)?id$/.test(name)) ?? [];
  return id;
}
