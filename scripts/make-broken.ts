/** Writes fixtures/broken: small hostile files, one trap each, and what must come out of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { ATTACKS } from './broken/attacks.ts';
import { DIALECTS } from './broken/dialects.ts';
import { DOCUMENTS } from './broken/documents.ts';
import { SHAPES } from './broken/shapes.ts';
import { VALUES } from './broken/values.ts';

const FOLDER = new URL('../fixtures/broken/', import.meta.url);
/** The day of the imports: orders of the day after are in the future. */
const TODAY = '2026-11-22';

const cases = [...DIALECTS, ...SHAPES, ...VALUES, ...DOCUMENTS, ...ATTACKS];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const { file, content } of cases) writeFileSync(new URL(file, FOLDER), content, { flag: 'wx' });
const files = cases.map(({ file, trap, expected }) => ({ file, trap, expected }));
writeFileSync(new URL('expected.json', FOLDER), `${JSON.stringify({ today: TODAY, files }, null, 2)}\n`);
console.log(`${cases.length} files`);
