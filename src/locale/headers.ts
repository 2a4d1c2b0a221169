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
    defaultaddresscompany customer client esercizio name`),
  firstName: words('nome firstname'),
  lastName: words('cognome lastname'),
  contactPerson: words('referente personadiriferimento personariferimento contatto contactperson contact'),
  vatNumber: words(`partitaiva piva ptaiva pivacf codiceiva partitaivacliente vatnumber vat vatid taxid
    tvaintra`),
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
  country: words('nazione paese country countryregion defaultaddresscountrycode'),
  seller:
    words(`agente venditore commerciale funzionario nomeagente ragsocage agenteassegnato salesperson salesrep seller
    contactowner accountowner owner codage idagente`),
  sector:
    words(`settore settoremerceologico categoria categoriacliente macrocategoria attivita tipologia sector
    industry segment`),
  status: words('statocliente stato situazione bloccato blocco status customerstatus accountstatus'),
  marketingConsent: words(`consensomarketing consenso newsletter marketingconsent consent
    acceptsemailmarketing emailmarketingconsent acceptsmarketing`),
  doNotContact: words('noncontattare nocontatto optout donotcontact donotcall'),
  lastOrderOn:
    words(`ultimoacquisto dataultimoacquisto ultacquisto dataultacquisto dataultacq ultimoordine dataultimoordine
    dataultordine dataultord ultimafattura dataultimafattura dataultdocft lastorder lastorderdate lastpurchase
    lastpurchasedate`),
  orderCount:
    words(`nordini numeroordini numordini ordinitotali totaleordini nacquisti numeroacquisti ordini orders
    totalorders ordercount numberoforders`),
  total:
    words(`spesatotale totalespeso totaleacquisti totaleacquistato fatturatototale fatturato totalefatturato
    spesatotaleeur totalspent totalspend totalrevenue vendite totale`),
} as const;

export const ORDER_HEADERS = {
  customerCode:
    words(`codicecliente codcliente codcli codclifor idcliente customercode customerid clientcode accountid codice
    cod`),
  customerName:
    words(`ragionesociale ragsoc denominazionecliente denominazione nominativo nominativocliente nomecliente
    cliente intestatario customername clientname billingcompany companyname customer client`),
  /** Who stands for the firm where its name is missing, as in web shops. */
  personName: words('billingname nomeecognome nomecognome shippingname'),
  vatNumber: words('partitaivacliente partitaiva piva cfpiva pivacf ptaiva vatnumber vat'),
  taxCode: words('codicefiscalecliente codicefiscale codfiscale cf'),
  number: words(`numerofatturadocumento numerofattura numerodocumento ndocumento nfattura numdoc nrdocumento
    numeroordine nordine ordine orderid ordernumber order invoicenumber documentnumber numero number num name`),
  series: words('sezionale serie registro registroiva series'),
  placedOn:
    words(`data datadocumento datadoc dataemissione datafattura dataemissionefattura dataordine orderdate
    invoicedate documentdate placedon date createdat created`),
  documentType: words('tipodocumento tipodoc documenttype doctype type tipo'),
  documentStatus: words('statodocumento statofattura statoordine financialstatus orderstatus stato status'),
  cancelledOn: words('cancelledat datadiannullamento dataannullamento annullatoil'),
  amount:
    words(`imponibile imponibileimporto imponibileimportototaleineuro totaleimponibile importonetto netto
    netsales netamount subtotal importo importoeur amount totale totaledoc totaledocumento totalefattura total sales
    prezzototale`),
  unitPrice: words('prezzounitario prezzo unitprice price lineitemprice'),
  quantity: words('quantita qta quant qty quantity lineitemquantity pezzi'),
  productLine: words(`categoriaprodotto categoriaarticolo famiglia famigliaprodotto gruppomerceologico linea
    lineaprodotto productline category`),
  product: words(`codicearticolo codarticolo articolo descrizionearticolo prodotto productid productname sku
    descrizione descrizioneriga description lineitemname lineitemsku`),
} as const;

export type CustomerField = keyof typeof CUSTOMER_HEADERS;
export type OrderField = keyof typeof ORDER_HEADERS;

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
