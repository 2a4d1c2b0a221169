import { lines, utf8, windows1252 } from '../broken/case.ts';
import { blankRows, type Shape } from './shape.ts';

const DANEA =
  'Cod.;Codice fiscale;Partita Iva;Denominazione;Indirizzo;Cap;Città;Prov.;Regione;Nazione;Cod. destinatario Fatt. elettr.;Rif. ammin. Fatt. elettr.;Referente;Tel.;Cell;Fax;e-mail;Pec;Sconti;Listino';
const DANEA_FULL =
  'Cod.,Denominazione,Indirizzo,Cap,Città,Prov.,Regione,Nazione,Referente,Tel.,Cell,Fax,e-mail,Pec,Codice fiscale,Partita Iva,Sconti,Listino,Fido,Pagamento,Banca,Ns Banca,Data Mandato SDD,Emissione SDD,Rit. acconto?,Doc via e-mail?,Fatt. con Iva,Conto reg.,Resp. trasporto,Porto,Avviso nuovi doc.,Note doc.,Home page,Login web,Extra 1,Extra 2,Extra 3,Extra 4,Extra 5,Extra 6,Note';
const OPENSTAMANAGER =
  'Codice;Ragione sociale;Nome;Cognome;Codice destinatario;Provincia;Città;Telefono;Indirizzo;CAP;Cellulare;Fax;Email;PEC;Sito Web;Codice fiscale;Data di nascita;Luogo di nascita;Sesso;Partita IVA;IBAN;Note;Nazione;ID Agente;ID pagamento;Tipo;Tipologia;Split Payment;Settore merceologico';
const AGENTS_APP =
  'CHIAVE;COD_DITTA;TIPO_CLIFOR;COD_CLIFOR;RAG_SOC;INDIRIZZO;PARTITA_IVA;CODICE_FISCALE;TELEFONO1;TELEFONO2;FAX;CELLULARE;EMAIL;INTERNET;PEC;CAP;CITTA;PROVINCIA;DATA_CREAZIONE;DATA_ULT_DOC_FT;DATA_ULT_ORDINE';

/** Lists of customers of accounting programs. */
export const CUSTOMER_LISTS: readonly Shape[] = [
  {
    file: 'danea-subjects.csv',
    shape:
      'Danea, with VAT numbers that lost a zero, tax codes with blanks, ** for nothing, hundreds of blank rows',
    content: utf8(
      lines(
        DANEA,
        '1;1234567897;3.322350178E+9;Imballaggi Prova Srl;Via Roma 1;47122;Forlì;FC;Emilia-Romagna;;M5UXCR1;;;;333 1234567;;**;prova@example.com;;2',
        ';;;;;;;;;;;;;;;;;;;',
        '2;rssmra 80a01h501u;;Rossi Mario;;;;fc;;Italia;;;;0543 111222;;;info@example.com;;;',
        '3;;DE123456789;Verpackung Prova GmbH;;;Berlino;;;Germania;;;;;;;;;;',
        ...blankRows(300, 19),
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 3,
      skipped: 301,
      customers: [
        '1 | name=Imballaggi Prova Srl | vat_number=03322350178 | tax_code=01234567897 | mobile=333 1234567 | pec=prova@example.com | city=Forlì',
        '2 | name=Rossi Mario | tax_code=RSSMRA80A01H501U | phone=0543 111222 | email=info@example.com',
        '3 | name=Verpackung Prova GmbH | vat_number=DE123456789 | city=Berlino',
      ],
    },
  },
  {
    file: 'danea-full.csv',
    shape: 'Danea with all 41 columns, separated by commas',
    content: utf8(
      `${lines(
        DANEA_FULL,
        'C001,"Officina Prova, Bianchi & C. Snc",Via Emilia 5,47121,Forlì,FC,Emilia-Romagna,Italia,Anna Prova,0543 111222,,,officina@example.com,,,9876543217,,,,,,,,,No,Sì,,,,,,,,,a,b,,,,,',
        'C002,Bar Prova,,,Cesena,FC,,Italia,,,333 1234567,,,,RSSMRA80A01H501U,,,,,,,,,,,,,,,,,,,,,,,,,,',
      )}`,
    ),
    expected: {
      kind: 'customers',
      delimiter: ',',
      decimal: ',',
      added: 2,
      customers: [
        'C001 | name=Officina Prova, Bianchi & C. Snc | contact_person=Anna Prova | vat_number=09876543217 | phone=0543 111222 | email=officina@example.com | city=Forlì',
        'C002 | name=Bar Prova | tax_code=RSSMRA80A01H501U | mobile=333 1234567 | city=Cesena',
      ],
    },
  },
  {
    file: 'openstamanager.csv',
    shape: 'OpenSTAManager with byte-order mark; persons by surname and name; suppliers in the same list',
    content: utf8(
      `\ufeff${lines(
        OPENSTAMANAGER,
        '001;Falegnameria Prova;Mario;Rossi;12345;PD;Este;0429 111222;Via Rovigo, 51;35042;333 1234567;;falegnameria@example.com;;;;;;;123456782;;;Italia;7;;Cliente;Azienda;0;Legno',
        '002;;Anna;Bianchi;;PD;Este;;;;;;;;;BNCNNA80A41H501R;;;;;;;Italia;;;Cliente;Privato;0;',
        '003;Fornitore Prova;;;;PD;Este;;;;;;;;;;;;;01234567897;;;Italia;;;Fornitore;Azienda;0;',
        '004;Doppia Prova;;;;PD;Este;;;;;;;;;;;;;;;;Italia;;;Cliente,Fornitore;Azienda;0;',
      )}`,
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 3,
      skipped: 1,
      customers: [
        '001 | name=Falegnameria Prova | contact_person=Mario Rossi | vat_number=00123456782 | phone=0429 111222 | mobile=333 1234567 | email=falegnameria@example.com | city=Este | seller=7 | sector=Legno',
        '002 | name=Bianchi Anna | tax_code=BNCNNA80A41H501R | city=Este',
        '004 | name=Doppia Prova | city=Este',
      ],
    },
  },
  {
    file: 'fatture-in-cloud.csv',
    shape: 'Fatture in Cloud: Nome is the firm',
    content: utf8(
      lines(
        'Nome;Indirizzo;Città;CAP;Provincia;Indirizzo extra;Paese',
        'Cartoleria Prova Srl;Via Po 3;Torino;10124;TO;Scala B;Italia',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 1,
      customers: ['CARTOLERIA-PROVA-SRL | name=Cartoleria Prova Srl | city=Torino'],
    },
  },
  {
    file: 'sistemi.csv',
    shape: 'Sistemi: the code is Codice, not Id; F is a person, not a supplier',
    content: utf8(
      lines(
        'Id;Codice;Tipo soggetto;Ragione Sociale;Nome;Cognome;Indirizzo;CAP;Comune;Provincia;Nazione;Telefono;Entità',
        '9001;C1;G;Panificio Prova Snc;;;Via Dante 2;20121;Milano;MI;IT;02 111222;Sede',
        '9002;C2;F;;Lucia;Verdi;;;;;IT;;Sede',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 2,
      customers: ['C1 | name=Panificio Prova Snc | phone=02 111222 | city=Milano', 'C2 | name=Verdi Lucia'],
    },
  },
  {
    file: 'aruba.csv',
    shape: 'Aruba: no code at all, each cell quoted',
    content: utf8(
      lines(
        '"Tipo Cliente";"Indirizzo telematico (Codice SDI o PEC)";"ID Paese";"Partita Iva";"Codice fiscale";"Denominazione";"Nome";"Cognome";"Indirizzo";"CAP";"Comune";"Nazione"',
        '"Azienda";"M5UXCR1";"IT";"01234567897";"01234567897";"Vivaio ""Il Prova"" Srl";"";"";"Via Verdi 9";"47121";"Forlì";"IT"',
        '"Privato";"0000000";"IT";"";"RSSMRA80A01H501U";"";"Mario";"Rossi";"";"";"";"IT"',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 2,
      customers: [
        'ROSSI-MARIO | name=Rossi Mario | tax_code=RSSMRA80A01H501U',
        'VIVAIO-IL-PROVA-SRL | name=Vivaio "Il Prova" Srl | vat_number=01234567897 | tax_code=01234567897 | city=Forlì',
      ],
    },
  },
  {
    file: 'agents-app.csv',
    shape: 'an agents’ app fed by an ERP: customers C and suppliers F, the day of the last order',
    content: windows1252(
      lines(
        AGENTS_APP,
        "1;1;C;000123;Mercerìa Prova;Via Pò 1;00123456782;;0543111222;;;;;;;47121;FORLI';FC;01/02/2010;10/03/2026;05/03/2026",
        '2;1;F;000124;Fornitore Prova;;;;;;;;;;;;;;01/02/2010;;04/03/2026',
      ),
    ),
    expected: {
      kind: 'customers',
      encoding: 'windows-1252',
      delimiter: ';',
      decimal: ',',
      added: 1,
      skipped: 1,
      customers: [
        "000123 | name=Mercerìa Prova | vat_number=00123456782 | phone=0543111222 | city=FORLI' | stated_last_order_on=2026-03-05",
      ],
    },
  },
];
