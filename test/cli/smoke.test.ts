import { expect, it } from 'vitest';
import { run } from './run.ts';

it('explains a wrong day and exits with 2', async () => {
  expect(await run('dormant --today ieri', { db: '/nonexistent/x.db' })).toEqual({
    code: 2,
    out: '',
    err: '«ieri» non è una data.\n  Scriverla come 2026-03-31.\n',
  });
});
