#!/usr/bin/env node
// Only syntax that old versions of Node understand may stand before the check: better-sqlite3 would end them without a word.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  const isItalian = /^it/i.test(process.env.RICONQUISTA_LANG || process.env.LC_ALL || process.env.LANG || '');
  process.stderr.write(
    isItalian
      ? `riconquista richiede Node.js 22.12 o successivo; qui c'è la versione ${process.versions.node}.\n`
      : `riconquista needs Node.js 22.12 or later; this is version ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
} else {
  // The program is CommonJS; `import` would first search its text for exports.
  const { start } = process.getBuiltinModule('module').createRequire(import.meta.url)('../dist/start.js');
  await start();
}
