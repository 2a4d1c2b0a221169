/** Writes fixtures/shapes: a small file in each shape that programs write, and what must come out of it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { CONTACT_LISTS } from './shapes/contact-lists.ts';
import { CUSTOMER_LISTS } from './shapes/customer-lists.ts';
import { DOCUMENT_LINES } from './shapes/document-lines.ts';
import { HANDMADE_LISTS } from './shapes/handmade-lists.ts';
import { INVOICE_LISTS } from './shapes/invoice-lists.ts';
import { ORDER_LISTS } from './shapes/order-lists.ts';
import { RUINED_TEXTS } from './shapes/ruined-texts.ts';
import { SHOP_CUSTOMERS } from './shapes/shop-customers.ts';
import { TURNOVERS } from './shapes/turnovers.ts';

const FOLDER = new URL('../fixtures/shapes/', import.meta.url);
/** The day of the imports: a period that is not over ends with it. */
const TODAY = '2026-11-22';

const shapes = [
  ...CUSTOMER_LISTS,
  ...SHOP_CUSTOMERS,
  ...CONTACT_LISTS,
  ...HANDMADE_LISTS,
  ...INVOICE_LISTS,
  ...ORDER_LISTS,
  ...DOCUMENT_LINES,
  ...TURNOVERS,
  ...RUINED_TEXTS,
];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const { file, content } of shapes) writeFileSync(new URL(file, FOLDER), content, { flag: 'wx' });
const files = shapes.map(({ file, shape, expected }) => ({ file, shape, expected }));
writeFileSync(new URL('expected.json', FOLDER), `${JSON.stringify({ today: TODAY, files }, null, 2)}\n`);
console.log(`${shapes.length} files`);
