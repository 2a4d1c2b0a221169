import { marginMeant, percentMeant, RATED, type Rated } from '../domain/rating.ts';
import { RATED_COLUMN } from './customer-attributes.ts';
import type { Db } from './schema.ts';

/** Ratings whose plain numbers mean something only beside those of the whole column. */
const SCALED = RATED.filter((name) => name !== 'referrals');

/** Where plain numbers wait until the whole list is staged: a 4 among marks up to 5 is not a 4 among per cents. */
export const PLAIN_MARKS = SCALED.map((name) => `plain_${name}` as const);

/** Gives every plain number the meaning that the largest of its column lends it; whoever stated a per cent keeps that. */
export async function settleMarks(db: Db, stage: string): Promise<void> {
  for (const name of SCALED) {
    const plain = `plain_${name}`;
    const found = await db.all<{ mark: number }>(
      `select distinct ${plain} as mark from ${stage} where ${plain} is not null order by 1`,
    );
    const marks = found.map(({ mark }) => Number(mark));
    const meanings = marks.map((mark) => [mark, meaningOf(name, mark, marks.at(-1) ?? 0)] as const);
    const usable = meanings.filter(([, percent]) => percent !== null);
    if (usable.length === 0) continue;
    await db.run('drop table if exists meant_marks');
    await db.run(
      'create temporary table meant_marks (mark double precision primary key, percent double precision)',
    );
    await db.insertMany('meant_marks', ['mark', 'percent'], usable);
    await db.run(
      `update ${stage} set ${RATED_COLUMN[name]} = meant_marks.percent from meant_marks
      where meant_marks.mark = ${plain}`,
    );
  }
}

function meaningOf(name: Rated, mark: number, largest: number): number | null {
  return name === 'margin' ? marginMeant(mark, largest) : percentMeant(mark, largest);
}
