import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskLook } from '../../src/app/work-desk.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Week } from '../../src/domain/week.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { textWidth } from '../../src/render/text-width.ts';
import { type PageState, workPage } from '../../src/render/work-page.ts';

const same = (text: string) => text;
const PAINT = { title: same, dim: same, good: same, warn: same };
const TODAY = '2026-11-24' as Day;
const PAGE: PageState = { side: 'card', scrolled: 0, typed: '', options: null, picked: 0, question: null };

const LOOK: DeskLook = {
  seller: 'Bianchi',
  today: TODAY,
  item: {
    listId: 1,
    rank: 1,
    week: '2026-W48' as Week,
    seller: 'Bianchi',
    customerId: 7,
    code: '00303',
    name: 'Termoidraulica D’Amico & Figli s.n.c. di Ivan e Carlo D’Amico, forniture per l’edilizia',
    contactPerson: 'Ivan Lombardi',
    city: 'Cesena',
    phone: '0547 5550303',
    email: null,
    channel: 'phone',
    dueOn: '2026-11-23' as Day,
    purpose: 'maintenance',
    slot: 'late-afternoon',
    contact: null,
    time: { state: 'open', on: '2026-11-23' as Day },
  },
  channel: 'phone',
  script: null,
  draft: null,
  question: null,
  isNeeded: false,
  typed: '',
  usualNext: null,
  minutes: 3,
  problem: null,
  notice: { about: 'recorded-already' },
  done: 2,
  reached: 1,
  due: 10,
  later: null,
};

const DRAFT: DeskLook['draft'] = {
  outcome: 'maybe',
  channel: 'phone',
  next: null,
  cause: null,
  answer: null,
  step: null,
  minutes: null,
  onlyThisChannel: false,
  replied: [],
};

/** A message with a link that no line of a small terminal holds. */
const WRITTEN = {
  script: {
    channel: 'email',
    subject: 'Una domanda',
    cause: null,
    purpose: 'win-back',
    gate: {
      status: 'check',
      reason: 'check-opt-out-register',
      basis: 'legitimate-interest',
      on: null,
      source: null,
      detail: null,
    },
    warnings: [],
    findings: [],
  },
  message: {
    text: 'Buongiorno,\n\nnon ci sentiamo da un po’.',
    recipient: 'ivan@prova.example',
    link: `mailto:ivan@prova.example?body=${'parola%20'.repeat(40)}`,
    length: null,
  },
  card: null,
} as unknown as NonNullable<DeskLook['script']>;

const screenOf = (width: number, height: number) => ({ width, height, paint: PAINT });

describe('the screen of a customer', () => {
  it('says who it is, since when they wait, how they are reached and what the keys do', () => {
    const { above, line, below } = workPage(LOOK, PAGE, ITALIAN, screenOf(80, 24));
    expect([...above, line, ...below]).toEqual([
      'Bianchi · martedì 24/11/2026 · 2 di 10 ████················',
      'Questo contatto è già registrato: con u si annulla, con + si va avanti.',
      'Termoidraulica D’Amico & Figli s.n.c. di Ivan e Carlo D’Amico, forniture per l’…',
      'Ivan Lombardi · Cesena · 0547 5550303 · telefono · provare tra le 16 e le 18',
      '─'.repeat(80),
      'Com’è andata? ',
      'n non risponde  r richiamare  f forse  v valuta  a appuntamento  p preventivo',
      'o ordinato  d non adesso  e non interessato',
      'Tab copione  + saltare  - indietro  u annullare  l canale  ? tasti  q smettere',
    ]);
  });

  it('asks for the day, and says why one is not taken', () => {
    const asking = { ...LOOK, notice: null, draft: DRAFT, question: 'next', isNeeded: true } as const;
    const typed = { ...PAGE, typed: '5/12' };
    const asked = workPage(asking, typed, ENGLISH, screenOf(80, 24));
    expect([asked.line, ...asked.below]).toEqual([
      'perhaps · When to talk again? 5/12',
      'for instance 2/12, +7, tomorrow, Monday',
      'Enter confirms · Esc goes back',
    ]);
    const problem = { problem: 'day-off', day: '2026-12-05' as Day, proposed: '2026-12-07' as Day } as const;
    const refused = workPage({ ...asking, problem }, typed, ENGLISH, screenOf(80, 24));
    expect(refused.below).toEqual([
      'Saturday 05/12/2026 is no working day. Enter: Monday 07/12/2026. With ! and',
      'Enter it stays.',
      'Enter confirms · Esc goes back',
    ]);
  });

  it('lets one choose among as many as it has room for, the chosen one always among them', () => {
    const options = Array.from({ length: 20 }, (_, place) => `voce ${place}`);
    const asking = { ...LOOK, notice: null, draft: DRAFT, question: 'cause' } as const;
    for (const [picked] of options.entries()) {
      const { below } = workPage(asking, { ...PAGE, options, picked }, ITALIAN, screenOf(80, 24));
      expect(below).toHaveLength(7);
      expect(below).toContain(`> voce ${picked}`);
    }
    expect(workPage(asking, { ...PAGE, options: [] }, ITALIAN, screenOf(80, 24)).below).toEqual([
      'Nessuna voce corrisponde.',
      '↑↓ e Invio, oppure scrivere per cercare · Esc torna indietro',
    ]);
  });

  it('scrolls through all the keys, line by line to the last', () => {
    const { scrollable, rows } = workPage(LOOK, { ...PAGE, side: 'keys' }, ITALIAN, screenOf(80, 24));
    const shown = new Set<string>();
    for (let scrolled = 0; scrolled <= scrollable; scrolled += 1) {
      const { above } = workPage(LOOK, { ...PAGE, side: 'keys', scrolled }, ITALIAN, screenOf(80, 24));
      for (const text of above.slice(-rows)) shown.add(text);
    }
    for (const key of Object.values(ITALIAN.work.outcomeKeys)) {
      expect([...shown].some((text) => text.startsWith(`  ${key} `))).toBe(true);
    }
  });

  it('is never taller or wider than the terminal, whatever that is', () => {
    const looks: readonly DeskLook[] = [
      LOOK,
      { ...LOOK, script: WRITTEN, channel: 'email' },
      { ...LOOK, item: null, later: { rows: 3, first: '2026-11-26' as Day } },
      { ...LOOK, draft: DRAFT, question: 'answer' },
      { ...LOOK, draft: DRAFT, question: 'next', problem: { problem: 'not-a-day' } },
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 12, max: 60 }),
        fc.constantFrom(...looks),
        fc.constantFrom('card' as const, 'script' as const, 'keys' as const),
        fc.string({ maxLength: 120 }).map((text) => text.replace(/[^\x20-\x7e]/g, 'x')),
        fc.boolean(),
        (width, height, look, side, typed, isItalian) => {
          const words = isItalian ? ITALIAN : ENGLISH;
          const page = workPage(look, { ...PAGE, side, typed, scrolled: 5 }, words, screenOf(width, height));
          const lines = [...page.above, ...page.below];
          expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
          const taken = lines.length + Math.floor(textWidth(page.line) / width) + 1;
          expect(taken).toBeLessThan(height);
        },
      ),
    );
  });
});

it('the end of the day says what is left of the week', () => {
  const look = { ...LOOK, item: null, notice: null, later: { rows: 3, first: '2026-11-26' as Day } };
  const { above, line, below } = workPage(look, PAGE, ITALIAN, screenOf(80, 24));
  expect([...above, line, ...below]).toEqual([
    'Bianchi · martedì 24/11/2026 · 2 di 10 ████················',
    '─'.repeat(80),
    'Per oggi è tutto: 2 contatti fatti.',
    'Nella settimana ne restano 3, il primo per giovedì 26/11/2026: con Invio si va',
    'avanti.',
    '> ',
    '- indietro  u annullare  q smettere',
  ]);
});
