import { lines, reject, utf8 } from '../broken/case.ts';
import type { Shape } from './shape.ts';

const TAX_OFFICE =
  '"Tipo fattura";"Tipo documento";"Numero fattura / Documento";"Data emissione";"Data trasmissione";"Codice fiscale fornitore";"Partita IVA fornitore";"Denominazione fornitore";"Codice fiscale cliente";"Partita IVA cliente";"Denominazione cliente";"Imponibile/Importo (totale in euro)";"Imposta (totale in euro)";"Sdi/file";"Fatture consegnate";"Data consegna/Presa visione";"Bollo virtuale"';

/** Lists of invoices of the tax office and of small tools, a row each. */
export const INVOICE_LISTS: readonly Shape[] = [
  {
    file: 'tax-office-issued.csv',
    shape:
      'the tax office’s invoices issued: all quoted, ids in apostrophes, Non presente, padded amounts with sign',
    content: utf8(
      lines(
        TAX_OFFICE,
        `"'Fattura tra privati'";"Fattura";"'12/2026'";"10/07/2026";"10/07/2026";"'01234567897'";"'01234567897'";"Mittente Prova Srl";"'02345678904'";"'02345678904'";"Bar ""Da Prova""";"+000000000043,55";"+000000000009,58";"12345678901";"Consegnata";"10/07/2026";""`,
        `"'Fattura tra privati'";"Nota di credito";"'NC-3/2026'";"15/07/2026";"15/07/2026";"'01234567897'";"'01234567897'";"Mittente Prova Srl";"'Non presente'";"'03456789019'";"Prova Snc";"000000001250,00";"000000000275,00";"12345678902";"Consegnata";"16/07/2026";"Si"`,
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 2,
      customers: [
        'BAR-DA-PROVA | name=Bar "Da Prova" | vat_number=02345678904 | tax_code=02345678904',
        'PROVA-SNC | name=Prova Snc | vat_number=03456789019',
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
        `"'Fattura tra privati'";"Fattura";"'12/2026'";"10/07/2026";"10/07/2026";"'02345678904'";"'02345678904'";"Fornitore Prova";"'01234567897'";"'01234567897'";"Mittente Prova Srl";"000000000043,55";"000000000009,58";"12345678901";"Consegnata";"10/07/2026";""`,
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
    file: 'small-tool-invoices.csv',
    shape: 'a small tool’s invoices with byte-order mark: the taxable amount counts',
    content: utf8(
      `\ufeff${lines(
        'tipo;numero;data;cliente;partitaIva;imponibile;imposta;totale;stato;scadenza',
        'TD01;1;15/03/2026;Prova Srl;01234567897;100,00;22,00;122,00;inviata;15/04/2026',
        'TD04;1;16/03/2026;Prova Srl;01234567897;50,00;11,00;61,00;inviata;',
        'TD01;2;17/03/2026;Prova Srl;01234567897;100,00;22,00;122,00;bozza;',
      )}`,
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 2,
      skipped: 1,
      customers: ['PROVA-SRL | name=Prova Srl | vat_number=01234567897'],
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
        '1/2026;15/03/2026;Prova Srl;01234567897;1.000,00;220,00;1.220,00;Pagata;20/03/2026;Bonifico',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 1,
      customers: ['PROVA-SRL | name=Prova Srl | vat_number=01234567897'],
      documents: ['Prova Srl | 1/2026 | 2026-03-15 | order | 100000'],
    },
  },
  {
    file: 'small-tool-ids.csv',
    shape: 'a small tool’s invoices with an id beside the number',
    content: utf8(
      lines(
        'ID;Numero;Data;Cliente;PartitaIVA;TotaleImponibile;TotaleImposta;TotaleFattura',
        '900;1;2026-03-15;Prova Srl;01234567897;100,5;22,11;122,61',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ';',
      decimal: ',',
      added: 1,
      customers: ['PROVA-SRL | name=Prova Srl | vat_number=01234567897'],
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
];
