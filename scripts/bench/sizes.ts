import { existsSync } from 'node:fs';
import type { Rounds } from './rounds.ts';
import type { Workshop } from './workshop.ts';

/** A run of this many customers takes long enough for few runs to tell. */
const LARGE = 100_000;

export function sizedRuns(customers: number, asked: number | undefined): Rounds {
  const isLarge = customers >= LARGE;
  return { runs: asked ?? (isLarge ? 3 : 7), warmUps: isLarge ? 0 : 1 };
}

export function sizedDatabase(customers: number): string {
  return `customers-${customers}.db`;
}

/** The database of that size; where no bench has imported it yet, it is imported now. */
export function importedDatabase(workshop: Workshop, customers: number): string {
  const name = sizedDatabase(customers);
  if (!existsSync(workshop.path(name))) {
    const files = workshop.data(customers);
    workshop.run(workshop.riconquista(name, 'import', files.customers, files.orders));
  }
  return name;
}
