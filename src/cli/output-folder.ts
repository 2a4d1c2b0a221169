import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import { refuseEdited, writeOutput } from './output-file.ts';

export interface FolderRequest {
  readonly folder: string;
  /** Name → content. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly force: boolean;
  readonly isOurs: (content: Buffer) => Promise<boolean>;
}

/**
 * Writes files into a folder, which is made if need be. None is written when one of them would replace a file that somebody may
 * have edited.
 *
 * @returns those that were not there before as they are now
 * @throws Fault `output-is-link`, `output-edited`, `output-failed`
 */
export async function writeFolder({
  folder,
  files,
  force,
  isOurs,
}: FolderRequest): Promise<readonly Buffer[]> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Fault('input', 'output-failed', { file: folder, reason });
  }
  const requests = [...files].map(([name, content]) => ({
    file: join(folder, name),
    content,
    force,
    isOurs,
  }));
  for (const request of requests) await refuseEdited(request);
  const written: Buffer[] = [];
  for (const request of requests) if (await writeOutput(request)) written.push(request.content);
  return written;
}
