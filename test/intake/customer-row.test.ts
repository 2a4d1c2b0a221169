import { describe, expect, it } from 'vitest';
import type { CustomerRow } from '../../src/intake/customer-row.ts';
import { readOne } from './read-one.ts';

/** The customer that a row with these cells tells of. */
async function customerIn(columns: Readonly<Record<string, string>>): Promise<CustomerRow> {
  const read = await readOne({ Codice: 'C1', 'Ragione sociale': 'Rossi S.r.l.', ...columns });
  if (read.as !== 'customer') throw new Error(`no customer: ${JSON.stringify(read)}`);
  return read.row;
}

describe('a customer', () => {
  it('is taken over with everything the file says', async () => {
    const columns = {
      'Cod.': '00018',
      Denominazione: 'Azienda Agricola La Pergola',
      Referente: 'Noemi Guidi',
      'Partita Iva': "'1234567897'",
      'Codice fiscale': 'rssmra 80a01 h501u',
      'Tel.': '0541 999',
      Cell: '333 1234567',
      'e-mail': 'Info@Pergola.Example',
      Pec: '**',
      Indirizzo: 'Via XXV Aprile, 39',
      Cap: '47863',
      Città: 'Novafeltria',
      'Prov.': 'rn',
      Nazione: 'Italia',
      Agente: 'Marini',
      Settore: 'Azienda agricola',
      Stato: 'Attivo',
      'Consenso marketing': 'Sì',
      'Non contattare': 'No',
      'Ultimo acquisto': '12/05/2026',
      'N. ordini': '1.250',
      Fatturato: '€ 1.234,56',
    };
    expect(await readOne(columns)).toEqual({
      as: 'customer',
      row: {
        line: 2,
        code: '00018',
        name: 'Azienda Agricola La Pergola',
        contactPerson: 'Noemi Guidi',
        vatNumber: '01234567897',
        taxCode: 'RSSMRA80A01H501U',
        unusableVatNumber: null,
        unusableTaxCode: null,
        phone: '0541 999',
        mobile: '333 1234567',
        mobileFound: null,
        email: 'info@pergola.example',
        pec: null,
        address: 'Via XXV Aprile, 39',
        postalCode: '47863',
        city: 'Novafeltria',
        province: 'RN',
        country: 'Italia',
        seller: 'Marini',
        sector: 'Azienda agricola',
        status: 'active',
        marketingConsent: true,
        objected: false,
        emailObjected: false,
        knownByEmail: false,
        lastOrderOn: '2026-05-12',
        orderCount: 1250,
        totalCents: 123_456,
        marks: {},
      },
    });
  });

  it.each([
    [
      'the firm’s name where there is one',
      { 'Ragione sociale': 'Rossi S.r.l.', Cognome: 'Rossi' },
      'Rossi S.r.l.',
    ],
    [
      'surname and name of a person',
      { 'Ragione sociale': '', Cognome: 'Rossi', Nome: 'Mario' },
      'Rossi Mario',
    ],
    ['the name alone', { 'Ragione sociale': '-', Cognome: '', Nome: 'Mario' }, 'Mario'],
    ['none, with a code', { 'Ragione sociale': '' }, null],
  ])('is called by %s', async (_, columns, name) => {
    expect((await customerIn(columns)).name).toBe(name);
  });

  it.each([
    [
      'a list whose headers are English, as its orders do',
      { 'First Name': 'Mario', 'Last Name': 'Rossi' },
      'Mario Rossi',
    ],
    ['a list whose headers are Italian', { Nome: 'Mario', Cognome: 'Rossi' }, 'Rossi Mario'],
    ['a ranking, without the asterisk behind it', { Nominativo: 'Rossi S.n.c. **' }, 'Rossi S.n.c.'],
    ['a list of Nome, which is the firm', { Nome: 'Rossi S.r.l.' }, 'Rossi S.r.l.'],
  ])('is named as by %s', async (_, columns, name) => {
    expect(await readOne({ Codice: 'C1', ...columns })).toMatchObject({ as: 'customer', row: { name } });
  });

  it.each([
    ['first and last name beside the firm’s', { Nome: 'Mario', Cognome: 'Rossi' }, 'Mario Rossi'],
    ['the column that says so', { Nome: 'Mario', Cognome: 'Rossi', Referente: 'Anna' }, 'Anna'],
    ['nobody, where half a name is given', { Nome: 'Mario' }, null],
  ])('has for its contact %s', async (_, columns, contactPerson) => {
    expect((await customerIn(columns)).contactPerson).toBe(contactPerson);
  });

  it.each([
    ['Tipo', 'Fornitore', 'skipped'],
    ['Tipo', 'Cliente, Fornitore', 'customer'],
    ['Tipo', 'Cliente', 'customer'],
    ['Tipo', 'F', 'customer'],
    ['TIPO_CLIFOR', 'F', 'skipped'],
    ['TIPO_CLIFOR', 'C', 'customer'],
    ['Type', 'Supplier', 'skipped'],
  ])('with «%s» %s is %s', async (column, value, as) => {
    expect((await readOne({ Codice: 'C1', 'Ragione sociale': 'Rossi', [column]: value })).as).toBe(as);
  });

  it.each([
    [{ Totale: '10,00', Valuta: 'USD' }, 'foreign-currency'],
    [{ Totale: '$ 10,00', Valuta: '' }, 'foreign-currency'],
    [{ Totale: '10,00', Valuta: 'EUR' }, 1000],
    [{ Totale: '10,00', Valuta: '1' }, 1000],
    [{ Totale: '', Valuta: 'USD' }, null],
    [{ Totale: '0,00', Valuta: 'USD' }, 0],
  ])('with the total %j is taken as %s', async (columns, expected) => {
    const read = await readOne({ Codice: 'C1', 'Ragione sociale': 'Rossi', ...columns });
    expect(read.as === 'customer' ? read.row.totalCents : read.as === 'rejected' && read.reject.code).toBe(
      expected,
    );
  });

  it.each([
    ['subscribed', { marketingConsent: true, emailObjected: false }],
    ['unsubscribed', { marketingConsent: false, emailObjected: true }],
    ['Cleaned', { marketingConsent: false, emailObjected: true }],
    ['pending', { marketingConsent: null, emailObjected: false }],
  ])('of a mailing list whose status is %s is known by its address', async (status, expected) => {
    const columns = {
      'Email Address': 'Mario@Example.com',
      'First Name': 'Mario',
      'Last Name': '',
      Status: status,
    };
    expect(await readOne(columns)).toMatchObject({
      as: 'customer',
      row: { name: 'Mario', email: 'mario@example.com', knownByEmail: true, objected: false, ...expected },
    });
  });

  it('without a name and without a code is rejected', async () => {
    expect(await readOne({ Codice: '-', 'Ragione sociale': '', Città: 'Forlì' })).toMatchObject({
      as: 'rejected',
      reject: { code: 'no-name-or-code', column: 'Ragione sociale' },
    });
  });

  it.each([
    ['Ultimo acquisto', '31/02/2026', 'not-a-day'],
    ['Ultimo acquisto', '23/11/2026', 'in-the-future'],
    ['N. ordini', '7,5', 'not-a-count'],
    ['N. ordini', 'molti', 'not-a-count'],
    ['Fatturato', 'dieci euro', 'not-an-amount'],
  ])('with «%s» %s is rejected as %s', async (column, value, code) => {
    expect(await readOne({ Codice: 'C1', 'Ragione sociale': 'Rossi', [column]: value })).toEqual({
      as: 'rejected',
      reject: { line: 2, column, value, code, cells: ['C1', 'Rossi', value] },
    });
  });

  it.each([
    ['Stato', 'Attivo', 'active'],
    ['Stato', 'INSOLUTO', 'insolvent'],
    ['Stato', 'Bloccata', 'insolvent'],
    ['Stato', 'moroso dal 2024', 'insolvent'],
    ['Stato', 'Cessata attività', 'ceased'],
    ['Stato', 'In liquidazione', 'ceased'],
    ['Stato', 'Fallito', 'ceased'],
    ['Stato', 'Non gradito', 'unwanted'],
    ['Stato', 'Da verificare', null],
    ['Stato', '', null],
    ['Bloccato', 'No', 'active'],
    ['Bloccato', 'Sì', 'insolvent'],
    ['Blocco', 'X', 'insolvent'],
  ])('with «%s» %j stands as %s', async (column, value, status) => {
    expect((await customerIn({ [column]: value })).status).toBe(status);
  });

  it.each(['Non attivo', 'Non paga', 'Inattivo'])(
    'with «Stato» %j is not taken for active',
    async (value) => {
      expect((await customerIn({ Stato: value })).status).not.toBe('active');
    },
  );

  it.each([
    ['Sì', true],
    ['x', true],
    ['No', false],
    ['', false],
    ['forse', false],
  ])('objects when the column «Non contattare» says %j: %s', async (value, objected) => {
    expect((await customerIn({ 'Non contattare': value })).objected).toBe(objected);
  });

  it.each([
    ['Sì', true],
    ['No', false],
    ['', null],
    ['in attesa', null],
  ])('has given consent when the column says %j: %s', async (value, consent) => {
    expect((await customerIn({ Consenso: value })).marketingConsent).toBe(consent);
  });

  it.each([
    [
      'a number that fails its check is kept beside the usable ones',
      { 'Partita IVA': '01234567890', 'Codice fiscale': 'RSSMRA80A01H501X' },
      { unusableVatNumber: '01234567890', unusableTaxCode: 'RSSMRA80A01H501X' },
    ],
    [
      'a person’s tax code in the column for both is a tax code',
      { 'P.IVA / CF': 'RSSMRA80A01H501U' },
      { taxCode: 'RSSMRA80A01H501U' },
    ],
    [
      'a wrong number in the column for both is a wrong VAT number',
      { 'P.IVA / CF': 'da chiedere' },
      { unusableVatNumber: 'da chiedere' },
    ],
    [
      'the tax code of its own column is not looked for elsewhere',
      { 'Partita IVA': 'RSSMRA80A01H501U', 'Codice fiscale': '01234567897' },
      { taxCode: '01234567897', unusableVatNumber: 'RSSMRA80A01H501U' },
    ],
  ])('%s', async (_, columns, told) => {
    const { vatNumber, taxCode, unusableVatNumber, unusableTaxCode } = await customerIn(columns);
    const nothing = { vatNumber: null, taxCode: null, unusableVatNumber: null, unusableTaxCode: null };
    expect({ vatNumber, taxCode, unusableVatNumber, unusableTaxCode }).toEqual({ ...nothing, ...told });
  });

  it.each([
    [{ Telefono: '543111222' }, { phone: '0543 111222', mobile: null, mobileFound: null }],
    [
      { Telefono: '333 1234567 / 0543 111222' },
      { phone: '333 1234567 / 0543 111222', mobile: null, mobileFound: '333 123 4567' },
    ],
    [
      { Telefono: '333 1234567', Cellulare: '340/1234567' },
      { phone: '333 1234567', mobile: '340/1234567', mobileFound: null },
    ],
    [{ Telefono: '3.40555E+09' }, { phone: '3.40555E+09', mobile: null, mobileFound: null }],
    [{ Telefono: 'chiedere di Mario' }, { phone: 'chiedere di Mario', mobile: null, mobileFound: null }],
  ])('with %o has the numbers %o', async (columns, numbers) => {
    const { phone, mobile, mobileFound } = await customerIn(columns);
    expect({ phone, mobile, mobileFound }).toEqual(numbers);
  });

  it.each([
    ['Info@Prova.Example', 'info@prova.example'],
    ['A@Prova.Example, B@Prova.Example', 'a@prova.example; b@prova.example'],
    ['Info@Prova.Example (Anna)', 'Info@Prova.Example (Anna)'],
    ['Non ce l’ha', 'Non ce l’ha'],
  ])('with the e-mail cell %j is written to at %j', async (cell, email) => {
    expect((await customerIn({ 'E-mail': cell })).email).toBe(email);
  });
});
