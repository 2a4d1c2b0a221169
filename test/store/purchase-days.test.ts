import { expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { loadPurchaseDays } from '../../src/store/purchase-days.ts';
import { importLines } from '../app/imported.ts';
import { tempFolder } from '../temp-folder.ts';
import { onEachDatabase } from './databases.ts';

const folder = tempFolder();
/** 1 January 2026. */
const NEW_YEAR = 20_454;

onEachDatabase('the purchase days', (withFresh) => {
  it.each([1, 2, 3, 4, 100])('of every customer who bought come in order, %d customers at a time', (page) =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [
        'Numero;Data;Tipo documento;Codice cliente;Cliente;Imponibile',
        '1;05/01/2026;Fattura;C1;Uno;10,00',
        '2;03/01/2026;Fattura;C1;Uno;10,00',
        '3;04/01/2026;Nota di credito;C1;Uno;10,00',
        '4;02/01/2026;Fattura;C2;Due;10,00',
        '5;06/01/2026;Fattura;C3;Tre;10,00',
        '6;07/01/2026;Fattura;C2;Due;10,00',
        '7;01/01/2026;Nota di credito;C4;Quattro;10,00',
      ]);
      expect(await loadPurchaseDays(db, '2026-01-06' as Day, page)).toEqual([
        [NEW_YEAR + 2, NEW_YEAR + 4],
        [NEW_YEAR + 1],
        [NEW_YEAR + 5],
      ]);
    }),
  );
});
