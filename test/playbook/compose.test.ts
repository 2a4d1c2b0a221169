import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS, factsOf, isForOwner } from '../../src/domain/cause.ts';
import { becauseOf } from '../../src/playbook/combinations.ts';
import { composeScript } from '../../src/playbook/compose.ts';
import { DONE, REGULAR } from './facts.ts';

describe('an apology', () => {
  const ours = CAUSE_KINDS.filter((kind) => factsOf(kind).side === 'ours' && !isForOwner(kind));

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
        text: "Il problema è nato nell'organizzazione dei nostri trasporti: non dipendeva in alcun modo da Lei.",
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
