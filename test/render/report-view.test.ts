import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/app/report-claims.ts';
import { refusalClaim } from '../../src/domain/claims.ts';
import { type ContactStory, ladderOf } from '../../src/domain/ladder.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { reportView } from '../../src/render/report-view.ts';
import { on } from '../domain/on.ts';

const same = (text: string) => text;
const SCREEN = {
  width: 200,
  paint: { title: same, dim: same, good: (text: string) => `+${text}+`, warn: (text: string) => `!${text}!` },
};

/** A report on so many who refused, were open, or were never reached. */
function report(refused: number, open: number, silent: number): Report {
  const stories: ContactStory[] = [
    ...Array.from({ length: refused }, () => ({ outcomes: ['refused'] as const, ordersSince: 0 })),
    ...Array.from({ length: open }, () => ({ outcomes: ['no-answer', 'open'] as const, ordersSince: 1 })),
    ...Array.from({ length: silent }, () => ({ outcomes: ['no-answer'] as const, ordersSince: 0 })),
  ];
  const ladder = ladderOf(stories);
  return { today: on('2026-11-22'), ladder, claims: [refusalClaim(ladder)] };
}

function claimLines(of: Report): string[] {
  return reportView(of, ITALIAN).text(SCREEN).split('\n').slice(16, -2);
}

describe('the report', () => {
  it('gives the share its denominator, its uncertainty and its bounds', () => {
    expect(claimLines(report(4, 96, 60))).toEqual([
      'Solo il 6–7 % dei clienti “persi” non è davvero più interessato: non ancora deciso',
      '  Hanno rifiutato 4 su 100 che hanno risposto: 4,0 % (tra 1,1 % e 9,9 %, con il 95 % di confidenza).',
      '  Contando anche i 60 su 160 senza risposta: da 2,5 % (nessuno di loro rifiuta) a 40,0 % (rifiutano tutti).',
      '  Il 7 % sta dentro l’intervallo (tra 1,1 % e 9,9 %): servono più risposte.',
      '  Affermazione di un consulente di vendita; un’opposizione al contatto conta come rifiuto.',
    ]);
  });

  it('with fewer than thirty answers prints counts and no share', () => {
    expect(claimLines(report(1, 28, 3))).toEqual([
      'Solo il 6–7 % dei clienti “persi” non è davvero più interessato: troppo pochi per dire qualcosa',
      '  Hanno rifiutato 1 su 29 che hanno risposto.',
      '  Con meno di 30 risposte una quota non direbbe nulla: qui ci sono solo i conteggi.',
      '  Affermazione di un consulente di vendita; un’opposizione al contatto conta come rifiuto.',
    ]);
  });

  it.each([
    ['has no colour while the interval holds 7 %', 0, 50, 'non ancora deciso'],
    ['is green once the whole interval is below', 0, 51, '+confermato+'],
    ['is a warning once the whole interval is above', 30, 30, '!smentito!'],
  ])('takes its colour from the interval: it %s', (_, refused, open, verdict) => {
    expect(claimLines(report(refused, open, 0))[0]).toBe(
      `Solo il 6–7 % dei clienti “persi” non è davvero più interessato: ${verdict}`,
    );
  });

  it('shows every rung of the ladder', () => {
    expect(
      reportView(report(4, 96, 60), ITALIAN)
        .text(SCREEN)
        .split('\n')
        .slice(0, 15),
    ).toEqual([
      'Rapporto al 22 novembre 2026',
      '',
      'Dalla lista all’ordine',
      '  in lista o contattati                160',
      '  cercati almeno una volta             160',
      '  raggiunti                            100',
      '  hanno dato una risposta              100',
      '  – disposti a valutare                 96',
      '    di cui forse                         0',
      '  – non più interessati                  4',
      '  – non possono più comprare             0',
      '  – ci hanno tolto dai fornitori         0',
      '  – non vogliono essere contattati       0',
      '  hanno ordinato di nuovo               96',
      '  hanno ordinato almeno due volte        0',
    ]);
  });

  it('for programs has numbers as numbers and the same keys in either language', () => {
    const [italian, english] = [ITALIAN, ENGLISH].map((words) => reportView(report(4, 96, 60), words).json());
    expect(italian).toMatchObject({
      schemaVersion: 1,
      today: '2026-11-22',
      descriptionOnly: true,
      claims: [
        {
          id: 'refused-6-7',
          numerator: 4,
          denominator: 100,
          estimate: 0.04,
          bounds: { low: 0.025, high: 0.4 },
          verdict: 'not-decided',
        },
      ],
    });
    expect(keysOf(english)).toEqual(keysOf(italian));
  });
});

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => keysOf(part, `${path}/${key}`));
}
