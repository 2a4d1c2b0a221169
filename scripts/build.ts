import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildOptions } from './build-options.ts';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await build(buildOptions(fileURLToPath(new URL('..', import.meta.url))));
