import { describe, expect, it } from 'vitest';
import type { CohortContent, CohortMember } from '../../src/domain/cohort.ts';
import { canonicalContent, canonicalJson, keyedCode } from '../../src/domain/cohort-content.ts';
import { CONTENT, MEMBER, OTHER_MEMBER } from './frozen.ts';

/** A value of the same kind that is another one. */
function altered(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value}x`;
  if (Array.isArray(value)) return value.slice(1);
  return value === null ? 'x' : { ...value, fixedDays: 1 };
}

const PERSONAL = ['customerId', 'code', 'name', 'blocker'];
const factNames = Object.keys(CONTENT) as (keyof CohortContent)[];
const memberNames = Object.keys(MEMBER) as (keyof CohortMember)[];

describe('the content a cohort is sealed by', () => {
  it.each(factNames)('is another one when %s is', (name) => {
    const changed = { ...CONTENT, [name]: altered(CONTENT[name]) } as CohortContent;
    expect(canonicalContent(changed)).not.toBe(canonicalContent(CONTENT));
  });

  it.each(memberNames.filter((name) => !PERSONAL.includes(name)))(
    'is another one when the %s of a member is',
    (name) => {
      const member = { ...MEMBER, [name]: altered(MEMBER[name]) } as CohortMember;
      const changed = { ...CONTENT, members: [member, OTHER_MEMBER] };
      expect(canonicalContent(changed)).not.toBe(canonicalContent(CONTENT));
    },
  );

  it('is the same when a member has been forgotten', () => {
    const forgotten = { ...MEMBER, customerId: null, code: null, name: null, blocker: null };
    expect(canonicalContent({ ...CONTENT, members: [forgotten, OTHER_MEMBER] })).toBe(
      canonicalContent(CONTENT),
    );
  });

  it('says nothing of who a member is', () => {
    const text = canonicalContent(CONTENT);
    for (const personal of ['C1', 'C2', 'Rossi', 'Verdi', 'paura']) expect(text).not.toContain(personal);
  });

  it('does not depend on the order in which members and excluded come', () => {
    const turned = {
      ...CONTENT,
      members: CONTENT.members.toReversed(),
      excluded: CONTENT.excluded.toReversed(),
    };
    expect(canonicalContent(turned)).toBe(canonicalContent(CONTENT));
  });

  it('names its own form and ends with a line feed', () => {
    const text = canonicalContent(CONTENT);
    expect(JSON.parse(text)).toMatchObject({ format: 'riconquista-cohort-1', name: 'autunno' });
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('a customer’s key', () => {
  it.each([
    ['another cohort', { ...CONTENT, name: 'inverno' }, 'C1'],
    ['another day', { ...CONTENT, frozenOn: '2026-11-24' as CohortContent['frozenOn'] }, 'C1'],
    ['another seed', { ...CONTENT, seed: 8 }, 'C1'],
    ['another customer', CONTENT, 'C2'],
  ])('is made of something else for %s', (_, cohort, code) => {
    expect(keyedCode(cohort, code)).not.toBe(keyedCode(CONTENT, 'C1'));
  });
});

describe('canonical JSON', () => {
  it('is that of the example in RFC 8785', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000_000_000_000_000_000_000_000_001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });
});
