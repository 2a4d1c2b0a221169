import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { exportView, isHidden } from '../../src/render/personal-data-view.ts';
import { PERSONAL_TABLES } from '../../src/store/personal-data.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

const PLAIN = (line: string) => line;
const SCREEN = { width: 80, paint: { title: PLAIN, dim: PLAIN, good: PLAIN, warn: PLAIN } };

describe.each([
  ['Italian', ITALIAN],
  ['English', ENGLISH],
])('what is handed over in %s', (_, words) => {
  it('calls every table and every column that is shown by a name', async () => {
    const { tables, columns } = words.screens.privacy.export;
    const { db, close } = await openSqlite(':memory:', 'create');
    const nameless: string[] = [];
    for (const { table } of PERSONAL_TABLES) {
      if (tables[table] === undefined) nameless.push(table);
      const found = await db.all<{ name: string }>('select name from pragma_table_info(?)', [table]);
      nameless.push(
        ...found
          .filter(({ name }) => columns[name] === undefined && !isHidden(name, table))
          .map(({ name }) => `${table}.${name}`),
      );
    }
    await close();
    expect(nameless).toEqual([]);
    expect(Object.keys(tables).toSorted()).toEqual(PERSONAL_TABLES.map(({ table }) => table).toSorted());
  });
});

describe('what is handed over', () => {
  const exported = {
    exportedOn: '2026-11-22' as Parameters<typeof exportView>[0]['exportedOn'],
    code: 'C1',
    name: 'Uno\u001b[31m S.r.l.',
    sources: [],
    tables: [
      {
        table: 'contacts',
        rows: [
          { id: 7, contacted_on: '2026-11-20', outcome: 'maybe', answer: 'a\u0007\u001b[2Jb', minutes: null },
        ],
      },
      {
        table: 'customer_merges',
        rows: [{ id: 1, merged_row: '{"code":"C2","stated_total_cents":1250,"name_key":"x","phone":null}' }],
      },
      { table: 'orders', rows: [] },
    ],
  };

  it('is said in words, without what only ties rows together, and without what a terminal would obey', () => {
    const text = exportView(exported, ITALIAN).text(SCREEN);
    expect(text).toContain('contattato il: 20/11/2026 · esito: forse · risposta: a··[2Jb');
    expect(text).toContain('il cliente unito: codice C2; totale secondo l’elenco 12,50 €');
    expect(text).toContain('Nulla in: Documenti.');
    expect(['\u001b', '\u0007', 'minuti', '7'].filter((part) => text.includes(part))).toEqual([]);
  });

  it('is whole in JSON, under the names of the columns', () => {
    expect(exportView(exported, ITALIAN).json()).toMatchObject({
      schemaVersion: 1,
      data: {
        contacts: [{ id: 7, contactedOn: '2026-11-20', outcome: 'maybe', minutes: null }],
        customerMerges: [{ mergedRow: { code: 'C2', stated_total_cents: 1250, phone: null } }],
        orders: [],
      },
    });
  });
});
