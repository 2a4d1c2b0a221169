import { createHash } from 'node:crypto';
import { isOwnExport, rememberExport } from '../store/exports.ts';
import type { Db } from '../store/schema.ts';

/** Was this content written by us, so that replacing it destroys nobody's work? */
export async function isOurs(db: Db, content: Buffer): Promise<boolean> {
  return isOwnExport(db, digest(content));
}

export async function rememberContent(db: Db, content: Buffer, now: string): Promise<void> {
  await rememberExport(db, digest(content), now);
}

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
