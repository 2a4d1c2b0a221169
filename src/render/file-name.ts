const LONGEST = 80;
/** Names that some systems keep for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name made of what people call the thing: letters, figures and hyphens only, never a path, never one that another file of
 * the folder has already, capitals or not.
 */
export function safeFileName(
  parts: readonly string[],
  extension: string,
  taken: { readonly has: (name: string) => boolean },
): string {
  const slugs = parts.map(slugOf).filter((slug) => slug !== '');
  const whole = slugs.join('-').slice(0, LONGEST).replace(/-$/, '') || 'file';
  const base = RESERVED.test(whole) ? `${whole}-` : whole;
  for (let copy = 1; ; copy += 1) {
    const name = `${base}${copy === 1 ? '' : `-${copy}`}.${extension}`;
    if (!taken.has(name)) return name;
  }
}

function slugOf(text: string): string {
  const slug = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-/, '').replace(/-$/, '');
}
