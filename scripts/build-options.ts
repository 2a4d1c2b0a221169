import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

/**
 * One entry, and one for the thread that reads large files, code split along the dynamic imports, so that a command loads only what it needs. Everything is
 * bundled except the native module: an installed riconquista has a single dependency.
 */
export function buildOptions(root: string): BuildOptions {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    absWorkingDir: root,
    entryPoints: { start: 'src/start.ts', 'order-worker': 'src/intake/order-worker.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minify: true,
    legalComments: 'none',
    loader: { '.liquid': 'text' },
    chunkNames: 'chunks/[name]-[hash]',
    define: {
      RICONQUISTA_VERSION: JSON.stringify(version),
      // Seen from a chunk.
      RICONQUISTA_ORDER_WORKER: JSON.stringify('../order-worker.js'),
    },
    plugins: [facelessBuiltins, requiredNative],
    logLevel: 'warning',
  };
}

/**
 * Node's own modules are taken without their ESM face: making that face touches every lazy export of a module, and
 * `node:util` alone then costs a quarter of a bare start of Node. Each importer gets its own, from which names it does not use are shaken out.
 */
const facelessBuiltins: Plugin = {
  name: 'faceless-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z:_/]+$/ }, ({ path, importer, kind }) =>
      isBuiltin(path)
        ? {
            path: `${path.replace(/^node:/, '')}#${importer}`,
            namespace: kind === 'require-call' ? 'builtin-object' : namespaceFor(path, importer),
            sideEffects: false,
          }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin-object' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path.split('#', 1)[0])});`,
    }));
    // commander needs it only for subcommands in files of their own, which we have none of.
    onLoad({ filter: /.*/, namespace: 'unused-builtin' }, () => ({ contents: 'export default {};' }));
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: facelessModule(path.split('#', 1)[0] ?? path),
    }));
  },
};

function namespaceFor(path: string, importer: string): string {
  return path === 'node:child_process' && importer.includes('/commander/') ? 'unused-builtin' : 'builtin';
}

function facelessModule(name: string): string {
  const load = `process.getBuiltinModule(${JSON.stringify(name)})`;
  const names = Object.keys(process.getBuiltinModule(`node:${name}`) ?? {}).filter((key) =>
    /^[a-z]\w*$/i.test(key),
  );
  const named = names.map((key) => `export const ${key} = /* @__PURE__ */ pick(${JSON.stringify(key)});`);
  return [
    `const pick = (key) => ${load}[key];`,
    `export default /* @__PURE__ */ (() => ${load})();`,
    ...named.filter((line) => !line.startsWith('export const default ')),
  ].join('\n');
}

/**
 * The one package that is not bundled. It is CommonJS, and `require` takes it at a fraction of what `import` costs, which
 * first reads every file of it to guess its exports.
 */
const requiredNative: Plugin = {
  name: 'required-native',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^better-sqlite3$/ }, ({ path }) => ({ path, namespace: 'required' }));
    onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `const { createRequire } = process.getBuiltinModule('module');
        export default createRequire(import.meta.url)(${JSON.stringify(path)});`,
    }));
  },
};
