import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS, factsOf } from '../../src/domain/cause.ts';
import { type ComposedScript, composeScript } from '../../src/playbook/compose.ts';
import { isWritten, type ScriptFacts } from '../../src/playbook/script.ts';
import { becauseOf, DONE, everyScript, REGULAR } from './facts.ts';

const SORRY = /scus|colpa|dispiac|apolog|fault|sorry/i;
const PUT_RIGHT = /rimediat|put this right/i;

const EVERY = everyScript().map((facts) => ({ facts, script: composeScript(facts) }));

/** The first scripts among all there can be that break a rule, named well enough to be found. */
function breaking(rule: (facts: ScriptFacts, script: ComposedScript) => boolean): string[] {
  return EVERY.filter(({ facts, script }) => rule(facts, script))
    .slice(0, 5)
    .map(({ facts: { language, channel, phase, cause, remedy, followUp } }) =>
      [
        language,
        channel,
        phase,
        cause,
        remedy === null ? 'no remedy' : 'remedy',
        followUp ? 'again' : 'first',
      ].join(' '),
    );
}

function spoken(script: ComposedScript): string {
  return `${script.subject ?? ''}\n${script.text}`;
}

describe('every script there can be', () => {
  it('is looked at: each cause, phase, channel and language, with a remedy and without, first and again', () => {
    expect(EVERY).toHaveLength(2 * 4 * 4 * 2 * (1 + 2 * CAUSE_KINDS.length));
  });

  it('is written without a gap left open', () => {
    expect(breaking((_, script) => /\{\{|\}\}|\{%|%\}|undefined|null|\[object/.test(spoken(script)))).toEqual(
      [],
    );
  });

  it('is written without doubled blanks, blanks before a stop or empty paragraphs', () => {
    expect(breaking((_, { text }) => / {2}| [.,;:?!]|\n{3}|^\s|\s$/.test(text))).toEqual([]);
  });

  it('apologises exactly when a cause of ours is known and nobody has apologised for it yet', () => {
    expect(
      breaking(({ side, followUp }, script) => SORRY.test(spoken(script)) !== (side === 'ours' && !followUp)),
    ).toEqual([]);
  });

  it('says that something has been put right exactly when a remedy is done', () => {
    expect(breaking(({ remedy }, script) => PUT_RIGHT.test(spoken(script)) !== (remedy !== null))).toEqual(
      [],
    );
  });

  it('names the caller, the firm and the customer', () => {
    expect(
      breaking(
        ({ caller, firm, name }, { text }) =>
          ![caller, firm, name].every((who) => who !== null && text.includes(who)),
      ),
    ).toEqual([]);
  });

  it('leaves the customer the right not to be contacted, and asks one open question', () => {
    expect(
      breaking((_, { blocks }) =>
        (['question', 'objection-right'] as const).some(
          (block) => blocks.filter(({ name }) => name === block).length !== 1,
        ),
      ),
    ).toEqual([]);
  });

  it('has a subject when it is written, and none when it is spoken', () => {
    expect(
      breaking(({ channel }, { subject }) => (subject !== null && subject !== '') !== isWritten(channel)),
    ).toEqual([]);
  });

  it('is its blocks, one after the other', () => {
    expect(
      breaking((_, { blocks, text }) => blocks.map((block) => block.text).join('\n\n') !== text),
    ).toEqual([]);
  });

  it('never asks why the customer stopped buying, and never guesses where they buy now', () => {
    const shaming =
      /perch[ée] (?:non|ha|avete)|why (?:did|have) you|da un altro|concorren|competitor|elsewhere/i;
    expect(breaking((_, script) => shaming.test(spoken(script)))).toEqual([]);
  });
});

describe('an apology', () => {
  const ours = CAUSE_KINDS.filter((kind) => factsOf(kind).side === 'ours');

  it.each(['it', 'en'] as const)(
    'in %s names each error of ours by itself, and takes the responsibility',
    (language) => {
      const apologies = ours.map((cause) => {
        const { blocks } = composeScript({ ...REGULAR, ...becauseOf(cause), language });
        return blocks.find(({ name }) => name === 'apology')?.text ?? '';
      });
      expect(new Set(apologies).size).toBe(ours.length);
      expect(apologies.filter((text) => !/nostr[ao]|our fault|ours/.test(text))).toEqual([]);
    },
  );

  it.each(['it', 'en'] as const)('in %s says where in the firm it happened', (language) => {
    const explanations = ours.map((cause) => {
      const { blocks } = composeScript({ ...REGULAR, ...becauseOf(cause), language });
      return [factsOf(cause).department, blocks.find(({ name }) => name === 'explanation')?.text] as const;
    });
    expect(new Set(explanations.map(([, text]) => text)).size).toBe(
      new Set(explanations.map(([place]) => place)).size,
    );
    expect(explanations.filter(([, text]) => text === undefined)).toEqual([]);
  });

  it('without a remedy promises nothing but to listen', () => {
    const { blocks } = composeScript({ ...REGULAR, ...becauseOf('late-not-announced') });
    expect(blocks.find(({ name }) => name === 'remedy')).toEqual({
      name: 'remedy',
      text: "Prima di qualunque altra cosa vorrei sentire da Lei com'è andata, per mettere a posto la Sua situazione.",
    });
  });
});

describe('a call to a customer who stopped through our error, since put right', () => {
  it('is said like this', () => {
    const facts = { ...REGULAR, ...becauseOf('late-not-announced'), remedy: DONE };
    expect(composeScript(facts).blocks).toEqual([
      {
        name: 'opening',
        text: 'Buongiorno, parlo con Luca Neri? Sono Anna Conti di Ferramenta Montelupo. Le rubo solo due minuti: è un buon momento?',
      },
      {
        name: 'recognition',
        text: "Lavoriamo insieme dal 2019 e per noi Edilmontefiore S.r.l. è un cliente importante. Non ci sentiamo da un po' (il Suo ultimo ordine è del 2 marzo 2026) e ho voluto chiamarLa di persona.",
      },
      {
        name: 'apology',
        text: "So che una nostra consegna è arrivata in ritardo e che nessuno L'ha avvisata. È stata colpa nostra e Le chiedo scusa: un ritardo può capitare, non avvisare no.",
      },
      {
        name: 'explanation',
        text: "Il problema è nato nell'organizzazione dei nostri trasporti: non dipendeva da Lei.",
      },
      {
        name: 'remedy',
        text: 'Nel frattempo abbiamo rimediato: ogni ritardo si annuncia per telefono. È così dal 12 ottobre 2026.',
      },
      { name: 'news', text: 'Oggi possiamo offrirLe anche una novità: la consegna in giornata.' },
      {
        name: 'question',
        text: 'Che cosa dovremmo fare, come azienda, per avere una seconda possibilità?',
      },
      {
        name: 'listening',
        text: '[Ascoltare fino in fondo e annotare la risposta con le parole del cliente.]',
      },
      {
        name: 'next-step',
        text: "Le va bene se fissiamo fin d'ora quando risentirci, con una proposta fatta su quello che mi ha detto?",
      },
      {
        name: 'objection-right',
        text: 'Se preferisce che non La richiami, me lo dica pure: ne prendo nota subito.',
      },
      { name: 'thanks', text: 'Grazie del tempo che mi ha dedicato, e buon lavoro.' },
    ]);
  });
});

describe('an e-mail to a customer of whom no cause is known', () => {
  it('is written like this', () => {
    expect(
      composeScript({ ...REGULAR, channel: 'email', language: 'en', lastOrder: '2 March 2026' }),
    ).toMatchObject({
      subject: 'A question for Edilmontefiore S.r.l.',
      text: [
        'Dear Luca Neri,\nthis is Anna Conti from Ferramenta Montelupo.',
        'We have worked together since 2019, and Edilmontefiore S.r.l. is an important customer for us. We have not been in touch for a while (your last order was on 2 March 2026) and I wanted to write to you in person.',
        'What would you need today from a supplier like us?',
        'If you would rather not hear from us any more, just write to me: I will make a note of it at once.',
        'Thank you for your attention, and kind regards.\nAnna Conti\nFerramenta Montelupo',
      ].join('\n\n'),
    });
  });
});
