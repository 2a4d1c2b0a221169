import type { CohortContent, CohortMember } from './cohort.ts';

/** The name of this canonical form; whatever changes in it gets another one. */
export const COHORT_FORMAT = 'riconquista-cohort-1';

/**
 * The text a cohort is sealed by: one JSON object in the canonical form of RFC 8785 (no blanks, keys in the order of their UTF-16
 * units, numbers as ECMAScript writes them) and a line feed. Its SHA-256 in UTF-8 is the seal, which any other program can compute.
 *
 * In it are the rule, the window, the draw with its seed, and of every member, in the order of the keys, all that is frozen but what
 * would say who it is: the code stands there only as `key`, a digest of it, and name and blocker not at all. So a customer can be
 * forgotten (code, name, blocker and the link to the customer set to null, the row left) and the seal still holds. Names are
 * therefore the one thing somebody could change unnoticed.
 */
export function canonicalContent(content: CohortContent): string {
  const { excluded, members, ...facts } = content;
  return `${canonicalJson({
    format: COHORT_FORMAT,
    ...facts,
    excluded: excluded.toSorted(byKey).map(({ key, reason }) => ({ key, reason })),
    members: members.toSorted(byKey).map(sealedMember),
  })}\n`;
}

/** What a customer's key is a digest of: another one in each cohort, so that nobody can be followed from one to the next. */
export function keyedCode(
  { name, frozenOn, seed }: Pick<CohortContent, 'name' | 'frozenOn' | 'seed'>,
  code: string,
): string {
  return canonicalJson([COHORT_FORMAT, name, frozenOn, seed, code]);
}

function sealedMember(member: CohortMember): unknown {
  const { customerId: _, code: __, name: ___, blocker: ____, ...sealed } = member;
  return sealed;
}

function byKey(one: { readonly key: string }, other: { readonly key: string }): number {
  return one.key < other.key ? -1 : 1;
}

/** RFC 8785. ECMAScript's own writing of texts and numbers is the one the standard asks for; only the order of keys is left. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}
