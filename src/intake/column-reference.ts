/**
 * A column as a person names it: by its header, or as `#3` by its number, counted from 1 as in a spreadsheet. A hash and
 * digits are always a number, so that what a command means does not depend on the file.
 */
export function columnNumberIn(reference: string): number | undefined {
  const match = /^#([1-9]\d{0,3})$/.exec(reference.trim());
  return match ? Number(match[1]) : undefined;
}

/** How a column without a header is called: `#3`. */
export function numberedColumn(number: number): string {
  return `#${number}`;
}

/** At least one column is named, and every one by its number. */
export function isAllByNumber(columns: Readonly<Record<string, string>>): boolean {
  const references = Object.values(columns);
  return references.length > 0 && references.every((text) => columnNumberIn(text) !== undefined);
}
