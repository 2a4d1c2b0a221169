import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * One entry, code split along the dynamic imports, so that a command loads only what it needs. Everything is
 * bundled except the native module: an installed riconquista has a single dependency.
 */
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/start.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  loader: { '.liquid': 'text' },
  external: ['better-sqlite3'],
  chunkNames: 'chunks/[name]-[hash]',
  // CommonJS packages inside the bundle ask for node's own modules with require.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  logLevel: 'warning',
});
