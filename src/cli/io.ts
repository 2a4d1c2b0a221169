import type { Readable } from 'node:stream';

/** What the program needs of a stream it writes to. */
export interface Output {
  write(content: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  /** Of a terminal: told when its size changes. */
  on?(event: 'resize', listener: () => void): unknown;
  off?(event: 'resize', listener: () => void): unknown;
}

/** Everything the program takes from the process; tests hand in their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Looked at only when something is to be asked: opening it costs as much as a whole small command. */
  readonly stdin: () => Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly now: () => Date;
  /** The Node that runs now. */
  readonly node: string;
  /** Folder of the installed package, where the demo's data lie. */
  readonly home: string;
  readonly version: string;
}
