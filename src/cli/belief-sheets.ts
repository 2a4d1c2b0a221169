import { basename, dirname, join } from 'node:path';
import { customersBySeller, type SellersCustomers } from '../app/belief-candidates.ts';
import { beliefSheet } from '../render/belief-sheet.ts';
import { type WrittenSheet, writtenSheetsView } from '../render/belief-view.ts';
import { csvText } from '../render/csv.ts';
import { CSV_DIALECTS } from '../render/dialects.ts';
import { safeFileName } from '../render/file-name.ts';
import { type Context, type Db, oneOf } from './context.ts';
import { refuseSources } from './output-file.ts';

interface Target {
  /** Of the cohort to be, after which the files are called. */
  readonly name: string;
  /** A file for all sellers when it ends in `.csv`, else a folder with one for each. */
  readonly path: string;
}

/** Writes the sheets that sellers fill in: all of them, or none when one of them has been worked in already. */
export async function writeBeliefSheets(context: Context, db: Db, target: Target): Promise<void> {
  const { words, today, rule } = context;
  const groups = await customersBySeller(db, today, rule);
  const sheets = sheetsFor(groups, target, words.screens.belief.noSellerFile);
  const { folder, places, readAs } = placesFor(target.path);
  const dialect = oneOf(context.options.csvDialect ?? 'spreadsheet', CSV_DIALECTS, '--csv-dialect');
  const files = new Map(
    sheets.map(({ name, customers }) => [name, csvText(beliefSheet(customers, words), dialect)]),
  );
  for (const name of files.keys()) refuseSources(join(folder, name), [context.dbPath]);
  if (files.size > 0) await context.showFolder(folder, files, db);
  const written = sheets.map(
    ({ name, seller, customers }): WrittenSheet => ({
      file: places(name),
      seller,
      customers: customers.length,
      withBelief: customers.filter(({ belief }) => belief !== null).length,
    }),
  );
  await context.show(writtenSheetsView(written, words), db);
  if (written.length > 0) context.tell(words.screens.belief.readBack(readAs));
}

interface NamedSheet extends SellersCustomers {
  readonly name: string;
}

function sheetsFor(
  groups: readonly SellersCustomers[],
  { name, path }: Target,
  noSeller: string,
): NamedSheet[] {
  if (isOneFile(path)) {
    const customers = groups.flatMap((group) => group.customers);
    return customers.length === 0 ? [] : [{ name: basename(path), seller: null, customers }];
  }
  const taken = new Set<string>();
  return groups.map((group) => {
    const file = safeFileName([name, group.seller ?? noSeller], 'csv', taken);
    taken.add(file);
    return { ...group, name: file };
  });
}

/** Where the sheets go, how each is told, and what names them all to a shell. */
function placesFor(path: string): {
  readonly folder: string;
  readonly places: (name: string) => string;
  readonly readAs: string;
} {
  if (isOneFile(path)) return { folder: dirname(path), places: () => path, readAs: path };
  return { folder: path, places: (name) => join(path, name), readAs: join(path, '*.csv') };
}

function isOneFile(path: string): boolean {
  return /\.csv$/i.test(path);
}
