import { describe, expect, it } from 'vitest';
import { columnsOf, findHeader, isTurnover, isUndated, mapColumns } from '../../src/intake/layout.ts';

/** Kind and field → header text, as a person would check it. */
function understood(header: string, delimiter = ';'): object | undefined {
  const cells = header.split(delimiter);
  const map = mapColumns(cells);
  return (
    map && {
      kind: map.kind,
      ...Object.fromEntries(Object.entries(map.columns).map(([field, index]) => [field, cells[index]])),
    }
  );
}

describe('a customer list is recognised', () => {
  it('from Danea Easyfatt', () => {
    const header =
      'Cod.;Codice fiscale;Partita Iva;Denominazione;Indirizzo;Cap;Città;Prov.;Regione;Nazione;Cod. destinatario Fatt. elettr.;Rif. ammin. Fatt. elettr.;Referente;Tel.;Cell;Fax;e-mail;Pec;Sconti;Listino';
    expect(understood(header)).toEqual({
      kind: 'customers',
      code: 'Cod.',
      taxCode: 'Codice fiscale',
      vatNumber: 'Partita Iva',
      name: 'Denominazione',
      address: 'Indirizzo',
      postalCode: 'Cap',
      city: 'Città',
      province: 'Prov.',
      country: 'Nazione',
      contactPerson: 'Referente',
      phone: 'Tel.',
      mobile: 'Cell',
      email: 'e-mail',
      pec: 'Pec',
    });
  });

  it('from OpenSTAManager, with sector before typology', () => {
    const header =
      'Codice;Ragione sociale;Nome;Cognome;Codice destinatario;Provincia;Città;Telefono;Indirizzo;CAP;Cellulare;Fax;Email;PEC;Sito Web;Codice fiscale;Data di nascita;Luogo di nascita;Sesso;Partita IVA;IBAN;Note;Nazione;ID Agente;ID pagamento;Tipo;Tipologia;Split Payment;Settore merceologico';
    expect(understood(header)).toEqual({
      kind: 'customers',
      code: 'Codice',
      name: 'Ragione sociale',
      firstName: 'Nome',
      lastName: 'Cognome',
      province: 'Provincia',
      city: 'Città',
      phone: 'Telefono',
      address: 'Indirizzo',
      postalCode: 'CAP',
      mobile: 'Cellulare',
      email: 'Email',
      pec: 'PEC',
      taxCode: 'Codice fiscale',
      vatNumber: 'Partita IVA',
      country: 'Nazione',
      seller: 'ID Agente',
      sector: 'Settore merceologico',
      partyType: 'Tipo',
    });
  });

  it('from an agents’ app fed by an ERP, with the customer’s code and the last order', () => {
    const header =
      'CHIAVE;COD_DITTA;TIPO_CLIFOR;COD_CLIFOR;RAG_SOC;INDIRIZZO;PARTITA_IVA;CODICE_FISCALE;TELEFONO1;TELEFONO2;FAX;CELLULARE;EMAIL;INTERNET;PEC;CAP;CITTA;PROVINCIA;MACROAREA;DATA_CREAZIONE;AREA;DES_ZONA;MACROCATEGORIA;DATA_ULT_DOC_NO_FT;CATEGORIA;SOTTOCATEGORIA;DATA_ULT_DOC_FT;DATA_ULT_ORDINE;FIDO_AZIENDALE';
    expect(understood(header)).toEqual({
      kind: 'customers',
      code: 'COD_CLIFOR',
      name: 'RAG_SOC',
      address: 'INDIRIZZO',
      vatNumber: 'PARTITA_IVA',
      taxCode: 'CODICE_FISCALE',
      phone: 'TELEFONO1',
      mobile: 'CELLULARE',
      email: 'EMAIL',
      pec: 'PEC',
      postalCode: 'CAP',
      city: 'CITTA',
      province: 'PROVINCIA',
      sector: 'CATEGORIA',
      lastOrderOn: 'DATA_ULT_ORDINE',
      partyType: 'TIPO_CLIFOR',
    });
  });

  it.each([
    [
      'Codice Cliente;Nome Cliente;Ultimo Acquisto;Spesa Totale;N Ordini;Consenso Marketing',
      ';',
      {
        code: 'Codice Cliente',
        name: 'Nome Cliente',
        lastOrderOn: 'Ultimo Acquisto',
        total: 'Spesa Totale',
        orderCount: 'N Ordini',
        marketingConsent: 'Consenso Marketing',
      },
    ],
    [
      'Nome Cliente;Numero di Telefono;Ordini Totali;Ultima Prenotazione;Orario Ritiro/Consegna;Codice Ultimo Ordine;Modalita;Indirizzo Consegna;Spesa Totale (EUR);Cliente VIP',
      ';',
      {
        name: 'Nome Cliente',
        phone: 'Numero di Telefono',
        orderCount: 'Ordini Totali',
        total: 'Spesa Totale (EUR)',
      },
    ],
    [
      'Ragione sociale;P.IVA;PEC;SDI;Referente;Email;Cell;Soc. di riferimento;Categoria 1;Categoria 2;Colonna strana',
      ';',
      {
        name: 'Ragione sociale',
        vatNumber: 'P.IVA',
        pec: 'PEC',
        contactPerson: 'Referente',
        email: 'Email',
        mobile: 'Cell',
      },
    ],
    [
      'Ragione Sociale;P.IVA / CF;Indirizzo;Telefono;Email;PEC;Codice SDI;Note',
      ';',
      {
        name: 'Ragione Sociale',
        vatNumber: 'P.IVA / CF',
        address: 'Indirizzo',
        phone: 'Telefono',
        email: 'Email',
        pec: 'PEC',
      },
    ],
    [
      'ragione sociale;p.iva;contatto;telefono;email;indirizzo;settore;note',
      ';',
      {
        name: 'ragione sociale',
        vatNumber: 'p.iva',
        contactPerson: 'contatto',
        phone: 'telefono',
        email: 'email',
        address: 'indirizzo',
        sector: 'settore',
      },
    ],
    [
      "CODICE CLIENTE|NOME|CONTATTO|VIA|NUMERO|CAP|CITTA'|PROVINCIA|ZONA|TELEFONO",
      '|',
      {
        code: 'CODICE CLIENTE',
        firstName: 'NOME',
        contactPerson: 'CONTATTO',
        address: 'VIA',
        postalCode: 'CAP',
        city: "CITTA'",
        province: 'PROVINCIA',
        phone: 'TELEFONO',
      },
    ],
    [
      'CodiceCliente;Denominazione;DataNascita;RegioneResidenza',
      ';',
      { code: 'CodiceCliente', name: 'Denominazione' },
    ],
  ])('made by hand: %s', (header, delimiter, columns) => {
    expect(understood(header, delimiter)).toEqual({ kind: 'customers', ...columns });
  });
});

describe('a list of documents is recognised', () => {
  it('from the tax office, by the customer’s columns and not by the supplier’s', () => {
    const header =
      'Tipo fattura;Tipo documento;Numero fattura / Documento;Data emissione;Data trasmissione;Codice fiscale fornitore;Partita IVA fornitore;Denominazione fornitore;Codice fiscale cliente;Partita IVA cliente;Denominazione cliente;Imponibile/Importo (totale in euro);Imposta (totale in euro);Sdi/file;Fatture consegnate;Data consegna/Presa visione;Bollo virtuale';
    expect(understood(header)).toEqual({
      kind: 'orders',
      customerName: 'Denominazione cliente',
      vatNumber: 'Partita IVA cliente',
      taxCode: 'Codice fiscale cliente',
      number: 'Numero fattura / Documento',
      placedOn: 'Data emissione',
      documentType: 'Tipo documento',
      amount: 'Imponibile/Importo (totale in euro)',
    });
  });

  it.each([
    [
      'tipo;numero;data;cliente;partitaIva;imponibile;imposta;totale;stato;scadenza',
      ';',
      {
        documentType: 'tipo',
        number: 'numero',
        placedOn: 'data',
        customerName: 'cliente',
        vatNumber: 'partitaIva',
        amount: 'imponibile',
        documentStatus: 'stato',
      },
    ],
    [
      'Numero;Data;Cliente;CF/P.IVA;Imponibile;IVA;Totale;Stato;Data Pagamento;Metodo Pagamento',
      ';',
      {
        number: 'Numero',
        placedOn: 'Data',
        customerName: 'Cliente',
        vatNumber: 'CF/P.IVA',
        amount: 'Imponibile',
        documentStatus: 'Stato',
      },
    ],
    [
      'ID;Numero;Data;Cliente;PartitaIVA;TotaleImponibile;TotaleImposta;TotaleFattura',
      ';',
      {
        number: 'Numero',
        placedOn: 'Data',
        customerName: 'Cliente',
        vatNumber: 'PartitaIVA',
        amount: 'TotaleImponibile',
      },
    ],
    [
      'numero_fattura,cliente,importo,data_emissione,data_scadenza',
      ',',
      { number: 'numero_fattura', customerName: 'cliente', amount: 'importo', placedOn: 'data_emissione' },
    ],
    [
      'Numero;Data;Cliente;Condominio;Template;Agente;Importo;Stato',
      ';',
      {
        number: 'Numero',
        placedOn: 'Data',
        customerName: 'Cliente',
        amount: 'Importo',
        documentStatus: 'Stato',
        seller: 'Agente',
      },
    ],
    [
      'Data;Importo (€);Servizio;Comune;CAP;Codice cliente;Note',
      ';',
      { placedOn: 'Data', amount: 'Importo (€)', customerCode: 'Codice cliente', productLine: 'Servizio' },
    ],
  ])('from a small tool: %s', (header, delimiter, columns) => {
    expect(understood(header, delimiter)).toEqual({ kind: 'orders', ...columns });
  });

  it('line by line, from a shop’s export saved by Excel', () => {
    const header =
      'Row ID;Order ID;Order Date;Ship Date;Ship Mode;Customer ID;Customer Name;Segment;Country;City;State;Postal Code;Region;Product ID;Category;Sub-Category;Product Name;Sales;Quantity;Discount;Profit';
    expect(understood(header)).toEqual({
      kind: 'order-lines',
      customerCode: 'Customer ID',
      customerName: 'Customer Name',
      number: 'Order ID',
      placedOn: 'Order Date',
      amount: 'Sales',
      productLine: 'Category',
      quantity: 'Quantity',
      product: 'Product ID',
    });
  });
});

describe('a table of turnover is recognised', () => {
  it('by the columns of its years, and the sum beside them is left out', () => {
    const map = mapColumns('Posizione;Codice Cliente;Nominativo Cliente;Città;2024;2025;Totale'.split(';'));
    expect(map?.kind === 'customers' && [isTurnover(map), columnsOf(map)]).toEqual([
      true,
      [
        ['code', [1]],
        ['name', [2]],
        ['city', [3]],
        ['turnover', [4, 5]],
      ],
    ]);
  });

  it('by article, whose category is not the customer’s', () => {
    expect(understood('Città;Agente;Esercizio;Categoria;Articolo;Fatturato 2024;Fatturato 2025')).toEqual({
      kind: 'customers',
      city: 'Città',
      seller: 'Agente',
      name: 'Esercizio',
    });
  });

  it('by year and month in its rows', () => {
    expect(understood('COD_CLIFOR;ANNO;MESE;COD_VALUTA;FATTURATO')).toEqual({
      kind: 'customers',
      code: 'COD_CLIFOR',
      year: 'ANNO',
      month: 'MESE',
      currency: 'COD_VALUTA',
      total: 'FATTURATO',
    });
  });

  it('not where the list says when the last purchase was', () => {
    const map = mapColumns('Cliente;Anno;Fatturato;Ultimo acquisto'.split(';'));
    expect(map?.kind === 'customers' ? isTurnover(map) : map).toBe(false);
  });
});

describe('documents without a day', () => {
  it.each([
    ['Numero;Cliente;Imponibile;IVA;Totale', true],
    ['Nr articolo;Nr. origine;Importo vendita in valuta locale (TOTALE VENDITA)', true],
    ['Numero;Cliente;Data;Imponibile', false],
    ['Codice;Cliente;Totale', false],
    ['Numero;Cliente;Telefono;Importo', false],
    ['Numero;Cliente;Ultimo acquisto;Importo', false],
  ])('%s: %s', (header, undated) => {
    expect(isUndated(header.split(';'))).toBe(undated);
  });
});

it.each([
  ['of settings', 'Nr.;Cod. condizioni pagam.;Fatt. cumulative;Valuta'],
  ['without any header', 'Luigi;Verdi;VRDLGU85M10H501U;luigi@verdi.it'],
  ['of dates alone', 'Data;Importo'],
])('a table %s is not taken for customers or documents', (_, row) => {
  expect(understood(row)).toBeUndefined();
});

it('amounts that stand once for a whole document are not added up line by line', () => {
  const shopify =
    'Name,Created at,Billing Name,Currency,Subtotal,Total,Lineitem quantity,Lineitem name,Lineitem price';
  expect([
    understood(shopify, ','),
    understood('Numero;Data;Cliente;Articolo;Prezzo;Totale documento'),
    understood('Numero;Data;Cliente;Articolo;Prezzo;Totale'),
  ]).toMatchObject([
    { kind: 'orders', number: 'Name', amount: 'Subtotal', currency: 'Currency' },
    { kind: 'orders', amount: 'Totale documento' },
    { kind: 'order-lines', amount: 'Totale', product: 'Articolo' },
  ]);
});

describe('the header', () => {
  const header = ['Codice', 'Ragione sociale', 'Città'];

  it('is found below title rows', () => {
    const rows = [['ELENCO CLIENTI'], ['al 22/11/2026', ''], [''], header, ['C1', 'Rossi', 'Forlì']];
    expect(findHeader(rows)).toEqual({
      line: 4,
      cells: header,
      map: { kind: 'customers', columns: { code: 0, name: 1, city: 2 } },
    });
  });

  it('is the row that names most fields', () => {
    const rows = [['Cliente', 'Codice'], header];
    expect(findHeader(rows)?.line).toBe(2);
  });

  it('is not looked for below thirty rows', () => {
    const titles = Array.from({ length: 30 }, () => ['']);
    expect([findHeader([...titles.slice(1), header])?.line, findHeader([...titles, header])]).toEqual([
      30,
      undefined,
    ]);
  });

  it('keeps the first of two columns with one name', () => {
    expect(mapColumns(['Codice', 'Cliente', 'Note', 'Cliente'])?.columns).toEqual({ code: 0, name: 1 });
  });

  it('may begin and end with columns that have no name', () => {
    expect(mapColumns(['', 'Codice', 'Ragione sociale', ''])?.columns).toEqual({ code: 1, name: 2 });
  });
});
