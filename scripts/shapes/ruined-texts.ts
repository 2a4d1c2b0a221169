import { lines, utf8 } from '../broken/case.ts';
import type { Shape } from './shape.ts';

/** Texts that a program upstream ruined. */
export const RUINED_TEXTS: readonly Shape[] = [
  {
    file: 'mojibake-customers.csv',
    shape: 'UTF-8 that a program took for Windows-1252, in headers and names',
    content: utf8(
      lines(
        'Codice;Ragione sociale;CittÃ\u00a0;NÂ° ordini;Ultimo acquisto;Totale',
        'C1;CaffÃ¨ Prova;ForlÃ¬;3;15/03/2026;10,00 â‚¬',
        'C2;PadarÃ­a SÃ£o Prova;CittÃ\u00a0 di Castello;1;15/03/2026;10,00',
        'C3;Padaria SÃO PROVA;Forlì;1;15/03/2026;10,00',
      ),
    ),
    expected: {
      kind: 'customers',
      delimiter: ';',
      decimal: ',',
      added: 3,
      customers: [
        'C1 | name=Caffè Prova | city=Forlì | stated_last_order_on=2026-03-15 | stated_orders=3 | stated_total_cents=1000',
        'C2 | name=Padaría São Prova | city=Città di Castello | stated_last_order_on=2026-03-15 | stated_orders=1 | stated_total_cents=1000',
        'C3 | name=Padaria SÃO PROVA | city=Forlì | stated_last_order_on=2026-03-15 | stated_orders=1 | stated_total_cents=1000',
      ],
    },
  },
  {
    file: 'entities-orders.csv',
    shape: 'HTML entities in names and headers',
    content: utf8(
      lines(
        'Numero,Data,Cliente,Localit&agrave;,Importo',
        '1,2026-03-15,Rossi &amp; Prova,Forl&igrave;,10.00',
        '2,2026-03-16,L&#39;Angolo di Prova,Forl&igrave;,20.00',
      ),
    ),
    expected: {
      kind: 'orders',
      delimiter: ',',
      decimal: '.',
      added: 2,
      customers: ["L-ANGOLO-DI-PROVA | name=L'Angolo di Prova", 'ROSSI-PROVA | name=Rossi & Prova'],
      documents: [
        "L'Angolo di Prova | 2 | 2026-03-16 | order | 2000",
        'Rossi & Prova | 1 | 2026-03-15 | order | 1000',
      ],
    },
  },
];
