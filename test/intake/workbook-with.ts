import { strToU8, zipSync } from 'fflate';
import { fileWith } from './file-with.ts';

export interface WorkbookParts {
  /** What stands between `<sheetData>` and its end, by sheet name. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly properties?: string;
  /** Attributes of a sheet in the list of sheets. */
  readonly sheetAttributes?: string;
}

/** An `.xlsx` of the given parts, with the least around them that makes it one; gone when the test is over. */
export function workbookWith(parts: WorkbookParts, name = 'elenco.xlsx'): string {
  return fileWith(Buffer.from(zipSync(filesOf(parts))), name);
}

export function filesOf(parts: WorkbookParts): Record<string, Uint8Array> {
  const sheets = Object.entries(parts.sheets ?? {});
  const list = sheets.map(
    ([name], index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${parts.sheetAttributes ?? ''}/>`,
  );
  const relations = [
    ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    relation('rIdT', 'sharedStrings', 'sharedStrings.xml'),
    relation('rIdS', 'styles', '/xl/styles.xml'),
  ];
  const texts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r">${parts.properties ?? ''}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${parts.sharedStrings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet>${parts.styles ?? ''}</styleSheet>`,
  };
  for (const [index, [, rows]] of sheets.entries()) {
    texts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
}

/** A row of texts. */
export function row(line: number, cells: readonly string[]): string {
  const inside = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  return `<row r="${line}">${inside}</row>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://example.org/relationships/${type}" Target="${target}"/>`;
}
