import { lines, reject, utf8 } from '../broken/case.ts';
import type { Shape } from './shape.ts';

/** Turnover per year or month, without a single order. */
export const TURNOVERS: readonly Shape[] = [
  {
    file: 'gesacom-ranking.csv',
    shape:
      'a ranking by year: asterisks behind names, a sum, and below it how many customers are new or lost',
    content: utf8(
      lines(
        'Graduatoria clienti;;;;;;;',
        '',
        'Posizione;Quota %;Codice Cliente;Nominativo Cliente;Città;2024;2025;2026',
        '1;60,00;C1;Prova Srl *;Forlì;1.000,00;2.000,00;3.000,00',
        '2;30,00;C2;Bar Prova **;Cesena;1.500,00;1.500,00;0,00',
        '3;10,00;C3;Officina Prova;;1.000,00;-200,00;',
        'Totale complessivo;;;;;3.500,00;3.300,00;3.000,00',
        '',
        'Clienti nuovi;;;;;0;0;0',
        'Clienti persi;;;;;0;1;1',
        'Clienti confermati;;;;;3;2;1',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      headerLine: 3,
      added: 3,
      skipped: 5,
      customers: [
        'C1 | name=Prova Srl | city=Forlì | stated_last_order_on=2026-11-22 | stated_total_cents=600000',
        'C2 | name=Bar Prova | city=Cesena | stated_last_order_on=2025-12-31 | stated_total_cents=300000',
        'C3 | name=Officina Prova | stated_last_order_on=2024-12-31 | stated_total_cents=80000',
      ],
    },
  },
  {
    file: 'turnover-by-article.csv',
    shape: 'two years by seller and article: the rows of a customer add up',
    content: utf8(
      lines(
        'Città,Agente,Esercizio,Categoria,Articolo,Fatturato 2024,Fatturato 2025',
        'Forlì,Bianchi,Bar Prova,Bevande,Acqua,100.50,0',
        'Forlì,Bianchi,Bar Prova,Bevande,Vino,200.00,-10.00',
        'Cesena,Verdi,Hotel Prova,Bevande,Vino,0,"1,250.00"',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ',',
      decimal: '.',
      added: 2,
      skipped: 1,
      customers: [
        'BAR-PROVA | name=Bar Prova | city=Forlì | seller=Bianchi | stated_last_order_on=2024-12-31 | stated_total_cents=29050',
        'HOTEL-PROVA | name=Hotel Prova | city=Cesena | seller=Verdi | stated_last_order_on=2025-12-31 | stated_total_cents=125000',
      ],
    },
  },
  {
    file: 'turnover-underscores.csv',
    shape: 'one year, called Fatturato_2025',
    content: utf8(lines('CITTA;AGENTE;Cliente;Fatturato_2025', 'Forlì;Bianchi;Bar Prova;1.250,50')),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 1,
      customers: [
        'BAR-PROVA | name=Bar Prova | city=Forlì | seller=Bianchi | stated_last_order_on=2025-12-31 | stated_total_cents=125050',
      ],
    },
  },
  {
    file: 'turnover-months-wide.csv',
    shape: 'a column for each month and a sum of the year beside them; months to come are empty',
    content: utf8(
      lines(
        'Codice;Cliente;Gen 2026;Feb 2026;Mar 2026;Dic 2026;Totale 2026',
        'C1;Bar Prova;100,00;50,00;;;150,00',
        'C2;Hotel Prova;10,00;;;5,00;15,00',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 1,
      rejects: [reject(3, 'Dic 2026', 'in-the-future')],
      customers: ['C1 | name=Bar Prova | stated_last_order_on=2026-02-28 | stated_total_cents=15000'],
    },
  },
  {
    file: 'turnover-months-and-year.csv',
    shape: 'a column for each month and the year in the row',
    content: utf8(
      lines(
        'Cliente;Anno;Gennaio;Febbraio;Marzo',
        'Bar Prova;2025;100,00;50,00;',
        'Bar Prova;2026;10,00;;',
        'Hotel Prova;2024;;;7,00',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 2,
      skipped: 1,
      customers: [
        'BAR-PROVA | name=Bar Prova | stated_last_order_on=2026-01-31 | stated_total_cents=16000',
        'HOTEL-PROVA | name=Hotel Prova | stated_last_order_on=2024-03-31 | stated_total_cents=700',
      ],
    },
  },
  {
    file: 'turnover-months-long.csv',
    shape: 'an ERP’s turnover, a row for each month: another currency is not added',
    content: utf8(
      lines(
        'COD_CLIFOR;ANNO;MESE;COD_VALUTA;FATTURATO',
        '000123;2025;12;EUR;100,00',
        '000123;2026;2;EUR;50,00',
        '000123;2026;11;EUR;25,00',
        '000124;2026;3;USD;80,00',
        '000124;2026;3;EUR;-20,00',
        '000125;2026;13;EUR;20,00',
        '000125;2027;1;EUR;20,00',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 2,
      skipped: 2,
      rejects: [
        reject(5, 'COD_VALUTA', 'foreign-currency'),
        reject(7, 'MESE', 'not-a-period'),
        reject(8, 'MESE', 'in-the-future'),
      ],
      customers: [
        '000123 | name=000123 | stated_last_order_on=2026-11-22 | stated_total_cents=17500',
        '000124 | name=000124 | stated_total_cents=-2000',
      ],
    },
  },
  {
    file: 'turnover-month-names.csv',
    shape: 'a row for each month, and no year anywhere',
    content: utf8(lines('Cliente;Mese;Fatturato', '1;gennaio;10000', '1;febbraio;5000')),
    expected: { fault: 'turnover-without-year' },
  },
  {
    file: 'turnover-month-with-year.csv',
    shape: 'a row for each month, the year behind its name',
    content: utf8(
      lines(
        'Cliente;Mese;Fatturato',
        'Bar Prova;gennaio 2026;10.000,00',
        'Bar Prova;02/2026;5.000,00',
        'Bar Prova;mar-26;1,00',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 1,
      skipped: 2,
      customers: [
        'BAR-PROVA | name=Bar Prova | stated_last_order_on=2026-03-31 | stated_total_cents=1500100',
      ],
    },
  },
  {
    file: 'turnover-years-long.csv',
    shape: 'a row for each year',
    content: utf8(lines('Ragione sociale;Anno;Fatturato', 'Bar Prova;2024;100,00', 'Bar Prova;2025;100,00')),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 1,
      skipped: 1,
      customers: ['BAR-PROVA | name=Bar Prova | stated_last_order_on=2025-12-31 | stated_total_cents=20000'],
    },
  },
  {
    file: 'excel-pivot.csv',
    shape: 'a pivot table of Excel, whose rows and columns have labels and sums of its own',
    content: utf8(
      lines(
        'Somma di Fatturato;Etichette di colonna;;',
        'Etichette di riga;2024;2025;Totale complessivo',
        'Bar Prova;100,00;50,00;150,00',
        'Hotel Prova;1.250,50;;1.250,50',
        'Totale complessivo;1.350,50;50,00;1.400,50',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      headerLine: 2,
      added: 2,
      skipped: 1,
      customers: [
        'BAR-PROVA | name=Bar Prova | stated_last_order_on=2025-12-31 | stated_total_cents=15000',
        'HOTEL-PROVA | name=Hotel Prova | stated_last_order_on=2024-12-31 | stated_total_cents=125050',
      ],
    },
  },
];
