import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const db = join(folder, 'partial.db');
const TODAY = '--today 2026-11-22';
const MONTHS = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11'];

beforeAll(async () => {
  const lines = MONTHS.flatMap((month, n) => [
    `${n};05/${month}/2026;C1;Nicolò & Figli;Viti;V1;100,00;Bianchi`,
    // Colle every month until June.
    ...(n < 5 ? [`${n};05/${month}/2026;C1;Nicolò & Figli;Colle;K1;40,00;Bianchi`] : []),
    `A${n};06/${month}/2026;C2;Perù S.r.l.;Viti;V1;10,00;Conti`,
  ]);
  const file = join(folder, 'righe.csv');
  writeFileSync(
    file,
    ['Numero;Data;Codice cliente;Cliente;Categoria prodotto;Articolo;Importo;Agente', ...lines].join('\r\n'),
  );
  await run(`import ${file} ${TODAY}`, { db });
});

describe('dormant --view partial', () => {
  it('lists the product lines that customers buy no more, while they buy others', async () => {
    expect(await run(`dormant --view partial ${TODAY}`, { db })).toEqual({
      code: 0,
      out: `                                   Linea                   Giorni            Volte
                                   di        Ultimo            di     Ritmo     il  Valore
Codice  Cliente         Venditore  prodotto  ordine      silenzio  (giorni)  ritmo   annuo
C1      Nicolò & Figli  Bianchi    Colle     05/06/2026       170        31    5,6   200 €
`,
      err: 'Una linea di prodotto che un cliente comprava regolarmente tace, mentre compra altro.\n',
    });
  });

  it('keeps its keys, under the Italian name too', async () => {
    const { out } = await run(`fermi --view parziali --format json ${TODAY}`, { db });
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      today: '2026-11-22',
      view: 'partial',
      hasProductLines: true,
      customers: [
        {
          code: 'C1',
          name: 'Nicolò & Figli',
          seller: 'Bianchi',
          productLine: 'Colle',
          lastOrderOn: '2026-06-05',
          silentDays: 170,
          typicalGapDays: 30.5,
          timesCadence: 170 / 30.5,
          limitDays: 61,
          lostCentsPerYear: 20_000,
          currency: 'EUR',
          explanation:
            'Comprava «Colle» ogni 31 giorni, non lo compra da 170 (ultima volta il 05/06/2026), ma compra altro.',
        },
      ],
    });
  });

  it('says what is missing where no import has told of product lines', async () => {
    const bare = join(folder, 'bare.db');
    const file = join(folder, 'fatture.csv');
    writeFileSync(file, 'Numero;Data;Codice cliente;Imponibile\r\n1;05/02/2026;C1;10,00\r\n');
    await run(`import ${file} ${TODAY}`, { db: bare });
    const { code, out } = await run(`dormant --view partial ${TODAY}`, { db: bare });
    expect({ code, out }).toEqual({
      code: 0,
      out:
        'Non si conoscono le linee di prodotto: importare un elenco di righe d’ordine con la categoria o la\n' +
        'famiglia degli articoli.\n',
    });
  });
});
