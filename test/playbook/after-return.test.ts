import { describe, expect, it } from 'vitest';
import { becauseOf } from '../../src/playbook/combinations.ts';
import { composeScript } from '../../src/playbook/compose.ts';
import type { ScriptFacts } from '../../src/playbook/script.ts';
import { DONE, REGULAR } from './facts.ts';

const THANKS: ScriptFacts = { ...REGULAR, purpose: 'thank-you', lastOrder: '10 novembre 2026' };

describe('a script for a customer who has come back', () => {
  it('thanks for the order, asks how it went, and apologises for nothing, whatever was our fault', () => {
    const { blocks } = composeScript({ ...THANKS, ...becauseOf('late-not-announced'), remedy: DONE });
    expect(blocks.map(({ name }) => name)).toEqual([
      'opening',
      'reason',
      'question',
      'listening',
      'objection-right',
      'thanks',
    ]);
    expect(blocks[1]?.text).toBe(
      'Volevo solo ringraziarLa del Suo ordine del 10 novembre 2026: siamo contenti di lavorare di nuovo insieme.',
    );
    expect(blocks[2]?.text).toBe("Com'è andata? Che cosa possiamo fare meglio la prossima volta?");
  });

  it('names no day of an order that was only heard of', () => {
    const { blocks } = composeScript({ ...THANKS, lastOrder: null, address: 'tu' });
    expect(blocks[1]?.text).toBe(
      'Volevo solo ringraziarti del tuo ordine: siamo contenti di lavorare di nuovo insieme.',
    );
  });

  it('is written with a subject that says so', () => {
    expect(composeScript({ ...THANKS, channel: 'email' }).subject).toBe("Grazie dell'ordine");
    expect(composeScript({ ...THANKS, channel: 'letter', language: 'en' }).subject).toBe(
      'Thank you for your order',
    );
  });

  it('fits into one text message', () => {
    expect(composeScript({ ...THANKS, channel: 'sms' }).text).toBe(
      "Buongiorno, sono Anna Conti di Ferramenta Montelupo. Grazie dell'ordine! Come è andata? Basta messaggi? Risponda NO.",
    );
  });

  it('keeps to what was agreed, and does not speak of a silence', () => {
    const { text } = composeScript({ ...REGULAR, purpose: 'follow-up' });
    expect(text).toContain("La ricontatto come eravamo d'accordo.");
    expect(text).not.toContain('Non ci sentiamo');
  });
});
