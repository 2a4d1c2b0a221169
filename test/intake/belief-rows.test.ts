import { expect, it } from 'vitest';
import { readBeliefSheet } from '../../src/intake/belief-rows.ts';
import { causeNamed } from '../../src/intake/cause-names.ts';
import { fileWith } from './file-with.ts';
import { workbookWith } from './workbook-with.ts';

const belief = (line: number, code: string, isLost: boolean, returnPercent: number) => ({
  as: 'belief',
  line,
  code,
  stated: { isLost, returnPercent, cause: null, blocker: null },
});

it.each([
  [
    'our own, as a spreadsheet saves it',
    '\ufeffCodice;Cliente;Perso;Probabilità di ritorno (0-100)\r\n00042;X;sì;20\r\n',
  ],
  ['with commas and quotes', '"Codice","Perso","Probabilità di ritorno (0-100)"\n"00042","SI","20%"\n'],
  ['in English, with tabs', 'Code\tLost\tChance of a return (0-100)\n00042\tyes\t20\n'],
  ['with a title above', 'Giudizi di Bianchi;;\n;;\nCodice;Perso;Probabilità\n="00042";x;20 %\n'],
])('a sheet is read %s', async (_, text) => {
  const { rows } = await readBeliefSheet(fileWith(text));
  expect(rows).toEqual([belief(expect.any(Number) as never, '00042', true, 20)]);
});

/** A row of a sheet: texts as texts, numbers as numbers. */
const row = (line: number, cells: readonly (string | number)[]) => {
  const written = cells.map((cell, index) => {
    const place = `${'ABC'[index]}${line}`;
    return typeof cell === 'number'
      ? `<c r="${place}"><v>${cell}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${line}">${written.join('')}</row>`;
};

it('a workbook is read like a text', async () => {
  const rowsOfSheet = [
    row(1, ['Codice', 'Perso', 'Probabilità di ritorno (0-100)']),
    row(2, ['00042', 'no', 70]),
    row(3, ['00043', 'sì']),
  ];
  const path = workbookWith({ sheets: { Giudizi: rowsOfSheet.join('') } });
  const { rows } = await readBeliefSheet(path);
  expect(rows).toEqual([
    belief(2, '00042', false, 70),
    {
      as: 'rejected',
      reject: { line: 3, column: 'Probabilità di ritorno (0-100)', value: null, code: 'percent-missing' },
    },
  ]);
});

it.each([
  ['late-not-announced', 'late-not-announced'],
  ['Consegna in ritardo, NON avvisata', 'late-not-announced'],
  ['decision of the head office', 'head-office'],
  ['  attività chiusa ', 'closed'],
  ['attivita chiusa', 'closed'],
  ['pioggia', undefined],
])('«%s» is the cause %s', (text, kind) => {
  expect(causeNamed(text)).toBe(kind);
});
