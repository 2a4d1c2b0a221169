import { type Case, imported, lines, ORDER_HEADER, reject, utf8 } from './case.ts';

const TYPED_HEADER = 'Tipo documento;Numero;Data;Codice cliente;Imponibile;Stato';

/** What a document is, which one it is, and whose. */
export const DOCUMENTS: readonly Case[] = [
  {
    file: 'credit-notes-positive.csv',
    trap: 'the type of a credit note decides its sign, whatever the amount says',
    content: utf8(
      lines(
        TYPED_HEADER,
        'Fattura;1;01/03/2026;C1;100,00;',
        'Nota di credito;2;02/03/2026;C1;30,00;',
        'TD04;3;03/03/2026;C1;-20,00;',
        'NC;4;04/03/2026;C1;10,00;',
      ),
    ),
    expected: imported({
      added: 4,
      stored: {
        documents: [
          '2026-03-01 order 10000',
          '2026-03-02 credit-note -3000',
          '2026-03-03 credit-note -2000',
          '2026-03-04 credit-note -1000',
        ],
      },
    }),
  },
  {
    file: 'credit-note-same-number.csv',
    trap: 'credit notes are numbered in a series of their own',
    content: utf8(
      lines(
        TYPED_HEADER,
        'Fattura;12;01/03/2026;C1;100,00;',
        'Nota di credito;12;02/03/2026;C1;100,00;',
        'Fattura;12;01/03/2026;C2;50,00;',
      ),
    ),
    expected: imported({
      added: 3,
      stored: {
        documents: ['2026-03-01 order 10000', '2026-03-01 order 5000', '2026-03-02 credit-note -10000'],
      },
    }),
  },
  {
    file: 'cancelled-documents.csv',
    trap: 'what was cancelled, drafted or only quoted was not bought',
    content: utf8(
      lines(
        TYPED_HEADER,
        'Fattura;1;01/03/2026;C1;100,00;Emessa',
        'Fattura;2;02/03/2026;C1;100,00;Annullata',
        'Fattura;3;;C1;100,00;Bozza',
        'Preventivo;4;04/03/2026;C1;100,00;',
      ),
    ),
    expected: imported({ added: 1, skipped: 3, stored: { documents: ['2026-03-01 order 10000'] } }),
  },
  {
    file: 'words-inside-words.csv',
    trap: 'cancelleria is stationery, compreso is no reso, and quote are membership fees',
    content: utf8(
      lines(
        TYPED_HEADER,
        'Fattura cancelleria;1;01/03/2026;C1;100,00;',
        'Fattura trasporto compreso;2;02/03/2026;C1;100,00;',
        'Fattura quote associative;3;03/03/2026;C1;100,00;',
      ),
    ),
    expected: imported({
      added: 3,
      stored: { documents: ['2026-03-01 order 10000', '2026-03-02 order 10000', '2026-03-03 order 10000'] },
    }),
  },
  {
    file: 'numbers-restart-every-year.csv',
    trap: 'invoice 1 of this year is not invoice 1 of last year',
    content: utf8(
      lines(
        ORDER_HEADER,
        '1;15/01/2024;C1;Bar Centrale;100,00',
        '1;15/01/2025;C1;Bar Centrale;100,00',
        '1;15/01/2026;C1;Bar Centrale;100,00',
      ),
    ),
    expected: imported({
      added: 3,
      stored: { documents: ['2024-01-15 order 10000', '2025-01-15 order 10000', '2026-01-15 order 10000'] },
    }),
  },
  {
    file: 'no-number-column.csv',
    trap: 'without numbers, two equal orders of one day are two',
    content: utf8(
      lines(
        'Data;Cliente;Importo',
        '15/03/2026;Bar Centrale;100,00',
        '15/03/2026;Bar Centrale;100,00',
        '15/03/2026;Bar Sport;100,00',
      ),
    ),
    expected: imported({
      added: 3,
      stored: {
        names: ['Bar Centrale', 'Bar Sport'],
        documents: ['2026-03-15 order 10000', '2026-03-15 order 10000', '2026-03-15 order 10000'],
      },
    }),
  },
  {
    file: 'ambiguous-name.csv',
    trap: 'a name without a code belongs to the one customer it fits, and to none when it fits two',
    content: utf8(
      lines(
        ORDER_HEADER,
        '1;15/03/2026;A1;Rossi S.r.l.;100,00',
        '2;15/03/2026;B2;ROSSI SRL;100,00',
        '3;15/03/2026;;Rossi srl;100,00',
        '4;15/03/2026;C3;Verdi SNC;100,00',
        '5;16/03/2026;;Verdi s.n.c.;100,00',
      ),
    ),
    expected: imported({
      added: 4,
      rejects: [reject(4, 'Cliente', 'ambiguous-customer')],
      stored: { codes: ['A1', 'B2', 'C3'] },
    }),
  },
  {
    file: 'ambiguous-vat-number.csv',
    trap: 'two sites share a VAT number: what names neither is set aside, and not made a third at every import',
    content: utf8(
      lines(
        'Numero;Data;Codice cliente;Partita IVA cliente;Denominazione cliente;Imponibile',
        '1;15/03/2026;A1;01234567897;Rossi SRL Forlì;100,00',
        '2;15/03/2026;A2;01234567897;Rossi SRL Cesena;100,00',
        '3;15/03/2026;;01234567897;Rossi SRL;100,00',
      ),
    ),
    expected: imported({
      added: 2,
      rejects: [reject(4, 'Denominazione cliente', 'ambiguous-customer')],
      stored: { codes: ['A1', 'A2'] },
    }),
  },
  {
    file: 'placeholder-vat-numbers.csv',
    trap: 'a VAT number of nines or zeros stands for none: customers abroad and private persons stay apart',
    content: utf8(
      lines(
        'Numero;Data;Partita IVA cliente;Denominazione cliente;Imponibile',
        '1;01/03/2026;99999999999;Acme Inc;100,00',
        '2;01/03/2026;99999999999;Smith Ltd;100,00',
        '3;01/03/2026;00000000000;Rossi Mario;100,00',
        '4;01/03/2026;0;Verdi Anna;100,00',
      ),
    ),
    expected: imported({
      added: 4,
      stored: { names: ['Acme Inc', 'Rossi Mario', 'Smith Ltd', 'Verdi Anna'] },
    }),
  },
  {
    file: 'credit-note-in-lines.csv',
    trap: 'a discount is a line of its order, but lines that add up to less than nothing are a credit note',
    content: utf8(
      lines(
        'Numero;Data;Cliente;Codice articolo;Importo',
        '1;01/03/2026;Bar Centrale;VITE;10,00',
        '1;01/03/2026;Bar Centrale;SCONTO;-3,00',
        '2;02/03/2026;Bar Centrale;VITE;-10,00',
        '2;02/03/2026;Bar Centrale;TRASPORTO;1,00',
      ),
    ),
    expected: imported({
      kind: 'order-lines',
      added: 4,
      stored: { documents: ['2026-03-01 order 700', '2026-03-02 credit-note -900'] },
    }),
  },
  {
    file: 'order-lines-not-customers.csv',
    trap: 'order lines with addresses are no customer list, and shipping is a line of its order',
    content: utf8(
      lines(
        'Numero;Data;Cliente;Indirizzo;Citta;CAP;Prov;Corriere;Codice Articolo;Descrizione;Quantita;Prezzo;Note',
        'ORDVE2026101172;05/10/2026;Ana Martin;Via Roma 1;Forlì;47121;FC;GLS;ART-01;Vite;1;27.00;Primo ordine',
        'ORDVE2026101172;05/10/2026;Ana Martin;Via Roma 1;Forlì;47121;FC;GLS;ART-02;Dado;1;3.50;',
        'ORDVE2026101172;05/10/2026;Ana Martin;Via Roma 1;Forlì;47121;FC;GLS;SPED-01;Spedizione;1;0.00;',
        'ORDVE2026101173;06/10/2026;Luca Neri;Via Po 2;Cesena;47521;FC;GLS;ART-01;Vite;1;15.50;',
      ),
    ),
    expected: imported({
      kind: 'order-lines',
      decimal: '.',
      added: 4,
      stored: {
        names: ['Ana Martin', 'Luca Neri'],
        documents: ['2026-10-05 order 3050', '2026-10-06 order 1550'],
      },
    }),
  },
];
