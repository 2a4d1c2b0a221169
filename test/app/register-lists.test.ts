import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { issueCalls } from '../../src/app/issue-calls.ts';
import { recordPermission } from '../../src/app/keep-permissions.ts';
import { listCustomers } from '../../src/app/list-customers.ts';
import { importRegisterResults, numbersToCheck } from '../../src/app/register-lists.ts';
import { writeScript } from '../../src/app/write-script.ts';
import type { Day } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { DEFAULT_GATE_RULE, type GateRule } from '../../src/domain/gate.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { callsRequest } from './calls-request.ts';
import { importLines, TODAY } from './imported.ts';

const folder = tempFolder();
const NOW = '2026-11-22T08:00:00Z';

/** Four who have been silent for long, one who has just bought, one who never pays. */
async function firm(db: Db): Promise<void> {
  await importLines(db, folder, 'clienti.csv', [
    'Codice;Ragione sociale;Città;Telefono;Cellulare;E-mail;Stato;Agente;Ultimo acquisto;N ordini',
    'C1;Uno;Forlì;0543 5550001;;uno@example.com;;Bianchi;12/03/2026;9',
    'C2;Due;Forlì;0543 5550002;340 5550002;due@example.com;;Bianchi;12/03/2026;9',
    'C3;Tre;Forlì;;340 5550002;tre@example.com;;Bianchi;12/03/2026;9',
    'C4;Quattro;Forlì;;;quattro@example.com;;Bianchi;12/03/2026;9',
    'C5;Cinque;Forlì;0543 5550005;;;;Bianchi;15/11/2026;9',
    'C6;Sei;Forlì;0543 5550006;;;Insoluto;Bianchi;12/03/2026;9',
    'C7;Sette;Forlì;0543 5550007;;;;Bianchi;10/10/2026;9',
  ]);
}

const numbers = async (db: Db, more: { everybody?: boolean; today?: string; gateRule?: GateRule } = {}) => {
  const today = (more.today ?? TODAY) as Day;
  const request = { everybody: false, now: NOW, rule: RULE, gateRule: DEFAULT_GATE_RULE };
  return (await numbersToCheck(db, { ...request, ...more, today })).numbers.map(({ phone }) => phone);
};

function answers(...lines: string[]): string {
  const path = join(folder, 'esiti.csv');
  writeFileSync(path, `${['Numero;Esito', ...lines].join('\n')}\n`);
  return path;
}

const readBack = (db: Db, lines: readonly string[], on?: string) =>
  importRegisterResults(db, { path: answers(...lines), listed: null, on, today: TODAY, now: NOW });

const calls = callsRequest();

const script = (db: Db, code: string, gateRule: GateRule = DEFAULT_GATE_RULE) =>
  writeScript(db, {
    code,
    channel: 'phone',
    caller: null,
    firm: null,
    language: 'it',
    today: TODAY,
    rule: RULE,
    gateRule,
  });

onEachDatabase('the numbers to check', (withFresh) => {
  it('are those of dormant customers, each once, and of all who may be called when asked for', () =>
    withFresh(async (db) => {
      await firm(db);
      expect(await numbers(db)).toEqual(['+3905435550001', '+3905435550002', '+393405550002']);
      expect(await numbers(db, { everybody: true })).toEqual([
        '+3905435550001',
        '+3905435550002',
        '+3905435550007',
        '+393405550002',
      ]);
    }));

  it('leave out who has objected, and who has consented lately', () =>
    withFresh(async (db) => {
      await firm(db);
      const said = { on: undefined, source: 'lettera', textVersion: null, today: TODAY, now: NOW };
      await recordPermission(db, { ...said, code: 'C1', kind: 'objection', channel: 'phone' });
      await recordPermission(db, { ...said, code: 'C2', kind: 'consent', channel: 'phone' });
      expect(await numbers(db)).toEqual(['+393405550002']);
    }));

  it('come again when their check has lasted its time, except those found in the register', () =>
    withFresh(async (db) => {
      await firm(db);
      await readBack(db, ['0543 5550001;iscritto', '0543 5550002;non iscritto', '340 5550002;non iscritto']);
      expect(await numbers(db)).toEqual([]);
      expect(await numbers(db, { today: '2026-12-22' })).toEqual([]);
      expect(await numbers(db, { today: '2026-12-23' })).toEqual(['+3905435550002', '+393405550002']);
      const often = { ...DEFAULT_GATE_RULE, registerDays: 15 };
      expect(await numbers(db, { today: '2026-12-08', gateRule: often })).toEqual([
        '+3905435550002',
        '+393405550002',
      ]);
    }));

  it('are asked for whatever the policy is', () =>
    withFresh(async (db) => {
      await firm(db);
      expect(await numbers(db, { gateRule: { ...DEFAULT_GATE_RULE, policy: 'strict' } })).toHaveLength(3);
    }));
});

onEachDatabase('the answers of the register', (withFresh) => {
  it('are kept for numbers of customers only, and once however often they are read', () =>
    withFresh(async (db) => {
      await firm(db);
      const lines = [
        '0543 5550001;iscritto',
        '340 5550002;non iscritto',
        '02 5551234;iscritto',
        'boh;iscritto',
      ];
      const counts = { listed: 1, notListed: 1, foreign: 1 };
      expect(await readBack(db, lines)).toMatchObject({
        ...counts,
        added: 2,
        unread: [{ line: 5, why: 'no-number' }],
      });
      expect(await readBack(db, lines)).toMatchObject({ ...counts, added: 0 });
      expect(await db.all('select phone, checked_on, listed from register_checks order by phone')).toEqual([
        { phone: '+3905435550001', checked_on: '2026-11-22', listed: 1 },
        { phone: '+393405550002', checked_on: '2026-11-22', listed: 0 },
      ]);
      expect(await db.all('select action, reason from privacy_log')).toEqual([
        { action: 'rpo-import', reason: 'esiti.csv' },
      ]);
    }));

  it('open the telephone, or close it, in scripts and lists', () =>
    withFresh(async (db) => {
      await firm(db);
      expect((await script(db, 'C1')).script.gate.status).toBe('check');
      await readBack(db, ['0543 5550001;iscritto', '0543 5550002;iscritto', '340 5550002;non iscritto']);
      await expect(script(db, 'C1')).rejects.toMatchObject({
        code: 'channel-denied',
        facts: { reason: 'register-listed' },
      });
      expect((await script(db, 'C3')).script.gate).toMatchObject({
        status: 'allowed',
        reason: 'register-not-listed',
      });
      const { rows } = await issueCalls(db, calls);
      expect(Object.fromEntries(rows.map(({ code, channel, phone }) => [code, [channel, phone]]))).toEqual({
        C1: ['visit', null],
        C2: ['phone', '340 5550002'],
        C3: ['phone', '340 5550002'],
        C4: ['visit', null],
      });
      const list = {
        view: 'dormant',
        sort: 'code',
        seller: undefined,
        limit: undefined,
        today: TODAY,
        rule: RULE,
      } as const;
      const { customers } = await listCustomers(db, list);
      expect(customers.map(({ code, phone, mobile }) => [code, phone, mobile])).toEqual([
        ['C1', null, null],
        ['C2', null, '340 5550002'],
        ['C3', null, '340 5550002'],
        ['C4', null, null],
      ]);
    }));

  it('that come after a list was issued take the row off the list', () =>
    withFresh(async (db) => {
      await firm(db);
      const before = await issueCalls(db, calls);
      expect(before.rows.map(({ code, gateStatus }) => [code, gateStatus])).toContainEqual(['C1', 'check']);
      await readBack(db, ['0543 5550001;iscritto', '0543 5550002;OK', '340 5550002;OK']);
      const after = await issueCalls(db, calls);
      expect(after.withheld).toBe(1);
      expect(after.rows.map(({ code }) => code).toSorted()).toEqual(['C2', 'C3', 'C4']);
      expect(after.rows.find(({ code }) => code === 'C2')).toMatchObject({
        gateStatus: 'allowed',
        rank: before.rows.find(({ code }) => code === 'C2')?.rank,
      });
    }));

  it('under the strict policy are needed before anybody is called', () =>
    withFresh(async (db) => {
      await firm(db);
      const strict = { ...DEFAULT_GATE_RULE, policy: 'strict' } as const;
      await expect(script(db, 'C1', strict)).rejects.toMatchObject({ code: 'channel-denied' });
      await readBack(db, ['0543 5550001;non iscritto']);
      expect((await script(db, 'C1', strict)).script.gate.status).toBe('allowed');
      const { rows } = await issueCalls(db, { ...calls, gateRule: strict });
      expect(Object.fromEntries(rows.map(({ code, channel }) => [code, channel]))).toEqual({
        C1: 'phone',
        C2: 'visit',
        C3: 'visit',
        C4: 'visit',
      });
    }));

  it.each([
    ['of a day to come', ['0543 5550001;iscritto'], '2026-11-23', 'check-is-future'],
    ['that nobody understands', ['boh;forse'], undefined, 'no-register-results'],
  ])('%s are refused', (_, lines, on, code) =>
    withFresh(async (db) => {
      await firm(db);
      await expect(readBack(db, lines, on)).rejects.toMatchObject({ code });
    }),
  );
});
