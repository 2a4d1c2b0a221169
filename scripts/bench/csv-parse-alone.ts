/** What merely parsing a file costs: node scripts/bench/csv-parse-alone.ts FILE */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const [file = ''] = process.argv.slice(2);
let rows = 0;
for await (const _ of createReadStream(file).pipe(parse({ delimiter: ';', bom: true }))) rows += 1;
console.log(rows);
