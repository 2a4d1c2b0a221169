/** For people with an Italian spreadsheet, or for programs. */
export type CsvDialect = 'spreadsheet' | 'rfc4180';

export const CSV_DIALECTS: readonly CsvDialect[] = ['spreadsheet', 'rfc4180'];
