import { describe, expect, it } from 'vitest';
import { OUTCOME_KINDS } from '../../src/domain/outcome.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';

describe.each([
  ['Italian', ITALIAN],
  ['English', ENGLISH],
])('the keys of the desk in %s', (_, { work, labels }) => {
  const keys = [...Object.values(work.outcomeKeys), ...Object.values(work.commandKeys)];

  it('are one each, whatever the case of the letters', () => {
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
    expect(keys.filter((key) => key.length !== 1)).toEqual(['Tab']);
  });

  it('are letters of what they say, except the cross of an objection', () => {
    const strangers = OUTCOME_KINDS.filter((kind) => !labels.outcomes[kind].includes(work.outcomeKeys[kind]));
    expect(strangers).toEqual(['objection']);
  });
});
