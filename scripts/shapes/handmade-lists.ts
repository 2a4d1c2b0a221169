import { lines, reject, utf8 } from '../broken/case.ts';
import type { Shape } from './shape.ts';

/** Lists of customers made by hand, and what is none. */
export const HANDMADE_LISTS: readonly Shape[] = [
  {
    file: 'handmade-last-purchase.csv',
    shape: 'made by hand, with the last purchase',
    content: utf8(
      lines(
        'Codice Cliente;Nome Cliente;Ultimo Acquisto;Spesa Totale;N Ordini;Consenso Marketing',
        'K1;Giulia Prova;12/05/2026;1.234,56;7;Si',
        'K2;Marco Prova;3/1/26;980,00;3;No',
        'K3;Luca Prova;12/05/0206;10,00;1;No',
        'K4;Anna Prova;1° marzo 2026;10,00;1;',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 3,
      rejects: [reject(4, 'Ultimo Acquisto', 'not-a-day')],
      customers: [
        'K1 | name=Giulia Prova | marketing_consent=1 | stated_last_order_on=2026-05-12 | stated_orders=7 | stated_total_cents=123456',
        'K2 | name=Marco Prova | marketing_consent=0 | stated_last_order_on=2026-01-03 | stated_orders=3 | stated_total_cents=98000',
        'K4 | name=Anna Prova | stated_last_order_on=2026-03-01 | stated_orders=1 | stated_total_cents=1000',
      ],
    },
  },
  {
    file: 'handmade-takeaway.csv',
    shape: 'made by hand, with byte-order mark, sums and a phone but no code',
    content: utf8(
      `\ufeff${lines(
        'Nome Cliente;Numero di Telefono;Ordini Totali;Ultima Prenotazione;Orario Ritiro/Consegna;Codice Ultimo Ordine;Modalita;Indirizzo Consegna;Spesa Totale (EUR);Cliente VIP',
        'Famiglia Prova;333 1234567;12;15/11/2026;20:30;A-77;Ritiro;;345,50;Sì',
      )}`,
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 1,
      customers: [
        'FAMIGLIA-PROVA | name=Famiglia Prova | phone=333 1234567 | mobile=333 123 4567 | stated_orders=12 | stated_total_cents=34550',
      ],
    },
  },
  {
    file: 'handmade-vat-or-tax-code.csv',
    shape: 'made by hand, with VAT number or tax code in one column',
    content: utf8(
      lines(
        'Ragione Sociale;P.IVA / CF;Indirizzo;Telefono;Email;PEC;Codice SDI;Note',
        'Prova Srl;01234567897;Via Roma 1;0543 111222;info@example.com;;M5UXCR1;',
        'Rossi Mario;RSSMRA80A01H501U;;;;;;',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 2,
      customers: [
        'PROVA-SRL | name=Prova Srl | vat_number=01234567897 | phone=0543 111222 | email=info@example.com',
        'ROSSI-MARIO | name=Rossi Mario | tax_code=RSSMRA80A01H501U',
      ],
    },
  },
  {
    file: 'handmade-capitals.csv',
    shape: 'made by hand in capitals, separated by bars',
    content: utf8(
      lines(
        "CODICE CLIENTE|NOME|CONTATTO|VIA|NUMERO|CAP|CITTA'|PROVINCIA|ZONA|TELEFONO",
        "77|FERRAMENTA PROVA *|SIG. ROSSI|VIA ROMA|1|47121|FORLI'|FC|NORD|0543 111222",
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: '|',
      decimal: ',',
      added: 1,
      customers: ["77 | name=FERRAMENTA PROVA | contact_person=SIG. ROSSI | phone=0543 111222 | city=FORLI'"],
    },
  },
  {
    file: 'region-only.csv',
    shape: 'codes and names with a region',
    content: utf8(
      lines('CodiceCliente;Denominazione;DataNascita;RegioneResidenza', '1;Mario Prova;01/02/1960;Lazio'),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 1,
      customers: ['1 | name=Mario Prova'],
    },
  },
  {
    file: 'name-written-twice.csv',
    shape: 'the whole name and its parts, one misspelt, between two blank columns',
    content: utf8(
      lines(" nome_cognome;Nome;Nognome;Nato_il;Citta';", 'Mario Prova;Mario;Prova;01/02/1960;Forlì;'),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 1,
      customers: ['MARIO-PROVA | name=Mario Prova | city=Forlì'],
    },
  },
  {
    file: 'without-header.csv',
    shape: 'no header at all',
    content: utf8(lines('Luigi;Prova;PRVLGU85M10H501U;luigi@example.com')),
    expected: { fault: 'no-header' },
  },
  {
    file: 'nav-settings.csv',
    shape: 'Dynamics NAV: numbers and settings, no customer’s name',
    content: utf8(lines('Nr.,Cod. condizioni pagam.,Fatt. cumulative,Valuta', '10000,30GG,No,')),
    expected: { fault: 'no-header' },
  },
  {
    file: 'one-known-column.csv',
    shape: 'a list of exposures: of six columns only the name is known',
    content: utf8(lines('cliente,fatture_aperte,esposizione,ritardo_max', 'Prova Srl,5,14438.49,147')),
    expected: { fault: 'no-header' },
  },
];
