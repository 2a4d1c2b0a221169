/** Elements that have no end tag in HTML. */
const VOID = new Set(['meta', 'br', 'hr', 'img', 'link', 'input', 'col', 'wbr']);
/** Attributes that name the id of another element. */
const REFERENCES = ['aria-labelledby', 'aria-describedby', 'headers', 'for'];
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-zA-Z:][a-zA-Z0-9:-]*(?:="[^"<]*")?)*)\s*(\/?)>/y;

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * What is wrong with a page: tags that do not match, an id twice or pointed to in vain, a heading that skips a level, a picture without a
 * name, a table without caption, and everything that would run or fetch something.
 */
export function htmlFaults(html: string): string[] {
  const faults: string[] = [];
  const tags: Tag[] = [];
  const open: string[] = [];
  if (!html.startsWith('<!doctype html>\n')) faults.push('no doctype');
  let at = html.indexOf('\n');
  for (;;) {
    at = html.indexOf('<', at);
    if (at === -1) break;
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    if (match === null) {
      faults.push(`a loose < at «${html.slice(at, at + 30)}»`);
      at += 1;
      continue;
    }
    const [whole, isEnd, name = '', written = '', isClosed] = match;
    at += whole.length;
    if (isEnd === '/') {
      const expected = open.pop();
      if (expected !== name) faults.push(`</${name}> closes <${expected}>`);
      continue;
    }
    tags.push({ name, attributes: attributesIn(written) });
    if (name === 'style') at = html.indexOf('</style>', at);
    if (isClosed !== '/' && !VOID.has(name)) open.push(name);
  }
  return [...faults, ...open.map((name) => `<${name}> stays open`), ...faultsOf(tags)];
}

function attributesIn(written: string): Map<string, string> {
  return new Map(
    [...written.matchAll(/([a-zA-Z:][a-zA-Z0-9:-]*)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
      key,
      value,
    ]),
  );
}

function faultsOf(tags: readonly Tag[]): string[] {
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const wanted = tags.flatMap(({ attributes }) => [
    ...REFERENCES.flatMap((name) => attributes.get(name)?.split(' ') ?? []),
    ...(attributes.get('href')?.startsWith('#') === true ? [attributes.get('href')?.slice(1) ?? ''] : []),
  ]);
  return [
    ...twice.map((id) => `id ${id} stands twice`),
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `no element has the id ${id}`),
    ...headingFaults(tags),
    ...tags.flatMap(tagFaults),
    ...['main', 'h1', 'title'].flatMap((name) => {
      const count = tags.filter(
        (tag) => tag.name === name && !(name === 'title' && tag.attributes.size > 0),
      ).length;
      return count === 0 ? [`no <${name}>`] : [];
    }),
  ];
}

function headingFaults(tags: readonly Tag[]): string[] {
  const levels = tags.flatMap(({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? []).map(Number);
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`h${level} follows h${levels[index - 1]}`] : [],
  );
}

function tagFaults({ name, attributes }: Tag): string[] {
  const faults: string[] = [];
  if (['script', 'iframe', 'object', 'embed', 'link', 'img', 'form'].includes(name)) faults.push(`<${name}>`);
  for (const [key, value] of attributes) {
    if (key.startsWith('on') || key === 'src' || key === 'srcset') faults.push(`${key}="${value}"`);
    if (key === 'href' && !value.startsWith('#')) faults.push(`href="${value}"`);
  }
  if (name === 'svg' && (attributes.get('role') !== 'img' || !attributes.has('aria-labelledby'))) {
    faults.push('a picture without a name');
  }
  if (name === 'th' && !attributes.has('scope')) faults.push('a head cell without scope');
  return faults;
}
