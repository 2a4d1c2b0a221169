import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type CellObject, type Feature, type SheetData } from 'write-excel-file/node';
import {
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { nationalPhone } from './phone.ts';
import type { Column, Sheet, SheetValue } from './sheet.ts';

/** The words of a workbook that are not in its sheet. */
export interface WorkbookWords {
  readonly choicesSheet: string;
  readonly notOnList: { readonly title: string; readonly text: string };
}

const DAY_FORMAT = 'dd/mm/yyyy';
const TEXT_FORMAT = '@';
/** Of a row, in points: two lines are seen of a text that has more. */
const ROW_HEIGHT = 30;
const [NARROWEST, WIDEST] = [9, 40];
/** Rows whose widths are looked at. */
const ROWS_MEASURED = 200;
const HEADING = {
  fontWeight: 'bold',
  backgroundColor: '#E4E9F0',
  wrap: true,
  alignVertical: 'center',
  height: ROW_HEIGHT,
} as const;
const FORM = { backgroundColor: '#FFF9DB' } as const;
const BORDER = { borderStyle: 'thin', borderColor: '#D0D0D0' } as const;
const FONT = { fontFamily: 'Arial', fontSize: 10 } as const;

/**
 * The sheet as a workbook: real numbers and days, codes and phones as texts, a header that stays and filters, and in the columns
 * to be filled in lists to choose from, whose words stand in a second sheet. The same sheet always gives the same bytes.
 */
export async function workbookOf(sheet: Sheet, words: WorkbookWords): Promise<Buffer> {
  const { columns, rows } = sheet;
  const offered = columns.flatMap(({ label, choices }) =>
    choices === undefined ? [] : [{ label, choices }],
  );
  const data: SheetData = [
    columns.map(({ label }) => ({ value: safe(label), type: String, ...HEADING })),
    ...rows.map((row) => columns.map((column, index) => cellOf(row[index] ?? null, column))),
  ];
  const list = {
    sheet: sheet.name ?? 'riconquista',
    data,
    columns: columns.map((column, index) => ({ width: widthOf(column, index, rows) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  } as const;
  const choices = {
    sheet: words.choicesSheet,
    data: choicesData(offered),
    columns: offered.map(() => ({ width: WIDEST })),
  };
  const sheets = offered.length === 0 ? [list] : [list, choices];
  const features = [listFeature(sheet, words, offered)];
  return untimed(await writeWorkbook(sheets, { ...FONT, features }).toBuffer());
}

function cellOf(value: SheetValue, column: Column): CellObject {
  const { kind, isForm, width } = column;
  const style = {
    alignVertical: 'top',
    height: ROW_HEIGHT,
    ...BORDER,
    ...(isForm === true ? FORM : {}),
  } as const;
  if (kind === 'day') {
    const day = typeof value === 'string' ? { value: new Date(Date.parse(value)) } : {};
    return { ...style, ...day, type: Date, format: DAY_FORMAT };
  }
  if (typeof value === 'number') return { ...style, ...numberCell(value, column) };
  if (kind === 'integer') return { ...style, type: Number, format: '0' };
  const text = value === null ? {} : { value: safe(kind === 'phone' ? nationalPhone(value) : value) };
  // As texts even where they look like figures, so that no zero is lost and no formula comes to life.
  return {
    ...style,
    ...text,
    type: String,
    format: TEXT_FORMAT,
    ...(width === undefined ? {} : { wrap: true }),
  };
}

function numberCell(value: number, { kind, digits }: Column): CellObject {
  if (kind === 'money') return { value: value / 100, type: Number, format: '#,##0.00' };
  const format = kind === 'decimal' ? `0.${'0'.repeat(digits ?? 1)}` : '0';
  return { value: kind === 'decimal' ? Number(value.toFixed(digits ?? 1)) : value, type: Number, format };
}

/** In a workbook `_x0041_` stands for a character; a text that only looks like it says so by escaping its first mark. */
function safe(text: string): string {
  // The library counts texts by the names of an object's properties, and takes `constructor` for one it has counted already.
  if (text in Object.prototype) return `_x${hexOf(text)}_${text.slice(1)}`;
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** The first character, in four figures. */
function hexOf(text: string): string {
  return text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

function widthOf(column: Column, index: number, rows: Sheet['rows']): number {
  if (column.width !== undefined) return column.width;
  const cells = rows.slice(0, ROWS_MEASURED).map((row) => String(row[index] ?? '').length);
  const words = column.label.split(' ').map((word) => word.length + 3);
  return Math.min(WIDEST, Math.max(NARROWEST, ...words, ...cells.map((length) => length + 2)));
}

interface Offered {
  readonly label: string;
  readonly choices: readonly string[];
}

/** A column for each list, under the name of the column it is for. */
function choicesData(offered: readonly Offered[]): SheetData {
  const longest = Math.max(0, ...offered.map(({ choices }) => choices.length));
  return [
    offered.map(({ label }) => ({ value: safe(label), type: String, ...HEADING })),
    ...Array.from({ length: longest }, (_, row) => offered.map(({ choices }) => choices[row] ?? null)),
  ];
}

/** In the order that the format demands (ECMA-376, CT_Worksheet). */
const ELEMENTS = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations'],
  ...['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'drawing'],
];

/** What the library has no option for: the filter of the header and the lists to choose from. */
function listFeature(
  { columns, rows }: Sheet,
  words: WorkbookWords,
  offered: readonly Offered[],
): Feature<Stream | Buffer | Blob> {
  const lastRow = rows.length + 1;
  const filter = `<autoFilter ref="A1:${columnName(columns.length)}${lastRow}"/>`;
  const lists = offered.map(({ label, choices }, index) => {
    const column = columnName(columns.findIndex((one) => one.label === label) + 1);
    const source = columnName(index + 1);
    const sheet = `'${words.choicesSheet.replaceAll("'", "''")}'`;
    const { title, text } = words.notOnList;
    return [
      '<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1"',
      ` errorTitle="${sanitizeAttributeValue(title)}" error="${sanitizeAttributeValue(text)}"`,
      ` sqref="${column}2:${column}${Math.max(2, lastRow)}">`,
      `<formula1>${sanitizeTextContent(`${sheet}!$${source}$2:$${source}$${choices.length + 1}`)}</formula1>`,
      '</dataValidation>',
    ].join('');
  });
  const validations = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
  const insert = (xml: string, element: string) =>
    insertElementMarkupAccordingToOrderOfSiblings(xml, element, ELEMENTS, 'worksheet');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            if (sheetIndex > 0) return xml;
            const filtered = insert(headerOnly(xml), filter);
            return lists.length === 0 ? filtered : insert(filtered, validations);
          },
        },
      },
    },
  };
}

/** Where no column is frozen the library names a pane that is not there. */
function headerOnly(xml: string): string {
  return xml.replace(' xSplit="0"', '').replace('activePane="bottomRight"', 'activePane="bottomLeft"');
}

/** 1 → A, 27 → AA */
function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? '' : columnName(before)) + String.fromCharCode(65 + rest);
}

/** The first moment that a zip can tell, in whatever zone: the library writes the time of day, and no two files would be the same. */
const ZIP_EPOCH = new Date(1980, 0, 1, 12);

function untimed(workbook: Buffer): Buffer {
  const entries = Object.entries(unzipSync(workbook)).map(
    ([path, content]) => [path, [content, { mtime: ZIP_EPOCH, level: 6 }]] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]));
}
