/**
 * The header words of foreign files, per field and folded (no accents, lower case, only a–z and 0–9).
 * Order matters: where a file has several columns for one field, the word that stands first wins, so the
 * taxable amount is preferred to the gross total.
 */
export const CUSTOMER_HEADERS = {
  code: words(`codice cod codicecliente codcliente codcli codclifor codiceinterno idcliente customercode customerid
    clientcode accountid recordid id chiave nr numero`),
  name: words(`ragionesociale ragsoc denominazione denominazionecliente nominativo nominativocliente nomecliente
    cliente azienda societa intestatario intestazione companyname customername accountname clientname company
    associatedcompany defaultaddresscompany name nomeecognome nomecognome cognomenome customer client esercizio etichettediriga
    rowlabels`),
  firstName: words('nome firstname'),
  lastName: words('cognome lastname'),
  contactPerson: words('referente personadiriferimento personariferimento contatto contactperson contact'),
  vatNumber: words(`partitaiva piva ptaiva pivacf codiceiva partitaivacliente vatnumber vat vatid taxid
    tvaintra vatintra codicefiscalepartitaiva`),
  taxCode: words('codicefiscale codfiscale codicefiscalecliente cf'),
  phone:
    words(`telefono tel telefono1 telefonofisso numeroditelefono numerotelefono telefono2 phone phonenumber
    billingphone defaultaddressphone telephone`),
  mobile: words('cellulare cell mobile mobilephone telefonocellulare'),
  email: words('email mail emailaddress indirizzoemail indirizzomail postaelettronica posta'),
  pec: words('pec emailpec indirizzopec'),
  address: words('indirizzo via address address1 defaultaddressaddress1 street'),
  postalCode: words('cap zip postalcode zipcode postcode defaultaddresszip'),
  city: words('citta citt comune localita town city defaultaddresscity'),
  province: words('provincia prov siglaprovincia province state defaultaddressprovincecode'),
  country: words('nazione paese country countryregion countrycode defaultaddresscountrycode idpaese'),
  seller:
    words(`agente venditore commerciale funzionario nomeagente ragsocage agenteassegnato salesperson salesrep seller
    contactowner accountowner owner codage idagente`),
  sector:
    words(`settore settoremerceologico categoria categoriacliente macrocategoria attivita tipologia sector
    industry segment`),
  status: words(`statocliente stato situazione bloccato blocco customerstatus accountstatus delinquent
    emailmarketingstatus status`),
  marketingConsent: words(`consensomarketing consenso newsletter marketingconsent consent
    acceptsemailmarketing emailmarketingconsent acceptsmarketing news`),
  doNotContact: words('noncontattare nocontatto optout donotcontact donotcall rpo'),
  lastOrderOn:
    words(`ultimoacquisto dataultimoacquisto ultacquisto dataultacquisto dataultacq ultimoordine dataultimoordine
    dataultordine dataultord ultimafattura dataultimafattura dataultdocft lastorder lastorderdate lastpurchase
    lastpurchasedate recentdealclosedate`),
  orderCount:
    words(`nordini numeroordini numordini ordinitotali totaleordini nacquisti numeroacquisti ordini orders
    totalorders ordercount numberoforders paymentcount`),
  potential: words(`potenziale potenzialita potenzialecliente potenzialitacliente giudiziopotenziale potential
    customerpotential`),
  strategy:
    words(`importanzastrategica strategico clientestrategico rilevanzastrategica strategicimportance strategic
    strategicvalue`),
  territory: words(`zonastrategica importanzazona importanzaterritorio importanzaterritoriale territorio
    diffusioneterritoriale territoryimportance territory`),
  punctuality:
    words(`puntualitapagamenti puntualitapagamento puntualitadipagamento puntualitaneipagamenti puntualita
    pagamenti affidabilitapagamenti paymentpunctuality paymentbehaviour paymentbehavior`),
  growth: words(`propensioneallacrescita propensionecrescita disponibilitaacrescere disponibilitacrescita
    willingnesstogrow growthpotential growthwillingness`),
  /** Per cent of the turnover. */
  margin: words('margine marginemedio marginepercentuale percmargine marginalita margin marginpercent'),
  referrals: words('segnalazioni referenzedate clientipresentati clientisegnalati referrals'),
  total:
    words(`spesatotale totalespeso totaleacquisti totaleacquistato fatturatototale fatturato totalefatturato
    spesatotaleeur totalspent totalspend totalrevenue turnover revenue vendite totale`),
  /** With a total in the same row: turnover of a year or a month, one row each. */
  year: words('anno annocompetenza annodocumento year fiscalyear'),
  month: words('mese mesecompetenza periodo month period yearmonth annomese'),
  currency: words('valuta codvaluta codicevaluta divisa currency currencycode'),
  /** Suppliers stand in one list with the customers. */
  partyType: words('tipoclifor tipocf tipoanagrafica tipo type'),
} as const;

/** Fields that say how a row is to be taken and nothing about a customer: they make no customer list. */
export const READING_FIELDS: ReadonlySet<string> = new Set(['year', 'month', 'currency', 'partyType']);

/** Words beside the year or month in the header of a turnover column: `Fatturato netto 2024`, `Gennaio 2025 €`. */
export const TURNOVER_WORDS: ReadonlySet<string> = new Set(
  words(`fatturato fatt vendite venduto totale tot acquistato acquisti imponibile importo ricavi ricavo valore netto
    anno mese di del turnover sales revenue total net year eur euro`),
);

export const ORDER_HEADERS = {
  customerCode:
    words(`codicecliente codcliente codcli codclifor idcliente customercode customerid clientcode accountid codice
    cod nrorigine sourceno`),
  customerName:
    words(`ragionesociale ragsoc denominazionecliente denominazioneclienteestero denominazione nominativo
    nominativocliente nomecliente cliente intestatario customername clientname billingcompany companyname customer
    client`),
  /** Who stands for the firm where its name is missing, as in web shops. */
  personName: words('billingname nomeecognome nomecognome shippingname'),
  firstName: words('nome firstname billingfirstname'),
  lastName: words('cognome lastname billinglastname'),
  vatNumber: words(`partitaivacliente partitaiva piva cfpiva pivacf ptaiva vatnumber vat
    identificativofiscaleclienteestero`),
  taxCode: words('codicefiscalecliente codicefiscale codfiscale cf'),
  number: words(`numerofatturadocumento numerofattura numerodocumento ndocumento nfattura numdoc nrdocumento
    numeroordine nordine ordine ordinen orderid ordernumber order invoicenumber documentnumber numero number num
    name nrmovimento entryno id`),
  series: words('sezionale serie registro registroiva series'),
  placedOn:
    words(`data datadocumento datadoc dataemissione datafattura dataemissionefattura dataordine orderdate
    invoicedate documentdate placedon datadiregistrazione dataregistrazione postingdate date createdat created`),
  documentType: words('tipodocumento tipodoc documenttype doctype tipomovimento entrytype type tipo'),
  documentStatus: words(`statodocumento statofattura statoordine financialstatus orderstatus stato status
    budgetcons`),
  seller:
    words(`agente venditore nomeagente ragsocage agenteassegnato commerciale salesperson salespersonname salesrep seller
    codage codiceagente idagente`),
  cancelledOn: words('cancelledat datadiannullamento dataannullamento annullatoil'),
  amount:
    words(`imponibile imponibileimporto imponibileimportototaleineuro totaleimponibile importonetto netto
    venditenette netsales netamount subtotal importovenditainvalutalocaletotalevendita importovenditainvalutalocale
    importovendita importovenditavl importo importoeur amount totale totaledoc totaledocumento totalefattura
    totaleordine ordertotal total sales prezzototale`),
  /** What was given back of a document that was partly refunded. */
  refunded: words('refundedamount amountrefunded importorimborsato'),
  currency: words('valuta codvaluta codicevaluta divisa currency currencycode'),
  /** Movements of suppliers and articles stand in one list with those of the customers. */
  partyType: words('tipoorigine tipoclifor tipocf sourcetype'),
  unitPrice: words('prezzounitario prezzo unitprice price lineitemprice'),
  quantity: words('quantita qta quant qty quantity lineitemquantity pezzi'),
  productLine: words(`categoriaprodotto categoriaarticolo categoriamerceologica famiglia famigliaprodotto
    gruppomerceologico linea lineaprodotto productline productcategory category categoria servizio`),
  product:
    words(`codicearticolo codarticolo nrarticolo articolo descrizionearticolo prodotto productid productname sku
    descrizione descrizioneriga description lineitemname lineitemsku`),
} as const;

/** Contacts made, one a row: as people keep them in a spreadsheet, and as our own lists name them. */
export const OUTCOME_HEADERS = {
  code: words('codicecliente codcliente codcli codice cod idcliente customercode customerid clientcode code'),
  outcome: words('esito esitocontatto risultato outcome result'),
  channel: words('canale mezzo channel medium'),
  on: words('data datacontatto giorno datachiamata contattatoil date contactdate contactedon day'),
  at: words('ora orario oracontatto time'),
  next: words(`prossimadata dataprossimocontatto prossimocontatto datarichiamo richiamareil nextdate nextcontact
    nextcontacton next`),
  cause: words(
    'causadettadalcliente causacliente causa motivo causetoldbythecustomer customercause cause reason',
  ),
  step: words('prossimopasso passo nextstep step'),
  answer: words('rispostadelcliente rispostacliente risposta customersanswer customeranswer answer'),
  minutes: words('minuti durata minutes duration'),
  notes: words('note annotazioni notes'),
  seller: words('venditore agente seller salesperson'),
} as const;

/** Amounts of a whole document even where its lines stand in rows of their own: not to be added up. */
export const DOCUMENT_TOTALS: ReadonlySet<string> = new Set(
  words('totaledoc totaledocumento totalefattura totaleordine ordertotal'),
);

/** The price of a line in an export whose amounts stand in the first row of each order only, as Shopify writes it. */
export const SHOP_LINE_PRICE = 'lineitemprice';

/** Amounts that only documents have; a list of customers has a turnover or a total. */
export const DOCUMENT_AMOUNTS: ReadonlySet<string> = new Set(
  words(`imponibile imponibileimporto imponibileimportototaleineuro totaleimponibile importonetto netto netamount
    importo importoeur amount subtotal totaledoc totaledocumento totalefattura totaleordine ordertotal
    importovenditainvalutalocaletotalevendita importovenditainvalutalocale importovendita importovenditavl`),
);

/** Columns that together only the tax office's list of invoices received has: in it the customer is the firm itself. */
export const RECEIVED_INVOICES: readonly string[] = words('dataricezione denominazionefornitore');

export type CustomerField = keyof typeof CUSTOMER_HEADERS;
export type OrderField = keyof typeof ORDER_HEADERS;
export type OutcomeField = keyof typeof OUTCOME_HEADERS;

/** `Citt&agrave;`: accents that a program upstream wrote as HTML. */
const HTML_ACCENT = /&([a-z])(?:grave|acute|circ|uml|tilde|cedil);/gi;

/** `Numero fattura / Documento` → `numerofatturadocumento`. */
export function foldHeader(header: string): string {
  return header
    .replace(HTML_ACCENT, '$1')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
