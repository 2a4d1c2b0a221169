import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { becauseOf } from '../../src/playbook/combinations.ts';
import { composeScript } from '../../src/playbook/compose.ts';
import type { ScriptFacts } from '../../src/playbook/script.ts';
import { DONE, REGULAR } from './facts.ts';

function textOf(facts: Partial<ScriptFacts>): string {
  return composeScript({ ...REGULAR, ...facts }).text;
}

function openingOf(facts: Partial<ScriptFacts>): string | undefined {
  return composeScript({ ...REGULAR, ...facts }).blocks[0]?.text;
}

describe('what files and people have typed', () => {
  it.each([
    '{{ 7|times:7 }}',
    '{{ firm }}',
    '{% if true %}x{% endif %}',
    '{%- raw -%}',
    '<b>Rossi</b>',
    'A & B "C"',
  ])('%s is a name like any other, said as it stands', (name) => {
    const facts = { ...REGULAR, ...becauseOf('late-announced'), channel: 'email', name } as const;
    const { subject, text } = composeScript({ ...facts, remedy: { ...DONE, what: name, news: [name] } });
    expect({
      subject: subject?.includes(name),
      recognition: text.includes(`per noi ${name} è un cliente`),
      remedy: text.includes(`abbiamo rimediato: ${name}. È così`),
      news: text.includes(`una novità: ${name}.`),
    }).toEqual({ subject: true, recognition: true, remedy: true, news: true });
  });

  it.each([
    ['an escape sequence', 'Rossi\u001b[2J', 'Rossi [2J'],
    ['a line break', 'Rossi\r\nSubject: altro', 'Rossi Subject: altro'],
    ['a text turned round', 'Rossi\u202eireN', 'Rossi ireN'],
    ['a blank of no width', 'Ros\u200bsi', 'Ros si'],
    ['a separator of paragraphs', 'Rossi\u2029Neri', 'Rossi Neri'],
    ['no-break blanks', 'Rossi\u00a0\u00a0Neri', 'Rossi Neri'],
  ])('loses %s, which could shape the message', (_, raw, name) => {
    const facts = { channel: 'email', caller: raw, firm: raw, name: raw, contactPerson: raw } as const;
    const clean = { channel: 'email', caller: name, firm: name, name, contactPerson: name } as const;
    expect(composeScript({ ...REGULAR, ...facts })).toEqual(composeScript({ ...REGULAR, ...clean }));
  });

  it('never brings a character into the script that cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const text = textOf({ name: `x${one}`, caller: `x${other}`, remedy: { ...DONE, what: `x${one}` } });
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('may end with a stop, which is not said twice', () => {
    const remedy = { ...DONE, what: 'ogni ritardo si annuncia.', news: ['la consegna in giornata...'] };
    const { blocks } = composeScript({ ...REGULAR, ...becauseOf('late-announced'), remedy });
    expect(blocks.filter(({ name }) => name === 'remedy' || name === 'news').map(({ text }) => text)).toEqual(
      [
        'Nel frattempo abbiamo rimediato: ogni ritardo si annuncia. È così dal 12 ottobre 2026.',
        'Oggi possiamo offrirLe anche una novità: la consegna in giornata.',
      ],
    );
  });
});

describe('a firm whose name ends with a stop', () => {
  it.each([
    [
      'the customer’s, in Italian',
      { phase: 'new', language: 'it' },
      "com'è andata con Edilmontefiore S.r.l. Non ci sentiamo",
    ],
    [
      'the customer’s, in English',
      { phase: 'new', language: 'en' },
      'how things went for Edilmontefiore S.r.l. We have',
    ],
    ['ours, on the phone', { firm: 'Montelupo S.p.A.' }, 'Sono Anna Conti di Montelupo S.p.A. Le rubo'],
    [
      'ours, in a letter',
      { firm: 'Montelupo S.p.A.', channel: 'letter' },
      'sono Anna Conti di Montelupo S.p.A.\n\n',
    ],
  ] as const)('does not end a sentence with two: %s', (_, facts, sentence) => {
    expect(textOf(facts)).toContain(sentence);
  });
});

describe('who is spoken to', () => {
  it.each([
    ['Luca Neri', 'Luca Neri'],
    ['Sig. Neri', 'il Sig. Neri'],
    ['sig. Neri', 'il sig. Neri'],
    ['Sig.ra Neri', 'la Sig.ra Neri'],
    ['Signora Neri', 'la Signora Neri'],
    ['Sig.na Neri', 'la Sig.na Neri'],
    ['Dott. Neri', 'il Dott. Neri'],
    ['Dott.ssa Neri', 'la Dott.ssa Neri'],
    ['Dr. Neri', 'il Dr. Neri'],
    ['Dr.ssa Neri', 'la Dr.ssa Neri'],
    ['Geom. Neri', 'il Geom. Neri'],
    ['Rag. Neri', 'il Rag. Neri'],
    ['Ing. Neri', "l'Ing. Neri"],
    ['Avv. Neri', "l'Avv. Neri"],
    ['Arch. Neri', "l'Arch. Neri"],
    ['Perla Neri', 'Perla Neri'],
    ['Ingrid Neri', 'Ingrid Neri'],
  ])('%s is asked for as %s', (contactPerson, asked) => {
    expect(openingOf({ contactPerson })).toBe(
      `Buongiorno, parlo con ${asked}? Sono Anna Conti di Ferramenta Montelupo. Le rubo solo due minuti: è un buon momento?`,
    );
  });

  const unknown =
    'Buongiorno, sono Anna Conti di Ferramenta Montelupo. Potrei parlare con chi segue gli acquisti? Bastano due minuti.';

  it.each([
    ['nobody', null],
    ['blanks', '  '],
    ['marks that cannot be seen', '\u200e\u00ad'],
  ])('is whoever buys, when the file names %s', (_, contactPerson) => {
    expect(openingOf({ contactPerson })).toBe(unknown);
  });

  it('is the firm, in a letter to nobody in particular', () => {
    expect(openingOf({ channel: 'letter', contactPerson: null })).toBe(
      'Spett.le Edilmontefiore S.r.l.,\nsono Anna Conti di Ferramenta Montelupo.',
    );
  });
});

describe('who speaks', () => {
  it.each<[string, Partial<ScriptFacts>, string]>([
    [
      'a name to be put in, when nobody is named',
      { caller: null },
      'sono [il proprio nome] di Ferramenta Montelupo.',
    ],
    [
      'a name to be put in, when the name is blank',
      { caller: ' ' },
      'sono [il proprio nome] di Ferramenta Montelupo.',
    ],
    ['the caller alone, when the firm has no name', { firm: null }, 'sono Anna Conti.'],
    ['the caller alone, when the firm’s name is blank', { firm: ' ' }, 'sono Anna Conti.'],
  ])('is %s', (_, facts, who) => {
    expect(openingOf({ ...facts, contactPerson: null })).toContain(`Buongiorno, ${who} Potrei`);
  });
});

describe('Italian dates in a sentence', () => {
  it.each([
    ['1 marzo 2026', 'del 1'],
    ['2 marzo 2026', 'del 2'],
    ['8 marzo 2026', "dell'8"],
    ['11 marzo 2026', "dell'11"],
    ['18 marzo 2026', 'del 18'],
  ])('the order of %s is «%s» that day', (lastOrder, elided) => {
    expect(textOf({ lastOrder })).toContain(`(il Suo ultimo ordine è ${elided}`);
  });

  it.each([
    ['2 ottobre 2026', 'dal 2'],
    ['8 ottobre 2026', "dall'8"],
    ['11 ottobre 2026', "dall'11"],
  ])('a remedy of %s holds «%s»', (since, elided) => {
    const facts = { ...becauseOf('late-announced'), remedy: { ...DONE, since } };
    expect(textOf(facts)).toContain(`È così ${elided}`);
  });
});

describe('how long they have known each other', () => {
  it.each<[string, Partial<ScriptFacts>, string]>([
    [
      'is a year, for a partner',
      { phase: 'partner' },
      'Lavoriamo insieme dal 2019 e Edilmontefiore S.r.l. è uno dei clienti a cui teniamo di più: con Voi siamo cresciuti anche noi.',
    ],
    [
      'is not said, where the list has only totals',
      { firstYear: null },
      'Ci conosciamo da tempo e per noi Edilmontefiore S.r.l. è un cliente importante.',
    ],
    [
      'is short, for a new customer',
      { phase: 'new', firstYear: 2026 },
      "Abbiamo cominciato da poco a lavorare insieme e per noi è importante sapere com'è andata con Edilmontefiore S.r.l.",
    ],
    [
      'says nothing of the last order where it is not known',
      { lastOrder: null },
      "Non ci sentiamo da un po' e ho voluto chiamarLa di persona.",
    ],
    [
      'is followed by what was agreed, the second time',
      { before: 'talked' },
      'e ho voluto chiamarLa di persona, come eravamo rimasti.',
    ],
  ])('%s', (_, facts, sentence) => {
    expect(textOf(facts)).toContain(sentence);
  });
});
