import { describe, expect, it } from 'vitest';
import { CUSTOMER_HEADERS, foldHeader, ORDER_HEADERS } from '../../src/locale/headers.ts';

it.each([
  ['Numero fattura / Documento', 'numerofatturadocumento'],
  ['Città', 'citta'],
  ["CITTA'", 'citta'],
  ['P.IVA / CF', 'pivacf'],
  ['  e-mail ', 'email'],
  ['COD_CLIFOR', 'codclifor'],
  ['Importo (€)', 'importo'],
  ['partitaIva', 'partitaiva'],
  ['', ''],
])('the header %j is compared as "%s"', (header, folded) => {
  expect(foldHeader(header)).toBe(folded);
});

describe.each([
  ['customers', CUSTOMER_HEADERS],
  ['documents', ORDER_HEADERS],
])('the header words of %s', (_, headers) => {
  const words = Object.values(headers).flat();

  it('stand in the form in which headers are compared', () => {
    expect(words.filter((word) => word === '' || foldHeader(word) !== word)).toEqual([]);
  });

  it('name one field each', () => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

it('the taxable amount is preferred to the gross total', () => {
  const { amount } = ORDER_HEADERS;
  expect(['imponibile', 'netto', 'importo', 'totale'].map((word) => amount.indexOf(word))).toEqual(
    ['imponibile', 'netto', 'importo', 'totale']
      .map((word) => amount.indexOf(word))
      .toSorted((one, other) => one - other),
  );
  expect(amount[0]).toBe('imponibile');
});

it('a visit to the shop is no purchase', () => {
  const visits = ['lastactive', 'ultimavisita', 'lastvisit', 'lastlogin'];
  expect(CUSTOMER_HEADERS.lastOrderOn.filter((word) => visits.includes(word))).toEqual([]);
});
