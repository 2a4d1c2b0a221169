import { describe, expect, it } from 'vitest';
import { becauseOf } from '../../src/playbook/combinations.ts';
import { composeScript } from '../../src/playbook/compose.ts';
import type { BlockName, ScriptFacts } from '../../src/playbook/script.ts';
import { DONE, REGULAR } from './facts.ts';

const LATE: ScriptFacts = { ...REGULAR, ...becauseOf('late-not-announced'), remedy: DONE };

function blockOf(facts: Partial<ScriptFacts>, wanted: BlockName): string | undefined {
  return composeScript({ ...LATE, ...facts }).blocks.find(({ name }) => name === wanted)?.text;
}

describe('one cause, told', () => {
  it('to four phases gives four scripts', () => {
    const phases = ['prospect', 'new', 'established', 'partner'] as const;
    expect(new Set(phases.map((phase) => composeScript({ ...LATE, phase }).text)).size).toBe(4);
  });

  it('by a new seller says so, and whom they follow; the owner says what they are', () => {
    expect(blockOf({ callerRole: 'new-seller', predecessor: 'Marco Ferri' }, 'recognition')).toContain(
      'Ora La seguo io al posto di Marco Ferri, e prima di chiamarLa ho ripreso in mano la storia dei Suoi ordini.',
    );
    expect(blockOf({ callerRole: 'owner' }, 'opening')).toContain(
      'Sono Anna Conti, titolare di Ferramenta Montelupo.',
    );
    expect(blockOf({}, 'recognition')).not.toContain('Ora La seguo');
  });

  it('a second time does not apologise again', () => {
    expect(blockOf({ before: 'talked' }, 'apology')).toBeUndefined();
    expect(blockOf({ before: 'wrote', channel: 'email' }, 'apology')).toBeUndefined();
    expect(blockOf({ before: 'wrote' }, 'recognition')).toContain('dopo il messaggio che Le ho mandato');
  });

  it('with the model sentence is shorter, and says that it is put right for good', () => {
    const { blocks } = composeScript({ ...LATE, variant: 'model-sentence' });
    expect(blocks.map(({ name }) => name)).not.toContain('explanation');
    expect(
      blocks.filter(({ name }) => name === 'apology' || name === 'remedy').map(({ text }) => text),
    ).toEqual([
      "Le chiedo scusa: per un nostro errore, una consegna in ritardo della quale nessuno L'ha avvisata, si è interrotto il nostro rapporto.",
      'Partendo anche dal Suo caso abbiamo rimediato in maniera definitiva: ogni ritardo si annuncia per telefono. È così dal 12 ottobre 2026.',
    ]);
  });

  it('with two novelties and a gesture names them, and until when', () => {
    const remedy = { ...DONE, news: ['la consegna in giornata', 'il sabato aperto'] };
    const gesture = { what: 'una nota di credito di 120,00 €', until: '31 dicembre 2026' };
    expect([blockOf({ remedy }, 'news'), blockOf({ gesture }, 'gesture')]).toEqual([
      'Oggi possiamo offrirLe anche due novità: la consegna in giornata; il sabato aperto.',
      'Per ripartire con il piede giusto abbiamo previsto per Lei una nota di credito di 120,00 €, fino al 31 dicembre 2026.',
    ]);
  });

  it('by text message is no apology, but a courtesy that fits into one message', () => {
    const { text, blocks } = composeScript({ ...LATE, channel: 'sms' });
    expect(text).toBe(
      "Buongiorno, sono Anna Conti di Ferramenta Montelupo. Non ci sentiamo da un po'. Quando posso chiamarLa? Basta messaggi? Risponda NO.",
    );
    expect(blocks.map(({ name }) => name)).toEqual(['opening', 'recognition', 'question', 'objection-right']);
  });
});
