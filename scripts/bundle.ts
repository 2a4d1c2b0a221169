import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build, type Metafile, transform } from 'esbuild';
import { buildOptions } from './build-options.ts';

/** One file of the built program. */
export interface BuiltFile {
  /** Within the output folder. */
  readonly path: string;
  /** Sources that went into it. */
  readonly inputs: readonly string[];
}

type Outputs = Metafile['outputs'];

/** What nearly every command line needs, each by itself loaded late. */
const HOT = ['main', 'with-store'];
const PACK = 'chunks/hot.js';

/**
 * Writes the program into `outdir`: bundled and split as ES modules, since only these can be split, and each part then turned
 * into CommonJS, which Node loads faster. The parts that nearly every command line needs go into one file: each file by itself
 * costs half a millisecond.
 */
export async function bundle(root: string, outdir: string): Promise<BuiltFile[]> {
  const { outputFiles, metafile } = await build({
    ...buildOptions(root),
    outdir,
    write: false,
    metafile: true,
  });
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [relative(outdir, join(root, path)), output]),
  );
  const codes = new Map<string, string>();
  for (const { path, text } of outputFiles) codes.set(relative(outdir, path), await asCommonJs(text));
  const hot = hotParts(outputs, (path) => relative(outdir, join(root, path)));
  const pack = hot.map(
    (path) => `${JSON.stringify(basename(path))}(module,exports,require){${codes.get(path)}}`,
  );
  for (const path of hot)
    codes.set(path, `module.exports=require("./hot.js")(${JSON.stringify(basename(path))});`);
  codes.set(PACK, `${PACK_LOADER}const parts={${pack.join(',\n')}};`);
  // The package as a whole is one of ES modules.
  codes.set('package.json', '{ "type": "commonjs" }\n');
  for (const [path, code] of codes) {
    mkdirSync(dirname(join(outdir, path)), { recursive: true });
    writeFileSync(join(outdir, path), code);
  }
  const inputsOf = (path: string) => Object.keys(outputs.get(path)?.inputs ?? {});
  return [...codes.keys()].map((path) => ({
    path,
    inputs: path === PACK ? hot.flatMap(inputsOf) : hot.includes(path) ? [] : inputsOf(path),
  }));
}

const PACK_LOADER = `const taken={};
module.exports=function take(name){
  if(taken[name])return taken[name].exports;
  const part=taken[name]={exports:{}};
  parts[name](part,part.exports,(path)=>Object.hasOwn(parts,path.slice(2))?take(path.slice(2)):require(path));
  return part.exports;
};
`;

/** The hot parts and all that they need at once, except what the start needs before them. */
function hotParts(
  outputs: ReadonlyMap<string, Outputs[string]>,
  placeOf: (path: string) => string,
): string[] {
  const needsOf = (path: string, found: Set<string>): Set<string> => {
    if (found.has(path)) return found;
    found.add(path);
    for (const { path: needed, kind, external } of outputs.get(path)?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) needsOf(placeOf(needed), found);
    }
    return found;
  };
  const roots = [...outputs.keys()].filter((path) =>
    HOT.some((name) => basename(path).startsWith(`${name}-`)),
  );
  const hot = roots.reduce((found, path) => needsOf(path, found), new Set<string>());
  const start = needsOf('start.js', new Set());
  return [...hot].filter((path) => !start.has(path));
}

const OWN_URL = 'moduleUrl';

async function asCommonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    minify: true,
    legalComments: 'none',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': OWN_URL },
  });
  if (!code.includes(OWN_URL)) return code;
  return `const ${OWN_URL} = process.getBuiltinModule('url').pathToFileURL(__filename).href;\n${code}`;
}
