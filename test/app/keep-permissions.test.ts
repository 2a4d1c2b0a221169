import { expect, it } from 'vitest';
import { callsRuleFrom } from '../../src/app/calls-rule.ts';
import { type PermissionRequest, recordPermission } from '../../src/app/keep-permissions.ts';
import { mergeCustomers, unmergeCustomers } from '../../src/app/merge-customers.ts';
import { privacyLog } from '../../src/app/privacy-log.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { showPermissions } from '../../src/app/show-permissions.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { DEFAULT_GATE_RULE } from '../../src/domain/gate.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { importLines, TODAY } from './imported.ts';

const folder = tempFolder();
const LIST =
  'Codice;Ragione sociale;Città;Partita IVA;E-mail;Telefono;Consenso marketing;Non contattare;Ultimo acquisto;N ordini';

const told = (code: string, more: Partial<PermissionRequest> = {}): PermissionRequest => ({
  code,
  kind: 'objection',
  channel: 'all',
  on: undefined,
  source: 'lettera',
  textVersion: null,
  today: TODAY,
  now: '2026-11-22T08:00:00Z',
  ...more,
});

/** Channel → status and reason. */
async function gates(db: Db, code: string): Promise<Record<string, string>> {
  const { channels } = await showPermissions(db, {
    code,
    today: TODAY,
    minute: null,
    rule: RULE,
    gateRule: DEFAULT_GATE_RULE,
    callsRule: callsRuleFrom({}),
    patronDay: null,
  });
  return Object.fromEntries(channels.map(({ channel, gate }) => [channel, `${gate.status}: ${gate.reason}`]));
}

const list = (db: Db, name: string, ...rows: string[]) => importLines(db, folder, name, [LIST, ...rows]);
const row = (code: string, consent = '', objected = '') =>
  `${code};Ditta ${code} S.r.l.;Forlì;;${code.toLowerCase()}@example.com;0543 5550001;${consent};${objected};12/03/2026;9`;
const consentsOf = (db: Db, code: string) =>
  db.all<Record<string, unknown>>(
    `select kind, channel, told_on, source, detail from consents
    join customers on customers.id = customer_id where code = ? order by consents.id`,
    [code],
  );

onEachDatabase('what a list says of consent', (withFresh) => {
  it('is an event each time it says something else, and none when it repeats itself', () =>
    withFresh(async (db) => {
      await list(db, 'a.csv', row('C1', 'Sì'), row('C2'));
      await list(db, 'a.csv', row('C1', 'Sì'), row('C2'));
      await list(db, 'b.csv', row('C1', 'No'), row('C2', 'Sì'));
      const said = { channel: 'all', told_on: '2026-11-22', source: 'import' };
      expect(await consentsOf(db, 'C1')).toEqual([
        { ...said, kind: 'consent', detail: 'a.csv' },
        { ...said, kind: 'withdrawal', detail: 'b.csv' },
      ]);
      expect(await consentsOf(db, 'C2')).toEqual([{ ...said, kind: 'consent', detail: 'b.csv' }]);
    }));

  it('is taken back with its import', () =>
    withFresh(async (db) => {
      const empty = await dumpOf(db);
      await list(db, 'a.csv', row('C1', 'Sì'));
      const before = await dumpOf(db);
      await list(db, 'b.csv', row('C1', 'No'));
      await undoImport(db, '2');
      expect(await dumpOf(db)).toEqual(before);
      expect((await gates(db, 'C1'))['email']).toBe('allowed: consent-given');
      await undoImport(db, '1');
      expect({ ...(await dumpOf(db)), flags: [] }).toEqual(empty);
    }));

  it('of a mailing list is about e-mail alone', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'mail.csv', [
        'Email Address;First Name;Status',
        'anna@example.com;Anna;subscribed',
      ]);
      expect(await db.all('select kind, channel from consents')).toEqual([
        { kind: 'consent', channel: 'email' },
      ]);
    }));

  it('gives back no consent that the customer has withdrawn', () =>
    withFresh(async (db) => {
      await list(db, 'a.csv', row('C1', 'No'));
      await recordPermission(db, told('C1', { kind: 'withdrawal', channel: 'email' }));
      await list(db, 'b.csv', row('C1', 'Sì'));
      expect(await gates(db, 'C1')).toMatchObject({
        email: 'denied: consent-refused',
        sms: 'allowed: consent-given',
      });
    }));
});

onEachDatabase('an objection', (withFresh) => {
  it('closes every channel, and no list opens one again, whatever it says', () =>
    withFresh(async (db) => {
      await list(db, 'a.csv', row('C1', 'Sì'));
      await recordPermission(db, told('C1', { on: '2026-03-03' }));
      await list(db, 'b.csv', row('C1', 'No', 'No'));
      await list(db, 'c.csv', row('C1', 'Sì', 'No'));
      expect(new Set(Object.values(await gates(db, 'C1')))).toEqual(new Set(['denied: objected']));
    }));

  it('is lifted by a later consent of the customer on the channels that names, until that is withdrawn', () =>
    withFresh(async (db) => {
      await list(db, 'a.csv', row('C1'));
      await recordPermission(db, told('C1', { on: '2026-03-03' }));
      const same = { kind: 'consent', channel: 'email', on: '2026-03-03' } as const;
      expect(await recordPermission(db, told('C1', same))).toMatchObject({
        stillClosed: [{ channel: 'email', since: '2026-03-03' }],
      });
      expect(await recordPermission(db, told('C1', { ...same, on: '2026-03-04' }))).toMatchObject({
        stillClosed: [],
      });
      expect(await gates(db, 'C1')).toEqual({
        phone: 'denied: objected',
        visit: 'denied: objected',
        email: 'allowed: consent-given',
        sms: 'denied: objected',
        whatsapp: 'denied: objected',
        letter: 'denied: objected',
      });
      await recordPermission(db, told('C1', { kind: 'withdrawal', channel: 'email' }));
      expect((await gates(db, 'C1'))['email']).toBe('denied: objected');
    }));

  it('of a list that still says so after a consent counts again', () =>
    withFresh(async (db) => {
      await list(db, 'a.csv', row('C1', '', 'Sì'));
      await recordPermission(db, told('C1', { kind: 'consent' }));
      await db.run("update objections set objected_on = '2026-01-01'");
      expect((await gates(db, 'C1'))['visit']).toBe('allowed: consent-given');
      await list(db, 'b.csv', row('C1', 'Sì', 'Sì'));
      await list(db, 'b.csv', row('C1', 'Sì', 'Sì'));
      expect((await gates(db, 'C1'))['visit']).toBe('denied: objected');
      expect(await db.all('select source, detail from objections order by id')).toEqual([
        { source: 'import', detail: 'a.csv' },
        { source: 'import', detail: 'b.csv' },
      ]);
    }));

  it.each([
    [
      'the same VAT number',
      'Altro nome S.r.l.;Forlì;99990010011;altra@example.com',
      'denied: objected',
      'denied: objected',
    ],
    [
      'the same name and town',
      'Rossi Mario;Forlì;;altra@example.com',
      'denied: objected',
      'denied: objected',
    ],
    [
      'the same address',
      'Bianchi Anna;Cesena;;m.rossi@example.com',
      'denied: objected',
      'check: check-opt-out-register',
    ],
    [
      'the same name in another town',
      'Rossi Mario;Ravenna;;altra@example.com',
      'check: existing-customer-email',
      'check: check-opt-out-register',
    ],
    [
      'the same VAT number in another town',
      'Rossi Mario;Ravenna;99990010011;altra@example.com',
      'check: existing-customer-email',
      'check: check-opt-out-register',
    ],
  ])('holds for a new code with %s', (_, cells, email, phone) =>
    withFresh(async (db) => {
      const rest = '0543 5550001;;;12/03/2026;9';
      await list(db, 'a.csv', `C1;Rossi Mario;Forlì;99990010011;m.rossi@example.com;${rest}`);
      await recordPermission(db, told('C1'));
      await list(db, 'b.csv', `C9;${cells};${rest}`);
      expect(await gates(db, 'C9')).toMatchObject({ email, phone });
      expect(await undoImport(db, '2')).toMatchObject({ removed: 1, kept: 0 });
    }),
  );

  it('told in a contact is one like any other', () =>
    withFresh(async (db) => {
      await list(db, 'a.csv', row('C1', 'Sì'));
      const contact = {
        code: 'C1',
        outcome: 'objection',
        channel: 'phone',
        on: undefined,
        next: undefined,
        cause: undefined,
        answer: null,
        minutes: null,
        notes: null,
        seller: null,
        onlyThisChannel: true,
        today: TODAY,
        now: '2026-11-22T08:00:00Z',
        patronDay: null,
      };
      await recordOutcome(db, contact);
      await recordOutcome(db, contact);
      expect(await db.all('select channel, objected_on, source from objections')).toEqual([
        { channel: 'phone', objected_on: '2026-11-22', source: 'contact' },
      ]);
      expect(await gates(db, 'C1')).toMatchObject({
        phone: 'denied: objected',
        email: 'allowed: consent-given',
      });
    }));
});

onEachDatabase('two customers merged', (withFresh) => {
  it('keep closed what either had closed, though the other opened it later, and have their own again afterwards', () =>
    withFresh(async (db) => {
      await list(db, 'a.csv', row('C1'), row('C2'));
      await recordPermission(db, told('C1', { on: '2026-03-03', channel: 'sms' }));
      await recordPermission(db, told('C1', { on: '2026-03-03', kind: 'withdrawal', channel: 'email' }));
      await recordPermission(db, told('C2', { on: '2026-05-05', kind: 'consent' }));
      const said = async () => {
        const { objections, consents } = await dumpOf(db);
        return { objections, consents };
      };
      const before = await said();
      await mergeCustomers(db, { kept: 'C2', merged: 'C1' }, TODAY);
      expect(await gates(db, 'C2')).toMatchObject({
        email: 'denied: consent-refused',
        sms: 'denied: objected',
        whatsapp: 'allowed: consent-given',
      });
      await unmergeCustomers(db, '1');
      expect(await said()).toEqual(before);
    }));

  it('are both closed by what is said while they are one, and neither is opened by it', () =>
    withFresh(async (db) => {
      await list(db, 'a.csv', row('C1'), row('C2'));
      await mergeCustomers(db, { kept: 'C2', merged: 'C1' }, TODAY);
      await recordPermission(db, told('C2', { channel: 'phone' }));
      await recordPermission(db, told('C2', { kind: 'consent', channel: 'sms' }));
      await unmergeCustomers(db, '1');
      expect(await gates(db, 'C1')).toMatchObject({
        phone: 'denied: objected',
        sms: 'denied: no-consent-recorded',
      });
      expect(await gates(db, 'C2')).toMatchObject({
        phone: 'denied: objected',
        sms: 'allowed: consent-given',
      });
    }));
});

onEachDatabase('what is recorded by hand', (withFresh) => {
  it('is in the log with its reason, once however often it is recorded', () =>
    withFresh(async (db) => {
      await list(db, 'a.csv', row('C1'));
      const first = await recordPermission(
        db,
        told('C1', { channel: 'email', source: ' lettera del 3 marzo ' }),
      );
      expect(first).toMatchObject({ wasKnown: false, source: 'lettera del 3 marzo', toldOn: TODAY });
      const again = await recordPermission(
        db,
        told('C1', { channel: 'email', source: 'lettera del 3 marzo' }),
      );
      expect(again.wasKnown).toBe(true);
      expect(await privacyLog(db)).toEqual([
        {
          id: 1,
          doneOn: TODAY,
          recordedAt: '2026-11-22T08:00:00Z',
          action: 'objection',
          channel: 'email',
          reason: 'lettera del 3 marzo',
          code: 'C1',
          name: 'Ditta C1 S.r.l.',
        },
      ]);
    }));

  it.each([
    ['the future', { on: '2026-11-23' }, 'permission-is-future'],
    ['no source', { source: '  ' }, 'missing-option'],
    ['a channel there is not', { channel: 'fax' }, 'not-one-of'],
    ['no day', { on: 'ieri' }, 'not-a-day'],
    ['a customer there is not', { code: 'Z9' }, 'unknown-customer'],
  ])('is refused with %s, and nothing is written', (_, more, code) =>
    withFresh(async (db) => {
      await list(db, 'a.csv', row('C1'));
      const before = await dumpOf(db);
      await expect(recordPermission(db, told('C1', more))).rejects.toMatchObject({ code });
      expect(await dumpOf(db)).toEqual(before);
    }),
  );
});
