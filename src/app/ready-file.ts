import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Fault } from '../fault.ts';
import type { ReadingChoices } from '../intake/choices.ts';
import { type FileStamp, stampOf } from '../intake/file-stamp.ts';
import { formOf } from '../intake/form.ts';
import { type RememberedFile, rememberedFile } from '../store/imported-files.ts';
import type { Db } from '../store/schema.ts';
import type { ClaimedFile } from './claimed-files.ts';
import { type Found, surveyOrList } from './find-list.ts';
import type { KnownProfiles } from './import-profiles.ts';

/** A file with what is known of it before its rows are taken. */
export interface ReadyFile {
  readonly claimed: ClaimedFile;
  readonly stamp: FileStamp | null;
  readonly sha256: string;
  /** undefined for electronic invoices, which fill the memory: these are read when their turn comes. */
  readonly found: Found | undefined;
}

/** What has been imported already, under this name or another. */
export type KnownFile = { readonly as: 'known'; readonly before: RememberedFile };

/**
 * Looks at a file of a folder before anything is taken from it.
 *
 * @throws Fault `issuer-needed`, and of `surveyOrList`
 */
export async function look(
  { db, said, known }: { readonly db: Db; readonly said: ReadingChoices; readonly known: KnownProfiles },
  claimed: ClaimedFile,
): Promise<KnownFile | { readonly as: 'ready'; readonly ready: ReadyFile }> {
  const { path } = claimed;
  // Before the first look, so that whatever is written from now on is noticed.
  const stamp = await stampOf(path);
  const sha256 = await digestOf(path);
  const before = await rememberedFile(db, sha256);
  if (before !== undefined) return { as: 'known', before };
  const isInvoices = (await formOf(path)) === 'invoices';
  // One invoice alone does not tell whether we have issued or received it.
  if (isInvoices && said.issuer === undefined) {
    throw new Fault('input', 'issuer-needed', { file: claimed.file });
  }
  const found = isInvoices ? undefined : await surveyOrList(path, said, known);
  return { as: 'ready', ready: { claimed, stamp, sha256, found } };
}

export function isList({ found }: ReadyFile): boolean {
  return found !== undefined && 'list' in found;
}

export function isCustomers({ found }: ReadyFile): boolean {
  return found !== undefined && 'survey' in found && found.survey.kind === 'customers';
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
