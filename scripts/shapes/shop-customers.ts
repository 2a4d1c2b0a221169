import { lines, utf8 } from '../broken/case.ts';
import type { Shape } from './shape.ts';

/** Lists of customers of shops on the web, which do not say when anybody last bought. */
export const SHOP_CUSTOMERS: readonly Shape[] = [
  {
    file: 'shopify-customers.csv',
    shape: 'Shopify: apostrophes before ids, postal codes and phones; the firm before the person',
    content: utf8(
      lines(
        'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags',
        "'7210448301122,Anna,Prova,anna@example.com,no,Prova & Figli,Rue A 1,,Paris,,FR,'75008,'+33 1 11 11 11 11,,no,7790.44,6,,yes,\"retail, b2b\"",
        "'7210448301123,Mario,Rossi,mario@example.com,yes,,Via Roma 2,,Forlì,FC,IT,'47121,,'0543 111222,no,154.29,2,,no,",
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ',',
      decimal: '.',
      added: 2,
      customers: [
        '7210448301122 | name=Prova & Figli | contact_person=Anna Prova | email=anna@example.com | city=Paris | marketing_consent=0 | stated_orders=6 | stated_total_cents=779044',
        '7210448301123 | name=Mario Rossi | phone=0543 111222 | email=mario@example.com | city=Forlì | marketing_consent=1 | stated_orders=2 | stated_total_cents=15429',
      ],
    },
  },
  {
    file: 'woocommerce-customers.csv',
    shape: 'WooCommerce: Last Active is no purchase',
    content: utf8(
      lines(
        'Name,Username,Last Active,Sign Up,Email,Orders,Total Spend,AOV,Country / Region,City,Region,Postal Code,Billing Phone,Shipping Phone,Role',
        '"Mario Rossi",mrossi,"2026-11-20 10:00:00","2024-01-01 00:00:00",mario@example.com,4,412.5,103.13,IT,Forlì,FC,47121,0543 111222,,customer',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ',',
      decimal: '.',
      added: 1,
      customers: [
        'MARIO-ROSSI | name=Mario Rossi | phone=0543 111222 | email=mario@example.com | city=Forlì | stated_orders=4 | stated_total_cents=41250',
      ],
    },
  },
  {
    file: 'prestashop-customers.csv',
    shape:
      'PrestaShop in English: - for nothing, a separator behind the last column; Last visit is no purchase',
    content: utf8(
      lines(
        'ID;Title;Last name;First Name;Email address;Age;Enabled;News.;Opt.;Registration;Last visit;',
        '2;1;Prova;Franca;franca@example.com;-;1;0;0;2013-07-04 15:20:02;2026-07-04 15:18:50;',
        '1;1;ROSSI;Mario;mario@example.com;43;1;1;1;2013-07-02 17:36:07;2026-07-03 16:04:15;',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 2,
      customers: [
        '1 | name=Mario ROSSI | email=mario@example.com | marketing_consent=1',
        '2 | name=Franca Prova | email=franca@example.com | marketing_consent=0',
      ],
    },
  },
  {
    file: 'prestashop-clienti.csv',
    shape: 'PrestaShop in Italian, with the sum of the sales or -',
    content: utf8(
      lines(
        'ID;Titolo sociale;Nome;Cognome;Indirizzo email;Vendite;Abilitato;Newsletter;Offerte partner;Registrazione;Ultima visita',
        '7;Sig.;Mario;Rossi;mario@example.com;1.234,56 €;1;1;0;02/07/2013 17:36:07;03/07/2026 16:04:15',
        '8;Sig.ra;Anna;Prova;anna@example.com;-;1;0;0;02/07/2013 17:36:07;-',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 2,
      customers: [
        '7 | name=Rossi Mario | email=mario@example.com | marketing_consent=1 | stated_total_cents=123456',
        '8 | name=Prova Anna | email=anna@example.com | marketing_consent=0',
      ],
    },
  },
  {
    file: 'dolibarr.csv',
    shape: 'Dolibarr: the number in the column Client is no name',
    content: utf8(
      lines(
        'Id,Name,Client,DateCreation,CustomerCode,Address,Zip,Town,State,Region,Country,Phone,Fax,Email,VATIntra,Sales representative',
        '12,Prova SARL,1,2020-01-01 10:00:00,CU2001-00012,Rue A 1,75008,Paris,,,France,0111111111,,prova@example.com,FR12345678901,',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ',',
      decimal: ',',
      added: 1,
      customers: [
        'CU2001-00012 | name=Prova SARL | vat_number=FR12345678901 | phone=0111111111 | email=prova@example.com | city=Paris',
      ],
    },
  },
];
