import { createHmac, randomBytes } from 'node:crypto';
import { type Mark, type MarkKind, type SuppressionVerdict, verdictOn } from '../domain/suppression.ts';
import type { Db } from './schema.ts';

/** Tells whether marks are those of somebody who asked to be forgotten. */
export type SuppressionList = (marks: readonly Mark[]) => SuppressionVerdict | null;

const SECRET_BYTES = 32;

/** The list of those who asked to be forgotten, as keyed hashes; undefined when nobody has. */
export async function loadSuppressions(db: Db): Promise<SuppressionList | undefined> {
  const rows = await db.all<{ hash: string; person: number; mark: MarkKind }>(
    'select hash, person, mark from suppressions',
  );
  if (rows.length === 0) return undefined;
  const secret = await secretOf(db);
  const personsByHash = new Map<string, number[]>();
  const known = new Map<number, Set<MarkKind>>();
  for (const { hash, person, mark } of rows) {
    personsByHash.set(hash, [...(personsByHash.get(hash) ?? []), person]);
    known.set(person, (known.get(person) ?? new Set()).add(mark));
  }
  return (marks) => {
    const shared = new Map<number, Set<MarkKind>>();
    for (const mark of marks) {
      for (const person of personsByHash.get(hashOf(mark, secret)) ?? []) {
        shared.set(person, (shared.get(person) ?? new Set()).add(mark.kind));
      }
    }
    const stated = new Set(marks.map(({ kind }) => kind));
    const verdicts = [...shared].flatMap(
      ([person, common]) =>
        verdictOn({ stated, known: known.get(person) ?? new Set(), shared: common }) ?? [],
    );
    return SUREST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? null;
  };
}

const SUREST_FIRST: readonly SuppressionVerdict[] = ['same', 'other-name', 'namesake'];

/** Puts a person on the list. Returns how many marks are kept. */
export async function suppress(db: Db, marks: readonly Mark[]): Promise<number> {
  const secret = await secretOf(db);
  const [last] = await db.all<{ person: number | null }>('select max(person) as person from suppressions');
  const person = (last?.person ?? 0) + 1;
  await db.insertMany(
    'suppressions',
    ['hash', 'person', 'mark'],
    marks.map((mark) => [hashOf(mark, secret), person, mark.kind]),
  );
  return marks.length;
}

/** HMAC-SHA-256 with the database's own secret: without it nobody can go through all phone numbers and compare. */
function hashOf({ kind, value }: Mark, secret: string): string {
  return createHmac('sha256', secret).update(`${kind}:${value}`).digest('base64');
}

/** Made when first asked for. It lies in the database: a list whose secret gets lost would suppress nobody. */
async function secretOf(db: Db): Promise<string> {
  const [known] = await db.all<{ secret: string }>('select secret from suppression_keys');
  if (known !== undefined) return known.secret;
  const secret = randomBytes(SECRET_BYTES).toString('base64');
  await db.run('insert into suppression_keys (id, secret) values (1, ?)', [secret]);
  return secret;
}

/** Takes off the list everybody who has one of these marks. Returns how many people that were. */
export async function unsuppress(db: Db, marks: readonly Mark[]): Promise<number> {
  const secret = await secretOf(db);
  const hashes = marks.map((mark) => hashOf(mark, secret));
  const persons = await db.all<{ person: number }>(
    `select distinct person from suppressions where hash in (${hashes.map(() => '?').join(', ')})`,
    hashes,
  );
  for (const { person } of persons) await db.run('delete from suppressions where person = ?', [person]);
  return persons.length;
}
