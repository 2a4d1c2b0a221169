import { describe, expect, it } from 'vitest';
import type { ReportData } from '../../src/app/report-data.ts';
import type { CauseKind } from '../../src/domain/cause.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { csvText } from '../../src/render/csv.ts';
import { reportView } from '../../src/render/report-view.ts';
import { textWidth } from '../../src/render/text-width.ts';
import { customers, order } from '../domain/follow.ts';
import { on } from '../domain/on.ts';
import { description, reportOn } from './report-data.ts';

const same = (text: string) => text;
const SCREEN = {
  width: 200,
  paint: { title: same, dim: same, good: (text: string) => `+${text}+`, warn: (text: string) => `!${text}!` },
};
const OVER = { today: on('2027-03-01') };

function text(report: ReportData, words = ITALIAN): string {
  return reportView(report, words).text(SCREEN);
}

/** The lines of a numbered section, without its title. */
function section(report: ReportData, title: string, words = ITALIAN): string[] {
  const lines = text(report, words).split('\n');
  const from = lines.findIndex((line) => line.endsWith(`. ${title}`));
  const to = lines.findIndex((line, index) => index > from && /^\d+\. /.test(line));
  return lines.slice(from + 1, to === -1 ? undefined : to).filter((line) => line !== '');
}

const SIXTY_OF_HUNDRED = [
  ...customers(4, ['refused']),
  ...customers(56, ['open']),
  ...customers(40, ['no-answer']),
];

const EFFECT = [
  ...customers(40, ['open'], { orders: [order()], revenueCents: 10_000 }),
  ...customers(60, ['open']),
  ...customers(4, [], { arm: 'holdout', orders: [order()], revenueCents: 10_000 }),
  ...customers(46, [], { arm: 'holdout' }),
];

describe('a report', () => {
  it('begins with how many, of whom, what is proven, what is not, and what to do', () => {
    const lines = text(reportOn(SIXTY_OF_HUNDRED)).split('\n');
    expect(lines.slice(0, lines.indexOf('1. La lista fissata') - 1)).toEqual([
      'Coorte «autunno»: rapporto al 22 dicembre 2026',
      '',
      '  Chi          100 clienti fermi, fissati il 23/11/2026: tutti da chiamare.',
      '  Risposte     Cercati 100, raggiunti 60, con una risposta 60.',
      '  Provato      nulla',
      '  Smentito     Un cliente si riconquista dal terzo contatto in poi, non dopo una',
      '               o due visite: 0,0 % [0,0–6,4]',
      '  Non provato  · Solo il 6–7 % dei clienti “persi” non è davvero più',
      '               interessato: 6,7 % [1,8–16,2]',
      '               · Di 100 clienti “persi”, 95 lo sono solo nella testa del',
      '               venditore: 93,3 % [83,8–98,2]',
      '               · L’80 % forse ricomprerebbe da noi: 93,3 % [83,8–98,2]',
      '               · Nessuno è stato lasciato in pace: quanti sarebbero tornati da',
      '               soli non si può dire, e l’effetto della chiamata nemmeno.',
      '  Non si sa    Per 10 affermazioni i dati mancano, sono troppo pochi o non sono',
      '               ancora maturi.',
      '  Da fare      · Insistere con i 40 clienti mai raggiunti, in altri orari e su',
      '               altri canali: restano 61 giorni.',
      '               · Riprendere 56 clienti che si sono detti interessati e non hanno',
      '               ancora ordinato.',
      '               · Per gli ordini aspettare la fine della finestra, il 21 febbraio',
      '               2027.',
      '               · La prossima volta lasciare in pace almeno 40 clienti a caso',
      '               (--holdout): senza, non si sa chi sarebbe tornato da solo.',
    ]);
  });

  it('has its sections in a fixed order', () => {
    const titles = text(reportOn(EFFECT, OVER))
      .split('\n')
      .filter((line) => /^\d+\. /.test(line));
    expect(titles).toEqual([
      '1. La lista fissata',
      '2. Dalla lista all’ordine',
      '3. Chi dice di no',
      '4. Se chi non ha risposto fosse diverso',
      '5. Quanto vale un sì',
      '6. Chi ha ordinato di nuovo: i riattivati',
      '7. Con la chiamata e senza',
      '8. Cause e reparti',
      '9. Che cosa non è ancora maturo',
      '10. Che cosa è cambiato da allora',
      '11. Le altre affermazioni',
      '12. La seconda vita',
      '13. I giudizi dei venditori',
      '14. I venditori',
    ]);
  });

  it('gives the share of refusals its denominator and both intervals, and says which one decides', () => {
    expect(section(reportOn(SIXTY_OF_HUNDRED), 'Chi dice di no').slice(2, 12)).toEqual([
      '  Solo il 6–7 % dei clienti “persi” non è davvero più interessato: non ancora',
      '  deciso',
      '    Hanno rifiutato 4 su 60 che hanno risposto: 6,7 % [1,8–16,2].',
      '    Guardando il rapporto più volte: [0,7–22,4]; decide questo intervallo.',
      '    I dati sono compatibili sia con il 6–7 % di rifiuti sia con 95 su 100 (5 %',
      '    di rifiuti).',
      '    L’intervallo [0,7–22,4] va oltre quanto affermato, al massimo 7 %: servono',
      '    più dati.',
      '    Fonte: venditori e consulenti in discussione tra loro. Chi non vuole più',
      '    essere contattato conta come rifiuto; chi non può più comprare no.',
    ]);
  });

  it('bounds every share by those without an answer', () => {
    expect(section(reportOn(SIXTY_OF_HUNDRED), 'Se chi non ha risposto fosse diverso')).toEqual([
      '  Di 40 su 100 non si conosce la risposta. Contandoli tutti da una parte o tutti',
      '  dall’altra:',
      '  – rifiutano tra 4,0 % e 44,0 % di tutta la lista',
      '  – interessati a valutare tra 56,0 % e 96,0 %',
      '  – interessati a valutare, almeno forse, tra 56,0 % e 96,0 %',
    ]);
  });

  it('fits into a mail', () => {
    const causes = (seller: CauseKind, customer: CauseKind) => ({
      causes: { seller, customer, primary: customer },
    });
    const rich = [
      ...customers(40, ['refused'], causes('competitor-price', 'late-not-announced')),
      ...customers(40, ['maybe'], { ...causes('drift', 'complaint-mishandled'), orders: [order()] }),
      ...customers(50, [], { arm: 'holdout' }),
    ];
    for (const words of [ITALIAN, ENGLISH]) {
      for (const report of [
        reportOn(rich, { ...OVER, bySeller: true }),
        reportOn(EFFECT),
        description(rich),
      ]) {
        const tooLong = text(report, words)
          .replaceAll(/[+!]/g, '')
          .split('\n')
          .filter((line) => textWidth(line) > 80);
        expect(tooLong).toEqual([]);
      }
    }
  });
});

describe('the words of a report', () => {
  it('never say supported where the interval reaches beyond the claim', () => {
    for (const words of [ITALIAN, ENGLISH]) {
      const { supported } = words.labels.verdicts;
      for (let refusals = 0; refusals <= 60; refusals += 5) {
        const list = [
          ...customers(refusals, ['refused']),
          ...customers(120 - refusals, ['open']),
          ...customers(30, ['no-answer']),
        ];
        const report = reportOn(list);
        const told = text(report, words);
        const isSaid = told.replaceAll('not supported', '').includes(supported);
        expect(isSaid).toBe(report.claims.some(({ verdict }) => verdict === 'supported'));
        for (const { verdict, claimed, anytime } of report.claims) {
          if (verdict !== 'supported' || claimed === null || anytime === null) continue;
          expect(claimed.is === 'at-most' ? anytime.high : 1 - anytime.low).toBeLessThanOrEqual(
            'value' in claimed && claimed.is === 'at-most' ? claimed.value : 1,
          );
        }
      }
    }
  });

  it.each([
    ['while the interval holds 7 % there is no colour', 4, 56, 'non ancora deciso'],
    ['once all of it is below it is green', 0, 106, '+confermato+'],
    ['once all of it is above it is a warning', 40, 60, '!smentito!'],
  ])('take their colour from the interval: %s', (_, refusals, open, verdict) => {
    const list = [...customers(refusals, ['refused']), ...customers(open, ['open'])];
    const told = section(reportOn(list), 'Chi dice di no').slice(2, 4).join(' ').replaceAll(/ +/g, ' ');
    expect(told.slice(0, told.indexOf(verdict) + verdict.length)).toBe(
      ` Solo il 6–7 % dei clienti “persi” non è davvero più interessato: ${verdict}`,
    );
  });

  it('call those who are open interested, those who ordered reactivated, and thank the call only where the effect is shown', () => {
    const thanks = 'grazie alla chiamata';
    expect(text(reportOn(SIXTY_OF_HUNDRED))).not.toContain(thanks);
    expect(text(reportOn(EFFECT))).not.toContain(thanks);
    const notShown = EFFECT.filter((_, place) => place >= 30);
    expect(text(reportOn(notShown, OVER))).not.toContain(thanks);
    const shown = section(reportOn(EFFECT, OVER), 'Con la chiamata e senza');
    expect(shown.slice(0, 6)).toEqual([
      '  Riattivati grazie alla chiamata: l’effetto è dimostrato.',
      '  Da chiamare: hanno ordinato 40 su 100.',
      '  Lasciati in pace: hanno ordinato 4 su 50.',
      '  Differenza: +32,0 punti [da +17,9 a +42,9] (Newcombe; tutti quelli assegnati,',
      '  chiamati davvero o no).',
      '  Sono 32 clienti in più [da 18 a 43].',
    ]);
    // Nobody who is only willing is called reactivated.
    const willing = text(reportOn(customers(100, ['open']), OVER));
    expect(willing).toContain('Riattivati: 0 su 100 da chiamare');
    expect(willing).toContain('interessati a valutare             100');
  });

  it('say that an effect is not shown where the interval holds zero', () => {
    const even = [
      ...customers(10, ['open'], { orders: [order()] }),
      ...customers(90, ['open']),
      ...customers(4, [], { arm: 'holdout', orders: [order()] }),
      ...customers(46, [], { arm: 'holdout' }),
    ];
    expect(section(reportOn(even, OVER), 'Con la chiamata e senza')[0]).toBe(
      '  Effetto non dimostrato: l’intervallo contiene lo zero.',
    );
  });

  it('of a holdout below forty say that it is of no use', () => {
    const few = [...customers(60, ['open'], { orders: [order()] }), ...customers(15, [], { arm: 'holdout' })];
    expect(section(reportOn(few, OVER), 'Con la chiamata e senza')).toEqual([
      '  Il gruppo di controllo è troppo piccolo per servire a qualcosa.',
      '  Da chiamare: hanno ordinato 60 su 60.',
      '  Lasciati in pace: hanno ordinato 0 su 15.',
      '  Lasciati in pace 15: sotto 40 qualunque effetto si perde nel caso.',
    ]);
  });

  it('of fifteen customers have counts and no share of them', () => {
    const few = [...customers(3, ['refused']), ...customers(12, ['maybe'], { orders: [order()] })];
    for (const words of [ITALIAN, ENGLISH]) {
      const told = text(reportOn(few, { ...OVER, bySeller: true }), words);
      // What remains with a sign are the claims themselves and what they say.
      const claims = Object.values(words.labels.claims);
      const own = claims.reduce((rest, claim) => rest.replaceAll(claim, ''), told.replaceAll(/\n +/g, ' '));
      expect(own.match(/\d+[.,]\d+ ?%|\[\d/g)).toBeNull();
    }
  });

  it('warn before anything else when the seal does not hold', () => {
    const lines = text(reportOn(SIXTY_OF_HUNDRED, {}, { sealHolds: false })).split('\n');
    expect(lines.slice(2, 4).join(' ')).toBe(
      '!ATTENZIONE: l’impronta della coorte non torna. I dati fissati sono stati cambiati e questo rapporto non prova nulla.!',
    );
  });
});

describe('a description', () => {
  const report = description(SIXTY_OF_HUNDRED, ['autunno', 'primavera']);

  it('proves nothing, says so, and says how to freeze a cohort and which there are', () => {
    const told = text(report);
    expect(told).not.toContain('Provato');
    expect(told).toContain(
      '  A favore   nulla\n  Contro     Un cliente si riconquista dal terzo contatto in poi',
    );
    expect(told.replaceAll('\n', ' ')).toContain('Questa è una descrizione, non una prova');
    expect(told.replaceAll(/\n +/g, ' ')).toContain('riconquista congela NOME --holdout 20%');
    expect(told.replaceAll('\n', ' ')).toContain('Coorti fissate: autunno, primavera.');
  });
});

describe('for programs', () => {
  it('a report has numbers as numbers and the same keys in either language', () => {
    const [italian, english] = [ITALIAN, ENGLISH].map((words) =>
      reportView(reportOn(EFFECT, OVER), words).json(),
    );
    expect(italian).toMatchObject({
      schemaVersion: 1,
      today: '2027-03-01',
      descriptionOnly: false,
      cohort: { name: 'autunno', sha256: 'f00d', size: 150, arms: { contact: 100, holdout: 50 } },
      ladder: { assigned: 100, conclusive: 100, ordered: 40 },
      uplift: {
        contact: { assigned: 100, reactivated: 40 },
        holdout: { assigned: 50, reactivated: 4 },
        difference: { estimate: expect.closeTo(0.32, 12), method: 'newcombe' },
        verdict: 'shown',
      },
      immature: 0,
      maturesOn: '2027-02-21',
    });
    expect(keysOf(english)).toEqual(keysOf(italian));
  });

  it.each([
    ['ladder', 14],
    ['claims', 34],
    ['curves', 2],
    ['departments', 0],
    ['sellers', 1],
    ['causes', 0],
  ] as const)('the table %s is a file of its own', (table, rows) => {
    const view = reportView(reportOn(EFFECT, { ...OVER, bySeller: true }), ITALIAN, { table });
    const sheet = view.sheet?.();
    expect(sheet?.rows.length).toBe(rows);
    expect(sheet?.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
    if (sheet !== undefined) expect(csvText(sheet, 'rfc4180').split('\n')).toHaveLength(rows + 2);
  });
});

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => keysOf(part, `${path}/${key}`));
}
