import { lines, reject, utf8 } from '../broken/case.ts';
import type { Shape } from './shape.ts';

/** Lists of documents of shops and of accounting programs, a row each. */
export const ORDER_LISTS: readonly Shape[] = [
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
      documents: ['M. ROSSI | 5 | 2026-03-15 | order | 6180'],
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
      documents: ['M. ROSSI | 5 | 2026-03-15 | order | 106180'],
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
