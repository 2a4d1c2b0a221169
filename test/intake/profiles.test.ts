import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOfFile } from '../../src/intake/head.ts';
import {
  choicesFrom,
  headerFingerprint,
  profileFrom,
  type ReadingProfile,
  recognisedProfile,
  valuesFingerprint,
} from '../../src/intake/profiles.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import { fileWith } from './file-with.ts';

const SAID = { columns: { customerName: 'Chi', placedOn: 'Quando', amount: 'Quanto' } };
const CONTENT = 'Chi;Quando;Quanto\nProva;15/02/2026;12,50\n';

async function profileOf(content: string, said: Parameters<typeof choicesFrom>[1]): Promise<ReadingProfile> {
  const path = fileWith(content);
  const { header } = await surveyFile(path, said);
  const { rows } = await headOfFile(path, said);
  return profileFrom('banca', header, rows, said);
}

describe('a header is recognised', () => {
  it('whatever the order, spelling and repetition of its columns', () => {
    const headers = fc.uniqueArray(fc.constantFrom('Città', 'Data', 'N. doc', 'Importo', 'Note'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(headers, (some) => {
        const spelt = [...some].reverse().map((header) => ` ${header.toUpperCase()} `);
        return headerFingerprint([...spelt, spelt[0] ?? '', '']) === headerFingerprint(some);
      }),
    );
  });

  it.each([
    ['the same below a title', 'Estratto;;\nQuanto;CHI;Quando\n1,00;Prova;15/03/2026\n', 'banca'],
    ['one column more', 'Chi;Quando;Quanto;Note\nProva;15/03/2026;1,00;x\n', undefined],
    ['one column less', 'Chi;Quando\nProva;15/03/2026\n', undefined],
  ])('only when it is the same set: %s', async (_, content, name) => {
    const profile = await profileOf(CONTENT, SAID);
    expect((await recognisedProfile(fileWith(content), { columns: {} }, [profile]))?.name).toBe(name);
  });

  it('behind the separator that was said when the profile was saved', async () => {
    const content = 'Chi|Quando|Quanto\nA;b;c|15/02/2026|12,50\nD;e;f|15/02/2026|12,50\n';
    const profile = await profileOf(content, { ...SAID, delimiter: '|' });
    expect(profile.delimiter).toBe('|');
    expect((await recognisedProfile(fileWith(content), { columns: {} }, [profile]))?.name).toBe('banca');
  });
});

describe('a file without a header is recognised', () => {
  const NUMBERED = { columns: { customerName: '#1', placedOn: '#2', amount: '#3' } };
  const DATA = 'Prova;15/02/2026;12,50;C1\n';

  it.each([
    ['other values of the same kinds', 'Altro;16/02/2026;7,00;C9\n', 'banca'],
    ['a column that is empty this time', 'Altro;16/02/2026;7,00;\n', 'banca'],
    ['columns in another order', '16/02/2026;Altro;7,00;C9\n', undefined],
    ['more columns', 'Altro;16/02/2026;7,00;C9;x\n', undefined],
  ])('by number and kinds of its columns: %s', async (_, content, name) => {
    const profile = await profileOf(DATA, NUMBERED);
    expect((await recognisedProfile(fileWith(content), { columns: {} }, [profile]))?.name).toBe(name);
  });

  it('whose fingerprint says what its columns are', () => {
    expect(valuesFingerprint([['Prova', '15/02/2026', '12,50', 'C1']])).toBe('4: text day amount code');
  });
});

describe('a profile', () => {
  it('keeps every column as it was mapped, and the rest only where it was said', async () => {
    expect(await profileOf(CONTENT, { ...SAID, decimal: ',' })).toEqual({
      name: 'banca',
      kind: 'orders',
      hasHeader: true,
      fingerprint: 'chi quando quanto',
      columns: { customerName: 'Chi', placedOn: 'Quando', amount: 'Quanto' },
      encoding: null,
      delimiter: null,
      decimal: ',',
      dateOrder: null,
    });
  });

  it('calls the second of two columns with one header by its number', async () => {
    const content = 'Cliente;Data;Valore;Valore\nProva;15/02/2026;10,00;12,20\n';
    expect((await profileOf(content, { columns: { amount: '#4' } })).columns).toEqual({
      customerName: 'Cliente',
      placedOn: 'Data',
      amount: '#4',
    });
  });

  it('gives way to what is said now', async () => {
    const profile = await profileOf(CONTENT, { ...SAID, decimal: ',' });
    expect(choicesFrom(profile, { decimal: '.', columns: { amount: 'Altro' } })).toEqual({
      kind: 'orders',
      noHeader: false,
      decimal: '.',
      columns: { customerName: 'Chi', placedOn: 'Quando', amount: 'Altro' },
    });
  });
});
