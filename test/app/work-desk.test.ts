import { describe, expect, it } from 'vitest';
import { issueCalls } from '../../src/app/issue-calls.ts';
import { recordPermission } from '../../src/app/keep-permissions.ts';
import { listOutcomes } from '../../src/app/list-outcomes.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { type Desk, type DeskLook, openDesk } from '../../src/app/work-desk.ts';
import { dayToWork, sellersAtWork, workList, workWeek } from '../../src/app/work-list.ts';
import type { Day } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { DEFAULT_GATE_RULE } from '../../src/domain/gate.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { callsRequest } from './calls-request.ts';
import { importLines } from './imported.ts';
import { request as outcomeRequest } from './told.ts';

/** A Tuesday, two days after the data end. */
const TODAY = '2026-11-24' as Day;
const FRIDAY = '2026-11-27' as Day;
const WEEK = workWeek(TODAY);
const NOW = `${TODAY}T08:00:00Z`;

/** A clock that only moves when it is told to. */
function clockAt(time: string) {
  let now = new Date(`${TODAY}T${time}:00`);
  return {
    clock: () => now,
    wait: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

const folder = tempFolder();
const NUMBERS = [...Array(10).keys()];

/** Ten customers of Bianchi’s, one of nobody’s, who bought every month and then no more. */
async function withLists(db: Db): Promise<void> {
  const customers = NUMBERS.map(
    (n) => `C${n};Prova ${n} S.r.l.;0543 55500${n}0;p${n}@prova.example;Bianchi;Forlì`,
  );
  const months = [...Array(12).keys()].map((month) => String(month + 1).padStart(2, '0'));
  const orders = [...NUMBERS.map((n) => `C${n}`), 'N1'].flatMap((code, place) =>
    months.map(
      (month, index) => `${place * 100 + index};${10 + place}/${month}/2025;${code};${100 + place},00`,
    ),
  );
  await importLines(db, folder, 'clienti.csv', [
    'Codice;Ragione sociale;Telefono;E-mail;Agente;Città',
    ...customers,
    'N1;Nessuno S.r.l.;0543 5550099;;;',
  ]);
  await importLines(db, folder, 'ordini.csv', ['Numero;Data;Codice cliente;Imponibile', ...orders]);
  await issueCalls(db, callsRequest({ today: TODAY, week: WEEK }));
}

function deskOf(db: Db, clock: () => Date, until: Day = FRIDAY, today: Day = TODAY): Promise<Desk> {
  return openDesk(db, {
    path: ':memory:',
    week: WEEK,
    seller: 'Bianchi',
    until,
    setting: { today, patronDay: null, rule: RULE },
    script: { firm: 'Prova', language: 'it', today, rule: RULE, gateRule: DEFAULT_GATE_RULE },
    clock,
  });
}

const codeOf = ({ item }: DeskLook) => item?.code ?? null;

/** What is on record of a customer, taken back or not. */
async function contactsOf(db: Db, code: string | null) {
  const { contacts } = await listOutcomes(db, code ?? '', { today: TODAY, now: '', patronDay: null });
  return contacts.map(({ outcome, nextDueOn, cause, answer, step, minutes, time, listRow, undoneOn }) => ({
    outcome,
    nextDueOn,
    cause,
    answer,
    step,
    minutes,
    time,
    listRow,
    undoneOn,
  }));
}

onEachDatabase('a seller’s desk', (withFresh) => {
  it('has what is due, with the script; the rest of the week comes later', () =>
    withFresh(async (db) => {
      await withLists(db);
      const desk = await deskOf(db, clockAt('10:00').clock, TODAY);
      const look = desk.look();
      expect(look.item).toMatchObject({ seller: 'Bianchi', time: { state: 'open', on: TODAY } });
      expect(look.script).toMatchObject({ script: { code: look.item?.code, caller: 'Bianchi' } });
      expect(await sellersAtWork(db, WEEK, { today: TODAY, gateRule: DEFAULT_GATE_RULE }, TODAY)).toEqual([
        { seller: 'Bianchi', rows: 10, done: 0, due: look.due, overdue: 0, later: look.later?.rows },
        { seller: null, rows: 1, done: 0, due: 1, overdue: 0, later: 0 },
      ]);
      expect({ done: look.done, first: look.later?.first }).toEqual({ done: 0, first: '2026-11-25' });
    }));

  it('has nobody who has objected, but for what is done', () =>
    withFresh(async (db) => {
      await withLists(db);
      const terms = { today: TODAY, gateRule: DEFAULT_GATE_RULE };
      const codes = (await workList(db, WEEK, 'Bianchi', terms)).items.map(({ code }) => code);
      const [all = '', calls = '', answered = '', ...others] = codes;
      const said = { on: undefined, source: 'lettera', textVersion: null, today: TODAY, now: NOW } as const;
      await recordPermission(db, { ...said, code: all, kind: 'objection', channel: 'all' });
      await recordPermission(db, { ...said, code: calls, kind: 'objection', channel: 'phone' });
      await recordOutcome(db, outcomeRequest(answered, 'objection', {}, TODAY));
      const { items } = await workList(db, WEEK, 'Bianchi', terms);
      expect(items.map(({ code }) => code).toSorted()).toEqual([answered, ...others].toSorted());
      expect(items.find(({ code }) => code === answered)).toMatchObject({
        time: { state: 'done' },
        phone: null,
        email: null,
      });
      const desk = await deskOf(db, clockAt('10:00').clock);
      expect(codeOf(desk.look())).not.toBe(answered);
    }));

  it('offers only channels that are open', () =>
    withFresh(async (db) => {
      await withLists(db);
      const desk = await deskOf(db, clockAt('10:00').clock);
      const code = codeOf(desk.look()) ?? '';
      expect(await desk.channels()).toEqual(['phone', 'visit', 'email', 'letter']);
      const said = { on: undefined, source: 'lettera', textVersion: null, today: TODAY, now: NOW } as const;
      await recordPermission(db, { ...said, code, kind: 'objection', channel: 'phone' });
      expect(await desk.channels()).toEqual(['visit', 'email', 'letter']);
      await desk.change('phone');
      expect(desk.look().script).toMatchObject({ code: 'channel-denied' });
    }));

  it('records by one key what reached nobody, with the time and the minutes as measured', () =>
    withFresh(async (db) => {
      await withLists(db);
      const { clock, wait } = clockAt('10:07');
      const desk = await deskOf(db, clock);
      const code = codeOf(desk.look());
      wait(3);
      await desk.choose('no-answer');
      expect(await contactsOf(db, code)).toEqual([
        {
          outcome: 'no-answer',
          nextDueOn: '2026-11-30',
          cause: null,
          answer: null,
          step: null,
          minutes: 3,
          time: '10:10',
          listRow: expect.stringMatching(/^2026-W48\/Bianchi\/\d+$/),
          undoneOn: null,
        },
      ]);
      expect(desk.look()).toMatchObject({
        done: 1,
        reached: 0,
        notice: { about: 'recorded', recorded: { code } },
        draft: null,
      });
      expect(codeOf(desk.look())).not.toBe(code);
    }));

  it('measures no call in vain that took an hour: somebody was called away', () =>
    withFresh(async (db) => {
      await withLists(db);
      const { clock, wait } = clockAt('10:00');
      const desk = await deskOf(db, clock);
      const code = codeOf(desk.look());
      wait(60);
      await desk.choose('no-answer');
      expect(await contactsOf(db, code)).toMatchObject([{ minutes: null }]);
    }));

  it('asks what an outcome has to tell, one thing after another, and proposes a working day', () =>
    withFresh(async (db) => {
      await withLists(db);
      const { clock, wait } = clockAt('10:00');
      const desk = await deskOf(db, clock);
      const code = codeOf(desk.look());
      await desk.choose('maybe');
      expect(desk.look().question).toBe('next');
      await desk.reply('sabato');
      expect(desk.look().problem).toEqual({ problem: 'day-off', day: '2026-11-28', proposed: '2026-11-30' });
      await desk.reply('sabato');
      expect(desk.look()).toMatchObject({ question: 'cause', problem: null });
      await desk.replyCause('late-not-announced');
      await desk.reply('ci penso');
      expect(desk.look()).toMatchObject({ question: 'step', isNeeded: false });
      await desk.reply('');
      wait(12);
      expect(desk.look()).toMatchObject({ question: 'minutes', minutes: 12 });
      await desk.reply('');
      expect(await contactsOf(db, code)).toMatchObject([
        {
          outcome: 'maybe',
          nextDueOn: '2026-11-30',
          cause: 'late-not-announced',
          answer: 'ci penso',
          step: null,
          minutes: 12,
        },
      ]);
    }));

  it('keeps a day off when it is meant', () =>
    withFresh(async (db) => {
      await withLists(db);
      const desk = await deskOf(db, clockAt('10:00').clock);
      await desk.choose('callback');
      await desk.reply('5/12');
      await desk.reply('!');
      expect(desk.look()).toMatchObject({ question: 'answer', draft: { next: '2026-12-05' } });
    }));

  it('records nothing that another outcome has asked', () =>
    withFresh(async (db) => {
      await withLists(db);
      const desk = await deskOf(db, clockAt('10:00').clock);
      const code = codeOf(desk.look());
      await desk.choose('maybe');
      await desk.reply('+9');
      await desk.replyCause('drift');
      await desk.putAside();
      await desk.choose('ordered');
      await desk.reply('ne prende dieci');
      await desk.reply('4');
      expect(await contactsOf(db, code)).toMatchObject([
        { outcome: 'ordered', nextDueOn: '2026-11-27', cause: null, answer: 'ne prende dieci' },
      ]);
    }));

  it('says why an outcome cannot be recorded, and goes on', () =>
    withFresh(async (db) => {
      await withLists(db);
      const desk = await deskOf(db, clockAt('10:00').clock);
      const code = codeOf(desk.look());
      await desk.choose('never-reached');
      expect(desk.look()).toMatchObject({
        item: { code },
        question: null,
        notice: { about: 'fault', fault: { kind: 'input' } },
      });
      await desk.choose('no-answer');
      expect(await contactsOf(db, code)).toHaveLength(1);
    }));

  describe('whoever is called away', () => {
    it('finds everything again, what stood on the line and the time spent too', () =>
      withFresh(async (db) => {
        await withLists(db);
        const { clock, wait } = clockAt('10:00');
        const desk = await deskOf(db, clock);
        await desk.skip();
        const code = codeOf(desk.look());
        await desk.choose('callback');
        await desk.reply('domani');
        wait(4);
        desk.note('mi richiami dopo pran');
        await desk.keep();

        const { clock: later, wait: waitMore } = clockAt('15:00');
        const again = await deskOf(db, later);
        expect(again.look()).toMatchObject({
          item: { code },
          question: 'answer',
          typed: 'mi richiami dopo pran',
          notice: { about: 'resumed', outcome: 'callback' },
        });
        await again.reply('mi richiami dopo pranzo');
        waitMore(2);
        expect(again.look().minutes).toBe(6);
        await again.reply('');
        expect(await contactsOf(db, code)).toMatchObject([
          { outcome: 'callback', nextDueOn: '2026-11-25', answer: 'mi richiami dopo pranzo', minutes: 6 },
        ]);
        expect(await db.all('select * from work_drafts')).toEqual([]);
      }));

    it('finds a customer left half told when coming back to them', () =>
      withFresh(async (db) => {
        await withLists(db);
        const desk = await deskOf(db, clockAt('10:00').clock);
        const code = codeOf(desk.look());
        await desk.choose('refused');
        await desk.skip();
        expect(codeOf(desk.look())).not.toBe(code);
        await desk.back();
        expect(desk.look()).toMatchObject({
          item: { code },
          question: null,
          draft: { outcome: 'refused' },
          notice: { about: 'kept' },
        });
      }));
  });

  it('comes round to who was skipped', () =>
    withFresh(async (db) => {
      await withLists(db);
      const desk = await deskOf(db, clockAt('10:00').clock);
      const { due } = desk.look();
      const seen = [codeOf(desk.look())];
      for (let step = 0; step < due; step += 1) {
        await desk.skip();
        seen.push(codeOf(desk.look()));
      }
      expect(new Set(seen).size).toBe(due);
      expect(seen.at(-1)).toBe(seen[0]);
    }));

  describe('what was recorded', () => {
    it('is taken back, and need not be told again', () =>
      withFresh(async (db) => {
        await withLists(db);
        const desk = await deskOf(db, clockAt('10:00').clock);
        const code = codeOf(desk.look());
        await desk.choose('refused');
        await desk.replyCause('competitor-price');
        await desk.reply('altrove spendo meno');
        await desk.reply('5');
        await desk.undo();
        expect(desk.look()).toMatchObject({
          item: { code, time: { state: 'open' } },
          done: 0,
          notice: { about: 'undone', undone: { code } },
          draft: { outcome: 'refused', cause: 'competitor-price', answer: 'altrove spendo meno', minutes: 5 },
        });
        expect(await contactsOf(db, code)).toMatchObject([{ outcome: 'refused', undoneOn: TODAY }]);
        await desk.choose('not-now');
        await desk.reply('+30');
        await desk.replyCause('competitor-price');
        await desk.reply('altrove spendo meno');
        await desk.reply('');
        expect(await contactsOf(db, code)).toMatchObject([
          { outcome: 'refused', undoneOn: TODAY },
          { outcome: 'not-now', undoneOn: null },
        ]);
      }));

    it('can be taken back in a session of its own, the latest of today first', () =>
      withFresh(async (db) => {
        await withLists(db);
        const first = await deskOf(db, clockAt('10:00').clock);
        await first.choose('no-answer');
        const code = codeOf(first.look());
        await first.choose('wrong-contact');
        const second = await deskOf(db, clockAt('11:00').clock);
        await second.undo();
        expect(codeOf(second.look())).toBe(code);
      }));

    it('is not recorded twice: it must be taken back first', () =>
      withFresh(async (db) => {
        await withLists(db);
        const desk = await deskOf(db, clockAt('10:00').clock);
        const code = codeOf(desk.look());
        await desk.choose('no-answer');
        await desk.back();
        expect(codeOf(desk.look())).toBe(code);
        await desk.choose('no-answer');
        expect(desk.look().notice).toEqual({ about: 'recorded-already' });
        expect(await contactsOf(db, code)).toHaveLength(1);
      }));

    it('is nothing to take back before anything was', () =>
      withFresh(async (db) => {
        await withLists(db);
        const desk = await deskOf(db, clockAt('10:00').clock);
        await desk.undo();
        expect(desk.look().notice).toEqual({ about: 'nothing-to-undo' });
      }));
  });

  it('knows what others have recorded since the list was issued, and calls again within the week', () =>
    withFresh(async (db) => {
      await withLists(db);
      const { item } = (await deskOf(db, clockAt('10:00').clock)).look();
      await recordOutcome(db, {
        code: item?.code ?? '',
        outcome: 'callback',
        channel: 'phone',
        on: undefined,
        next: '2026-11-26',
        cause: undefined,
        answer: null,
        minutes: null,
        notes: null,
        seller: null,
        onlyThisChannel: false,
        today: TODAY,
        now: '2026-11-24T09:00:00.000Z',
        patronDay: null,
      });
      const today = await deskOf(db, clockAt('10:30').clock, TODAY);
      expect(codeOf(today.look())).not.toBe(item?.code);
      const seen = async (today: Day) => {
        const desk = await deskOf(db, clockAt('10:30').clock, FRIDAY, today);
        const codes = new Set<string | null>();
        for (let step = 0; step < 12; step += 1) {
          codes.add(codeOf(desk.look()));
          await desk.skip();
        }
        return codes.has(item?.code ?? '');
      };
      // Working ahead on Wednesday does not bring Thursday's promise forward.
      expect(await seen('2026-11-25' as Day)).toBe(false);
      expect(await seen('2026-11-26' as Day)).toBe(true);
    }));

  it('changes the channel, and the script with it', () =>
    withFresh(async (db) => {
      await withLists(db);
      const desk = await deskOf(db, clockAt('10:00').clock);
      expect(await desk.channels()).toEqual(['phone', 'visit', 'email', 'letter']);
      await desk.change('letter');
      expect(desk.look()).toMatchObject({ channel: 'letter', script: { script: { channel: 'letter' } } });
      await desk.choose('no-answer');
      expect(await db.all('select channel from contacts')).toEqual([{ channel: 'letter' }]);
    }));

  it('is finished for the day, and goes on with the week when asked', () =>
    withFresh(async (db) => {
      await withLists(db);
      const desk = await deskOf(db, clockAt('10:00').clock, TODAY);
      const { due, later } = desk.look();
      for (let row = 0; row < due; row += 1) await desk.choose('no-answer');
      expect(desk.look()).toMatchObject({ item: null, done: due, due, later, notice: { about: 'recorded' } });
      await desk.goOn();
      expect(desk.look()).toMatchObject({ item: { time: { on: later?.first } }, later: null });
    }));
});

it.each([
  [undefined, '2026-11-24'],
  ['domani', '2026-11-25'],
  ['venerdì', '2026-11-27'],
  ['2026-11-30', '2026-11-30'],
])('the day to work, given as %s, is %s', (asked, day) => expect(dayToWork(asked, TODAY)).toBe(day));
