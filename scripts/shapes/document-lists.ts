import { lines, reject, utf8 } from '../broken/case.ts';
import type { Shape } from './shape.ts';

const TAX_OFFICE =
  '"Tipo fattura";"Tipo documento";"Numero fattura / Documento";"Data emissione";"Data trasmissione";"Codice fiscale fornitore";"Partita IVA fornitore";"Denominazione fornitore";"Codice fiscale cliente";"Partita IVA cliente";"Denominazione cliente";"Imponibile/Importo (totale in euro)";"Imposta (totale in euro)";"Sdi/file";"Fatture consegnate";"Data consegna/Presa visione";"Bollo virtuale"';

/** Lists of invoices and orders, a row each. */
export const DOCUMENT_LISTS: readonly Shape[] = [
  {
    file: 'tax-office-issued.csv',
    shape:
      'the tax office’s invoices issued: all quoted, ids in apostrophes, Non presente, padded amounts with sign',
    content: utf8(
      lines(
        TAX_OFFICE,
        `"'Fattura tra privati'";"Fattura";"'12/2026'";"10/07/2026";"10/07/2026";"'01234567890'";"'01234567890'";"Mittente Prova Srl";"'02345678901'";"'02345678901'";"Bar ""Da Prova""";"+000000000043,55";"+000000000009,58";"12345678901";"Consegnata";"10/07/2026";""`,
        `"'Fattura tra privati'";"Nota di credito";"'NC-3/2026'";"15/07/2026";"15/07/2026";"'01234567890'";"'01234567890'";"Mittente Prova Srl";"'Non presente'";"'03456789012'";"Prova Snc";"000000001250,00";"000000000275,00";"12345678902";"Consegnata";"16/07/2026";"Si"`,
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 2,
      customers: [
        'BAR-DA-PROVA | name=Bar "Da Prova" | vat_number=02345678901 | tax_code=02345678901',
        'PROVA-SNC | name=Prova Snc | vat_number=03456789012',
      ],
      documents: [
        'Bar "Da Prova" | 12/2026 | 2026-07-10 | order | 4355',
        'Prova Snc | NC-3/2026 | 2026-07-15 | credit-note | -125000',
      ],
    },
  },
  {
    file: 'tax-office-received.csv',
    shape: 'the tax office’s invoices received, in which the customer is the firm itself',
    content: utf8(
      lines(
        TAX_OFFICE.replace('"Data trasmissione"', '"Data ricezione"'),
        `"'Fattura tra privati'";"Fattura";"'12/2026'";"10/07/2026";"10/07/2026";"'02345678901'";"'02345678901'";"Fornitore Prova";"'01234567890'";"'01234567890'";"Mittente Prova Srl";"000000000043,55";"000000000009,58";"12345678901";"Consegnata";"10/07/2026";""`,
      ),
    ),
    expected: { fault: 'received-invoices' },
  },
  {
    file: 'tax-office-abroad.csv',
    shape: 'the tax office’s invoices to customers abroad',
    content: utf8(
      lines(
        '"Tipo documento";"Numero fattura/Documento";"Data emissione fattura";"Denominazione cliente estero";"Imponibile/Importo (totale in euro)"',
        `"Fattura";"'E1'";"10/07/2026";"Prova GmbH";"000000000100,00"`,
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 1,
      customers: ['PROVA-GMBH | name=Prova GmbH'],
      documents: ['Prova GmbH | E1 | 2026-07-10 | order | 10000'],
    },
  },
  {
    file: 'woocommerce-orders.csv',
    shape: 'WooCommerce: cancelled, refunded and failed orders are none',
    content: utf8(
      lines(
        'Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution',
        '"2026-03-15 10:23:45",1001,"€61,80",completed,"Mario Rossi",new,"2× Tazza",2,,61.8,Direct',
        '"2026-03-16 10:23:45",1002,"€10,00",cancelled,"Mario Rossi",returning,"1× Tazza",1,,10,Direct',
        '"2026-03-17 10:23:45",1003,"€10,00",failed,"Anna Prova",new,"1× Tazza",1,,10,Direct',
        '"2026-03-18 10:23:45",1004,"€1.250,00",processing,"Anna Prova",new,"1× Forno",1,,1250,Direct',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ',',
      decimal: '.',
      added: 2,
      skipped: 2,
      customers: ['ANNA-PROVA | name=Anna Prova', 'MARIO-ROSSI | name=Mario Rossi'],
      documents: [
        'Anna Prova | 1004 | 2026-03-18 | order | 125000',
        'Mario Rossi | 1001 | 2026-03-15 | order | 6180',
      ],
    },
  },
  {
    file: 'woocommerce-ordini.csv',
    shape: 'WooCommerce in Italian',
    content: utf8(
      lines(
        'Data,Ordine n.,Ricavi netti (formattati),Stato,Cliente,Tipo di cliente,Prodotto/i,Articoli venduti,Codice/i promozionale/i,Vendite nette,Attribuzione',
        '"2026-03-15 10:23:45",1001,"61,80€",Completato,"Mario Rossi",nuovo,"2× Tazza",2,,61.8,Diretto',
        '"2026-03-16 10:23:45",1002,"10,00€",Annullato,"Mario Rossi",di ritorno,"1× Tazza",1,,10,Diretto',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ',',
      decimal: '.',
      added: 1,
      skipped: 1,
      customers: ['MARIO-ROSSI | name=Mario Rossi'],
      documents: ['Mario Rossi | 1001 | 2026-03-15 | order | 6180'],
    },
  },
  {
    file: 'prestashop-orders.csv',
    shape: 'PrestaShop orders in English, with the euro sign before the amount',
    content: utf8(
      lines(
        'ID;Reference;New client;Delivery;Customer;Total;Payment;Status;Date;',
        '5;KHWLILZLL;1;Italy;M. ROSSI;€61.80;Bank wire;Delivered;2026-03-15 10:23:45;',
        '6;UOYEVOLI;0;Italy;M. ROSSI;€10.00;Bank wire;Canceled;2026-03-16 10:23:45;',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: '.',
      added: 1,
      skipped: 1,
      customers: ['M-ROSSI | name=M. ROSSI'],
      documents: ['M. ROSSI | KHWLILZLL | 2026-03-15 | order | 6180'],
    },
  },
  {
    file: 'prestashop-ordini.csv',
    shape: 'PrestaShop orders in Italian, with the euro sign behind the amount',
    content: utf8(
      lines(
        'ID;Riferimento;Nuovo cliente;Consegna;Cliente;Totale;Pagamento;Stato;Data',
        '5;KHWLILZLL;1;Italia;M. ROSSI;1.061,80 €;Bonifico;Consegnato;15/03/2026 10:23:45',
        '6;UOYEVOLI;0;Italia;M. ROSSI;10,00 €;Bonifico;Annullato;16/03/2026 10:23:45',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 1,
      skipped: 1,
      customers: ['M-ROSSI | name=M. ROSSI'],
      documents: ['M. ROSSI | KHWLILZLL | 2026-03-15 | order | 106180'],
    },
  },
  {
    file: 'small-tool-invoices.csv',
    shape: 'a small tool’s invoices with byte-order mark: the taxable amount counts',
    content: utf8(
      `\ufeff${lines(
        'tipo;numero;data;cliente;partitaIva;imponibile;imposta;totale;stato;scadenza',
        'TD01;1;15/03/2026;Prova Srl;01234567890;100,00;22,00;122,00;inviata;15/04/2026',
        'TD04;1;16/03/2026;Prova Srl;01234567890;50,00;11,00;61,00;inviata;',
        'TD01;2;17/03/2026;Prova Srl;01234567890;100,00;22,00;122,00;bozza;',
      )}`,
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 2,
      skipped: 1,
      customers: ['PROVA-SRL | name=Prova Srl | vat_number=01234567890'],
      documents: [
        'Prova Srl | 1 | 2026-03-15 | order | 10000',
        'Prova Srl | 1 | 2026-03-16 | credit-note | -5000',
      ],
    },
  },
  {
    file: 'small-tool-paid.csv',
    shape: 'a small tool’s invoices with tax code or VAT number and the day of payment',
    content: utf8(
      lines(
        'Numero;Data;Cliente;CF/P.IVA;Imponibile;IVA;Totale;Stato;Data Pagamento;Metodo Pagamento',
        '1/2026;15/03/2026;Prova Srl;01234567890;1.000,00;220,00;1.220,00;Pagata;20/03/2026;Bonifico',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 1,
      customers: ['PROVA-SRL | name=Prova Srl | vat_number=01234567890'],
      documents: ['Prova Srl | 1/2026 | 2026-03-15 | order | 100000'],
    },
  },
  {
    file: 'small-tool-ids.csv',
    shape: 'a small tool’s invoices with an id beside the number',
    content: utf8(
      lines(
        'ID;Numero;Data;Cliente;PartitaIVA;TotaleImponibile;TotaleImposta;TotaleFattura',
        '900;1;2026-03-15;Prova Srl;01234567890;100,5;22,11;122,61',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 1,
      customers: ['PROVA-SRL | name=Prova Srl | vat_number=01234567890'],
      documents: ['Prova Srl | 1 | 2026-03-15 | order | 10050'],
    },
  },
  {
    file: 'small-tool-underscores.csv',
    shape: 'a small tool’s invoices, separated by commas',
    content: utf8(
      lines(
        'numero_fattura,cliente,importo,data_emissione,data_scadenza',
        'FT-2026-001,Prova Srl,3759.44,2026-01-29,2026-02-28',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ',',
      decimal: '.',
      added: 1,
      customers: ['PROVA-SRL | name=Prova Srl'],
      documents: ['Prova Srl | FT-2026-001 | 2026-01-29 | order | 375944'],
    },
  },
  {
    file: 'services-with-bad-rows.csv',
    shape: 'services by customer code, with an amount in words and a day that no calendar has',
    content: utf8(
      lines(
        'Data;Importo (€);Servizio;Comune;CAP;Codice cliente;Note',
        '03/06/2026;"1.250,50";Giardino;Forlì;47121;C1;',
        '04/06/2026;dieci euro;Giardino;Forlì;47121;C1;',
        '31/02/2026;"10,00";Pulizia;Forlì;47121;C1;',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 1,
      rejects: [reject(3, 'Importo (€)', 'not-an-amount'), reject(4, 'Data', 'not-a-day')],
      customers: ['C1 | name=C1'],
      documents: ['C1 | 2026-06-03/125050/1 | 2026-06-03 | order | 125050'],
    },
  },
  {
    file: 'erp-heads.csv',
    shape: 'heads of documents from an ERP: series, types, customers and suppliers',
    content: utf8(
      lines(
        'CHIAVE;COD_DITTA;TIPO_CLIFOR;COD_CLIFOR;COD_TIPODOC;NUMREG;TIPODOC;TIPO;DATAREG;SEZIONALE;DES_DOC;NUM_DOC;DATA_DOC;TOTALEDOC;DATACONS;DATA_FATT;NUM_FATT;COD_VALUTA',
        '1;1;C;000123;FT;1001;FT;V;05012026;A;Fattura;7;05012026;122,00;;;;EUR',
        '2;1;C;000123;NC;1002;NC;V;06012026;A;Nota credito;7;06012026;22,00;;;;EUR',
        '3;1;F;000900;FT;1003;FT;A;07012026;A;Fattura;8;07012026;50,00;;;;EUR',
        '4;1;C;000123;FT;1004;FT;V;08012026;B;Fattura;7;08012026;10,00;;;;USD',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 2,
      skipped: 1,
      rejects: [reject(5, 'COD_VALUTA', 'foreign-currency')],
      customers: ['000123 | name=000123'],
      documents: [
        '000123 | A/7 | 2026-01-05 | order | 12200',
        '000123 | A/7 | 2026-01-06 | credit-note | -2200',
      ],
    },
  },
  {
    file: 'quickbooks.csv',
    shape: 'QuickBooks: three title rows, the month first, a sum below',
    content: utf8(
      lines(
        'PT Prova',
        'Invoice List',
        '"January 1 - December 31, 2025"',
        '',
        'Date,Num,Customer,Due Date,Amount,Open Balance',
        '01/15/2025,1001,Prova Srl,02/15/2025,"1,250.00",0.00',
        '01/16/2025,1002,Anna Prova,02/16/2025,10.00,0.00',
        'TOTAL,,,,"1,260.00",0.00',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ',',
      decimal: '.',
      dateOrder: 'mdy',
      headerLine: 5,
      added: 2,
      skipped: 1,
      customers: ['ANNA-PROVA | name=Anna Prova', 'PROVA-SRL | name=Prova Srl'],
      documents: [
        'Anna Prova | 1002 | 2025-01-16 | order | 1000',
        'Prova Srl | 1001 | 2025-01-15 | order | 125000',
      ],
    },
  },
  {
    file: 'sep-line-and-timestamp.csv',
    shape: 'a line sep=; and a row that says when the export was made',
    content: utf8(
      lines(
        'sep=;',
        'created;2026-11-20T10:00:00',
        'Cliente;Data;Numero;Importo',
        'Prova Srl;15/03/2026;1;10,00',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      headerLine: 2,
      added: 1,
      customers: ['PROVA-SRL | name=Prova Srl'],
      documents: ['Prova Srl | 1 | 2026-03-15 | order | 1000'],
    },
  },
];
