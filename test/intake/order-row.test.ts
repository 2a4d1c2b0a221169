import { describe, expect, it } from 'vitest';
import { readOne } from './read-one.ts';

const INVOICE = {
  Numero: '2026/17',
  Data: '05/03/2026',
  'Codice cliente': 'C1',
  Cliente: 'Rossi',
  Imponibile: '1.250,50',
};

/** What became of an invoice with these cells: kind and cents, or the fate of the row. */
async function fateOf(columns: Readonly<Record<string, string>>): Promise<string> {
  const read = await readOne({ ...INVOICE, ...columns });
  return read.as === 'order' ? `${read.row.kind} ${read.row.amountCents}` : read.as;
}

describe('a document', () => {
  it('is taken over with its party, its day and its amount', async () => {
    const columns = { ...INVOICE, 'Partita IVA': "'01234567897'", 'Codice fiscale': 'Non presente' };
    expect(await readOne(columns)).toEqual({
      as: 'order',
      row: {
        line: 2,
        party: { customerCode: 'C1', customerName: 'Rossi', vatNumber: '01234567897', taxCode: null },
        number: '2026/17',
        placedOn: '2026-03-05',
        kind: 'order',
        amountCents: 125_050,
        productLine: null,
        seller: null,
      },
    });
  });

  it('counts by what was sold, not by what was paid with the tax', async () => {
    expect(await fateOf({ Totale: '1.525,61' })).toBe('order 125050');
  });

  it.each([
    ['Nota di credito', '50,00'],
    ['Nota di credito', '-50,00'],
    ['NC', '50,00'],
    ['TD04 Nota di credito', '50,00'],
    ['Reso', '50,00'],
    ['Fattura', '-50,00'],
  ])('of type %s with the amount %s is a credit note and never a purchase', async (type, amount) => {
    expect(await fateOf({ 'Tipo documento': type, Imponibile: amount })).toBe('credit-note -5000');
  });

  it.each(['Fattura', 'Fattura differita', 'Fattura accompagnatoria', 'TD01', 'TD24', 'Nota di debito', ''])(
    'of type %j is a purchase',
    async (type) => {
      expect(await fateOf({ 'Tipo documento': type })).toBe('order 125050');
    },
  );

  it.each([
    ['Tipo documento', 'Preventivo'],
    ['Tipo documento', 'Fattura proforma'],
    ['Tipo documento', 'Autofattura'],
    ['Stato', 'Annullata'],
    ['Stato', 'BOZZA'],
    ['Stato', 'rimborsata'],
    ['Financial Status', 'refunded'],
    ['Financial Status', 'voided'],
    ['Cancelled at', '2026-03-06 10:00:00 +0100'],
  ])('with «%s» %s is no document to count', async (column, value) => {
    expect(await fateOf({ [column]: value })).toBe('skipped');
  });

  it.each([
    ['Stato', 'Pagata'],
    ['Stato', 'Da pagare'],
    ['Financial Status', 'paid'],
    ['Financial Status', 'partially_refunded'],
  ])('with «%s» %s was a purchase all the same', async (column, value) => {
    expect(await fateOf({ [column]: value })).toBe('order 125050');
  });

  it('of nothing is a purchase all the same', async () => {
    expect(await fateOf({ Imponibile: '0,00' })).toBe('order 0');
  });
});

describe('a document', () => {
  it.each([
    ['EUR', '10,00', 'order 1000'],
    ['euro', '10,00', 'order 1000'],
    ['€', '10,00', 'order 1000'],
    ['', '10,00', 'order 1000'],
    ['978', '10,00', 'order 1000'],
    ['0', '10,00', 'order 1000'],
    ['15/03/2026', '10,00', 'order 1000'],
    ['dollari', '10,00', 'rejected'],
    ['£', '10,00', 'rejected'],
    ['USD', '10,00', 'rejected'],
    ['CHF', '10,00', 'rejected'],
    ['840', '10,00', 'rejected'],
    ['', '$ 10,00', 'rejected'],
    ['', 'USD 10,00', 'rejected'],
  ])('in the currency %j of %s is no euros unless it says so: %s', async (currency, amount, fate) => {
    expect(await fateOf({ Valuta: currency, Imponibile: amount })).toBe(fate);
  });

  it.each([
    ['0,00', 'order 125050'],
    ['', 'order 125050'],
    ['250,50', 'order 100000'],
    ['-250,50', 'order 100000'],
    ['1.525,61', 'order 0'],
    ['tutto', 'rejected'],
  ])('of which %j was given back is what was kept: %s', async (refunded, fate) => {
    expect(await fateOf({ 'Importo rimborsato': refunded })).toBe(fate);
  });

  it.each([
    ['Tipo origine', 'Fornitore'],
    ['Tipo origine', 'Articolo'],
    ['TIPO_CLIFOR', 'F'],
    ['Budget/Cons', 'Budget'],
    ['Stato', 'Fallito'],
  ])('with «%s» %s is no sale', async (column, value) => {
    expect(await fateOf({ [column]: value })).toBe('skipped');
  });
});

describe('what was bought', () => {
  const line = { ...INVOICE, 'Codice articolo': 'A1' };

  it.each([
    ['the category before the article', { ...line, Categoria: 'Bevande' }, 'Bevande'],
    ['the article of a line without one', { ...line, Categoria: '' }, 'A1'],
    ['the category of a whole document', { ...INVOICE, Famiglia: 'Bevande' }, 'Bevande'],
    ['unknown where the file says nothing', INVOICE, null],
  ])('is %s', async (_, columns, productLine) => {
    expect(await readOne(columns)).toMatchObject({ as: 'order', row: { productLine } });
  });
});

describe('a line of a document', () => {
  const line = { ...INVOICE, 'Codice articolo': 'A1' };

  it('with a negative amount is a discount, not a credit note', async () => {
    expect(await fateOf({ ...line, Imponibile: '-50,00' })).toBe('order -5000');
  });

  it('of a credit note is negative whatever its sign', async () => {
    expect(await fateOf({ ...line, 'Tipo documento': 'Nota di credito', Imponibile: '50,00' })).toBe(
      'credit-note -5000',
    );
  });
});

it('whose only mark of the customer fails its check is set aside with that mark', async () => {
  const row = { Numero: '1', Data: '05/03/2026', 'Partita IVA': '01234567890', Imponibile: '10,00' };
  expect(await readOne(row)).toMatchObject({
    as: 'rejected',
    reject: { code: 'unusable-vat-number', column: 'Partita IVA', value: '01234567890' },
  });
  expect(await readOne({ ...row, Cliente: 'Prova S.r.l.' })).toMatchObject({
    as: 'order',
    row: { party: { customerName: 'Prova S.r.l.', vatNumber: null } },
  });
});
