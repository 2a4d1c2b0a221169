import { expect, it } from 'vitest';
import { addCause } from '../../src/app/keep-causes.ts';
import { addRemedy, completeRemedy, withdrawRemedy } from '../../src/app/keep-remedies.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { type CustomerScript, writeScript } from '../../src/app/write-script.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { DEFAULT_GATE_RULE } from '../../src/domain/gate.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { importLines, TODAY } from './imported.ts';

const folder = tempFolder();
const APOLOGY = /scus|colpa nostra|dispiac|responsabilità è nostra/i;
const SOLVED = /rimediat|risolt/i;

async function withCustomer(db: Db): Promise<void> {
  await importLines(db, folder, 'customers.csv', [
    'Codice;Ragione sociale;Referente;Telefono;E-mail;Agente;Consenso marketing;Ultimo acquisto;N ordini',
    'C1;Prova S.r.l.;Sig.ra Prova;0543 5550001;uno@example.com;Bianchi;;12/03/2026;9',
    'C2;Senza telefono;;;due@example.com;;No;12/03/2026;9',
  ]);
}

async function script(
  db: Db,
  changes: Partial<Parameters<typeof writeScript>[1]> = {},
): Promise<CustomerScript> {
  const prepared = await writeScript(db, {
    code: 'C1',
    channel: 'phone',
    caller: null,
    firm: 'Ferramenta Montelupo',
    language: 'it',
    today: TODAY,
    rule: RULE,
    gateRule: DEFAULT_GATE_RULE,
    ...changes,
  });
  return prepared.script;
}

const outcome = (kind: string, more: { onlyThisChannel?: boolean; channel?: string } = {}) => ({
  code: 'C1',
  outcome: kind,
  channel: more.channel ?? 'phone',
  on: undefined,
  next: undefined,
  cause: undefined,
  answer: null,
  minutes: null,
  notes: null,
  seller: null,
  onlyThisChannel: more.onlyThisChannel ?? false,
  today: TODAY,
  now: '2026-11-22T08:00:00Z',
  patronDay: null,
});

const late = { code: 'C1', kind: 'late-not-announced', saidBy: 'seller', note: null, today: TODAY } as const;

onEachDatabase('a script', (withFresh) => {
  it('without a known cause listens and does not apologise', () =>
    withFresh(async (db) => {
      await withCustomer(db);
      const { text, cause, blocks } = await script(db);
      expect(cause).toBe(null);
      expect(text).not.toMatch(APOLOGY);
      expect(text).toContain('parlo con la Sig.ra Prova? Sono Bianchi di Ferramenta Montelupo.');
      expect(blocks.map(({ name }) => name)).toEqual([
        'opening',
        'recognition',
        'question',
        'listening',
        'next-step',
        'objection-right',
        'thanks',
      ]);
    }));

  it('with a cause of ours and no remedy done apologises and does not say it is solved', () =>
    withFresh(async (db) => {
      await withCustomer(db);
      await addCause(db, { ...late, on: undefined });
      await addRemedy(db, {
        cause: 'late-not-announced',
        what: 'avvisiamo sempre',
        news: null,
        proof: { doneOn: undefined, owner: undefined, evidence: undefined },
        today: TODAY,
      });
      const { text } = await script(db);
      expect(text).toMatch(APOLOGY);
      expect(text).not.toMatch(SOLVED);
    }));

  it('with the remedy done says so, with what and since when, until it is withdrawn', () =>
    withFresh(async (db) => {
      await withCustomer(db);
      await addCause(db, { ...late, on: undefined });
      const { id } = await addRemedy(db, {
        cause: 'late-not-announced',
        what: 'avvisiamo sempre il giorno prima.',
        news: 'la consegna in giornata',
        proof: { doneOn: undefined, owner: 'Magazzino', evidence: undefined },
        today: TODAY,
      });
      await completeRemedy(
        db,
        String(id),
        { doneOn: '2026-10-01', owner: undefined, evidence: 'procedura 14' },
        TODAY,
      );
      const { text } = await script(db);
      expect(text).toContain(
        'abbiamo rimediato: avvisiamo sempre il giorno prima. È così dal 1 ottobre 2026.',
      );
      expect(text).toContain('una novità: la consegna in giornata.');

      await withdrawRemedy(db, String(id), TODAY);
      expect((await script(db)).text).not.toMatch(SOLVED);
    }));

  it('promises no remedy that was done before the cause struck again', () =>
    withFresh(async (db) => {
      await withCustomer(db);
      await addCause(db, { ...late, on: '2026-10-15' });
      await addRemedy(db, {
        cause: 'late-not-announced',
        what: 'avvisiamo sempre',
        news: null,
        proof: { doneOn: '2026-10-01', owner: 'Magazzino', evidence: 'procedura 14' },
        today: TODAY,
      });
      expect((await script(db)).text).not.toMatch(SOLVED);
    }));

  it('does not apologise a second time', () =>
    withFresh(async (db) => {
      await withCustomer(db);
      await addCause(db, { ...late, on: undefined });
      await recordOutcome(db, outcome('open'));
      const { text } = await script(db);
      expect(text).not.toMatch(APOLOGY);
      expect(text).toContain('come eravamo rimasti');
    }));

  it('is not written for a customer who objected, and the objection can be to one channel only', () =>
    withFresh(async (db) => {
      await withCustomer(db);
      await recordOutcome(db, outcome('objection', { onlyThisChannel: true }));
      await expect(script(db)).rejects.toMatchObject({
        code: 'channel-denied',
        facts: { reason: 'objected' },
      });
      expect((await script(db, { channel: 'email' })).gate.status).toBe('check');

      await recordOutcome(db, outcome('objection'));
      await expect(script(db, { channel: 'email' })).rejects.toMatchObject({ code: 'channel-denied' });
    }));

  it('is refused by e-mail without consent, and where the address or number is missing', () =>
    withFresh(async (db) => {
      await withCustomer(db);
      await expect(script(db, { code: 'C2', channel: 'email' })).rejects.toMatchObject({
        code: 'channel-denied',
        facts: { reason: 'consent-refused' },
      });
      await expect(script(db, { code: 'C2' })).rejects.toMatchObject({ code: 'channel-impossible' });
    }));

  it('for an e-mail has a subject, a greeting and a signature, in the language asked for', () =>
    withFresh(async (db) => {
      await withCustomer(db);
      await addCause(db, { ...late, kind: 'wrong-invoice', on: undefined });
      const italian = await script(db, { channel: 'email' });
      const english = await script(db, { channel: 'email', language: 'en', caller: 'Conti' });
      expect(italian.subject).toBe('Le nostre scuse e una domanda per Prova S.r.l.');
      expect(italian.text).toMatch(/^Gentile Sig\.ra Prova,\n/);
      expect(italian.text).toMatch(/Bianchi\nFerramenta Montelupo$/);
      expect(english.subject).toBe('Our apologies, and a question for Prova S.r.l.');
      expect(english.text).toContain('this is Conti from Ferramenta Montelupo.');
    }));
});
