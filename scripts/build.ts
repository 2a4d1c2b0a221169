import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuiltFile, bundle } from './bundle.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
const built = await bundle(ROOT, join(ROOT, 'dist'));
writeFileSync(join(ROOT, 'dist', 'third-party-licences.txt'), licencesOf(built));

/** The licences of the packages inside the bundle, which must go where their code goes. */
function licencesOf(files: readonly BuiltFile[]): string {
  const inputs = files.flatMap((file) => file.inputs);
  const folders = new Set(
    inputs.flatMap((input) => /^(?:[^:]*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []),
  );
  return [...folders]
    .toSorted()
    .map(licenceIn)
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

function licenceIn(folder: string): string {
  const path = join(ROOT, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n\n${readFileSync(join(path, file), 'utf8').trim()}`;
  return `${name} ${version} (${license})${text}`;
}
