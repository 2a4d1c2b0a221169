/** Writes fixtures/ferramenta: an invented wholesaler's exports, the same bytes every time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { csvText, utf8WithBom, windows1252 } from './fixtures/csv.ts';
import { drawCustomers } from './fixtures/customers.ts';
import { drawDocuments } from './fixtures/documents.ts';
import { KNOWN_CUSTOMERS } from './fixtures/known.ts';
import { readmeText } from './fixtures/readme.ts';
import { drawRoster } from './fixtures/roster.ts';
import { type Summary, summaryOf } from './fixtures/summary.ts';
import { CUSTOMER_COLUMNS, documentColumns } from './fixtures/tables.ts';
import { TODAY } from './fixtures/trading-days.ts';

const FOLDER = new URL('../fixtures/ferramenta/', import.meta.url);

const roster = drawRoster();
const customers = drawCustomers(roster);
const documents = drawDocuments(roster);
const summary = summaryOf(roster, customers, documents);
const nameOf = new Map(customers.map(({ code, name }) => [code, name]));

mkdirSync(FOLDER, { recursive: true });
write('clienti.csv', windows1252(csvText(CUSTOMER_COLUMNS, customers)));
write('fatture.csv', utf8WithBom(csvText(documentColumns(nameOf), documents)));
write('known.json', Buffer.from(`${JSON.stringify(knownCodes(), null, 2)}\n`));
write('README.md', Buffer.from(readmeText(summary)));
console.log(summaryText(summary));

function write(file: string, content: Buffer): void {
  writeFileSync(new URL(file, FOLDER), content);
}

function knownCodes(): { today: string; customers: Record<string, string> } {
  return { today: TODAY, customers: Object.fromEntries(KNOWN_CUSTOMERS.map(({ key, code }) => [key, code])) };
}

function summaryText({ behaviours, statuses, ...figures }: Summary): string {
  return [
    `customers ${figures.customers}, without seller ${figures.withoutSeller}`,
    `documents ${figures.invoices + figures.creditNotes}, credit notes ${figures.creditNotes}`,
    `revenue ${(figures.revenueCents / 100).toFixed(2)} EUR, top 15 % make ${(100 * figures.topShare).toFixed(1)} %`,
    ...[...statuses, ...behaviours].map(([name, count]) => `  ${String(count).padStart(3)}  ${name}`),
  ].join('\n');
}
