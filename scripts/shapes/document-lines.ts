import { lines, reject, utf8 } from '../broken/case.ts';
import type { Shape } from './shape.ts';

const NAV =
  'Nr. movimento;budget/cons;Tipo movimento;Nr articolo;Tipo origine;Nr. origine;Quantità;Importo vendita in valuta locale (TOTALE VENDITA)';

/** The 79 columns of a Shopify order. */
const SHOPIFY = [
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total',
  'Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price',
  'Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1',
  'Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name',
  'Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country',
  'Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance',
  'Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name',
  'Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name',
  'Payment ID,Payment Terms Name,Next Payment Due At,Payment References',
]
  .join(',')
  .split(',');

function shopifyRow(cells: Readonly<Record<string, string>>): string {
  return SHOPIFY.map((header) => cells[header] ?? '').join(',');
}

function shopifyOrder(number: string, cells: Readonly<Record<string, string>>): string {
  return shopifyRow({
    Name: number,
    Email: 'anna@example.com',
    'Financial Status': 'paid',
    Currency: 'EUR',
    'Created at': '2026-03-15 09:58:12 +0200',
    'Lineitem quantity': '2',
    'Lineitem name': 'Tazza',
    'Lineitem price': '9.99',
    'Billing Name': 'Anna Prova',
    'Billing Zip': "'75008",
    'Refunded Amount': '0.00',
    ...cells,
  });
}

function shopifyLine(number: string): string {
  const line = { 'Lineitem quantity': '1', 'Lineitem name': 'Piatto', 'Lineitem price': '10.00' };
  return shopifyRow({
    Name: number,
    Email: 'anna@example.com',
    'Created at': '2026-03-15 09:58:12 +0200',
    ...line,
  });
}

/** Lists in which a document has several rows. */
export const DOCUMENT_LINES: readonly Shape[] = [
  {
    file: 'shopify-orders.csv',
    shape: 'Shopify: amounts in the first row of each order; refunds, cancelled orders, dollars',
    content: utf8(
      lines(
        SHOPIFY.join(','),
        shopifyOrder('#1001', { Subtotal: '29.98', Total: '34.98' }),
        shopifyLine('#1001'),
        shopifyOrder('#1002', {
          Subtotal: '100.00',
          'Financial Status': 'partially_refunded',
          'Refunded Amount': '40.00',
        }),
        shopifyOrder('#1003', {
          Subtotal: '20.00',
          'Financial Status': 'refunded',
          'Refunded Amount': '20.00',
        }),
        shopifyLine('#1003'),
        shopifyOrder('#1004', { Subtotal: '20.00', 'Cancelled at': '2026-03-16 10:00:00 +0200' }),
        shopifyOrder('#1005', { Subtotal: '20.00', Currency: 'USD' }),
        shopifyLine('#1005'),
        shopifyOrder('#1006', { Subtotal: '5.00', 'Billing Company': 'Prova & Figli' }),
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ',',
      decimal: '.',
      added: 3,
      skipped: 5,
      rejects: [reject(8, 'Currency', 'foreign-currency')],
      customers: ['ANNA-PROVA | name=Anna Prova', 'PROVA-FIGLI | name=Prova & Figli'],
      documents: [
        'Anna Prova | #1001 | 2026-03-15 | order | 2998',
        'Anna Prova | #1002 | 2026-03-15 | order | 6000',
        'Prova & Figli | #1006 | 2026-03-15 | order | 500',
      ],
    },
  },
  {
    file: 'web-erp-lines.csv',
    shape:
      'a web ERP’s lines: decimal points among semicolons, price times quantity, shipping as a line of nothing',
    content: utf8(
      lines(
        'Numero;Data;Cliente;Indirizzo;Citta;CAP;Prov;Corriere;Codice Articolo;Descrizione;Quantita;Prezzo;Note',
        'ORDVE2026121172;05/10/2026;Anna Prova;Via Roma 1;Forlì;47121;FC;Prova;ART-1;Tazza;2;27.00;Primo ordine cliente',
        'ORDVE2026121172;05/10/2026;Anna Prova;Via Roma 1;Forlì;47121;FC;Prova;SPED-01;Spedizione;1;0.00;',
        'ORDVE2026121173;06/10/2026;Bar Prova;;;;;Prova;ART-2;Piatto;10;1.50;',
      ),
    ),
    expected: {
      kind: 'order-lines',
      delimiter: ';',
      decimal: '.',
      added: 3,
      customers: ['ANNA-PROVA | name=Anna Prova', 'BAR-PROVA | name=Bar Prova'],
      documents: [
        'Anna Prova | ORDVE2026121172 | 2026-10-05 | order | 5400',
        'Bar Prova | ORDVE2026121173 | 2026-10-06 | order | 1500',
      ],
    },
  },
  {
    file: 'shop-lines.csv',
    shape: 'lines saved by Excel, with category and article; a discount is a negative line',
    content: utf8(
      lines(
        'Row ID;Order ID;Order Date;Ship Date;Ship Mode;Customer ID;Customer Name;Segment;Country;City;State;Postal Code;Region;Product ID;Category;Sub-Category;Product Name;Sales;Quantity;Discount;Profit',
        '1;IT-1;08/11/2025;11/11/2025;A;CG-1;Anna Prova;Consumer;Italy;Forlì;FC;47121;Nord;P1;Mobili;Librerie;Libreria;261,96;2;0;41,9',
        '2;IT-1;08/11/2025;11/11/2025;A;CG-1;Anna Prova;Consumer;Italy;Forlì;FC;47121;Nord;P2;Mobili;Sedie;Sedia;731,94;3;0;219,6',
        '3;IT-1;08/11/2025;11/11/2025;A;CG-1;Anna Prova;Consumer;Italy;Forlì;FC;47121;Nord;P3;Sconti;;Sconto;-93,90;1;0;0',
        '4;IT-2;12/06/2026;16/06/2026;B;DV-2;Bar Prova;Corporate;Italy;Cesena;FC;47521;Nord;P4;Ufficio;Etichette;Etichette;14,62;2;0;6,9',
      ),
    ),
    expected: {
      kind: 'order-lines',
      delimiter: ';',
      decimal: ',',
      added: 4,
      customers: ['CG-1 | name=Anna Prova', 'DV-2 | name=Bar Prova'],
      documents: [
        'Anna Prova | IT-1 | 2025-11-08 | order | 90000',
        'Bar Prova | IT-2 | 2026-06-12 | order | 1462',
      ],
    },
  },
  {
    file: 'total-on-every-line.csv',
    shape: 'the total of the document stands on each of its lines and counts once',
    content: utf8(
      lines(
        'N. documento;Data documento;Codice cliente;Codice articolo;Descrizione;Quantità;Prezzo;Totale documento',
        '1;15/03/2026;C1;A1;Tazza;2;10,00;50,00',
        '1;15/03/2026;C1;A2;Piatto;3;10,00;50,00',
        '2;16/03/2026;C1;A1;Tazza;1;10,00;10,00',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 2,
      skipped: 1,
      customers: ['C1 | name=C1'],
      documents: ['C1 | 1 | 2026-03-15 | order | 5000', 'C1 | 2 | 2026-03-16 | order | 1000'],
    },
  },
  {
    file: 'nav-movements.csv',
    shape: 'Dynamics NAV movements without a day',
    content: utf8(lines(NAV, '1;Consuntivo;Vendita;A1;Cliente;C00010;-2;100,00')),
    expected: { fault: 'incomplete-header' },
  },
  {
    file: 'nav-movements-dated.csv',
    shape:
      'Dynamics NAV movements: budgets, purchases, suppliers and articles beside the sales, a return with its sign',
    content: utf8(
      lines(
        `Data di registrazione;Nr. documento;${NAV}`,
        '15/03/2026;FV1;1;Consuntivo;Vendita;A1;Cliente;C00010;-2;100,00',
        '15/03/2026;FV1;2;Consuntivo;Vendita;A2;Cliente;C00010;-1;50,00',
        '16/03/2026;NC1;3;Consuntivo;Vendita;A1;Cliente;C00010;1;-50,00',
        '16/03/2026;FA1;4;Consuntivo;Acquisto;A1;Fornitore;F00001;5;0,00',
        '16/03/2026;;5;Budget;Vendita;A1;Cliente;C00010;-9;900,00',
        '16/03/2026;PR1;6;Consuntivo;Vendita;A1;Articolo;A1;1;0,00',
      ),
    ),
    expected: {
      kind: 'order-lines',
      delimiter: ';',
      decimal: ',',
      added: 3,
      skipped: 3,
      customers: ['C00010 | name=C00010'],
      documents: [
        'C00010 | FV1 | 2026-03-15 | order | 15000',
        'C00010 | NC1 | 2026-03-16 | credit-note | -5000',
      ],
    },
  },
];
