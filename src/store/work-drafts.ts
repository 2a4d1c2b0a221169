import type { ContactDraft } from '../domain/contact-draft.ts';
import type { Db } from './schema.ts';

/** What somebody was about to tell of a row when they were called away. */
export interface KeptDraft {
  readonly draft: ContactDraft;
  /** What stood on the line of the question that was open. */
  readonly typed: string;
  /** How long the row has been worked at so far. */
  readonly seconds: number;
}

interface RowKey {
  readonly listId: number;
  readonly rank: number;
}

export async function keepDraft(
  db: Db,
  { listId, rank, customerId }: RowKey & { readonly customerId: number },
  draft: KeptDraft,
  savedAt: string,
): Promise<void> {
  await db.run(
    `insert into work_drafts (list_id, rank, customer_id, content, saved_at) values (?, ?, ?, ?, ?)
    on conflict (list_id, rank) do update set content = excluded.content, saved_at = excluded.saved_at`,
    [listId, rank, customerId, JSON.stringify(draft), savedAt],
  );
}

export async function dropDraft(db: Db, { listId, rank }: RowKey): Promise<void> {
  await db.run('delete from work_drafts where list_id = ? and rank = ?', [listId, rank]);
}

/** The draft of a row, if there is one. */
export async function loadDraft(db: Db, { listId, rank }: RowKey): Promise<KeptDraft | null> {
  const [row] = await db.all<{ content: string }>(
    'select content from work_drafts where list_id = ? and rank = ?',
    [listId, rank],
  );
  return row === undefined ? null : (JSON.parse(row.content) as KeptDraft);
}

/** The row of these lists on which somebody worked last. */
export async function latestDraftRow(db: Db, listIds: readonly number[]): Promise<RowKey | null> {
  const [row] = await db.all<RowKey>(
    `select list_id as "listId", rank from work_drafts where list_id in (${listIds.map(() => '?').join(', ')})
    order by saved_at desc, list_id, rank limit 1`,
    listIds,
  );
  return row ?? null;
}
