import type { PlannedCohort } from '../app/freeze-cohort.ts';
import type { Words } from '../locale/words.ts';
import type { Screen, Sheet } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type Power = PlannedCohort['power'];
type Sizes = Readonly<Record<'contact' | 'holdout', number>>;

/** What a cohort of this size can prove, and what not. */
export function powerText(power: Power, sizes: Sizes, words: Words, screen: Screen): string {
  const { power: sentences } = words.screens.cohort;
  const { width, paint } = screen;
  const [all = 0, half = 0] = power.answers;
  const areTooFew = power.claims.every(({ chances }) => chances.every((chance) => chance === null));
  return [
    paint.title(sentences.title),
    ...(areTooFew
      ? [paint.warn(wrapped(sentences.fewToCall(sizes.contact), width))]
      : [
          tableText(claimsSheet(power, words), words.formats, screen),
          paint.dim(wrapped(sentences.legend(all, half), width)),
        ]),
    paint.dim(wrapped(sentences.topFigure, width)),
    '',
    paint.title(sentences.effectTitle),
    effectText(power, sizes, words, screen),
  ].join('\n');
}

function effectText(power: Power, sizes: Sizes, words: Words, screen: Screen): string {
  const { power: sentences } = words.screens.cohort;
  const { width, paint } = screen;
  if (sizes.holdout === 0) return paint.warn(wrapped(sentences.noEffect, width));
  if (power.effects.every(({ chance }) => chance === null)) {
    const fewer = Math.min(sizes.holdout, sizes.contact);
    const few = fewer === sizes.holdout ? sentences.fewLeftAlone(fewer) : sentences.fewToCall(fewer);
    return paint.warn(wrapped(few, width));
  }
  return tableText(effectsSheet(power, words), words.formats, screen);
}

function claimsSheet({ answers, claims }: Power, words: Words): Sheet {
  const { columns: label, power: sentences } = words.screens.cohort;
  return {
    columns: [
      { label: label.claim, kind: 'text', flexible: true },
      { label: label.truth, kind: 'text' },
      { label: label.verdict, kind: 'text' },
      ...answers.map((count) => ({ label: sentences.answers(count), kind: 'text' as const })),
      { label: label.answersNeeded, kind: 'integer' },
    ],
    rows: claims.map(({ claim, truth, verdict, chances, answersNeeded }, index) => [
      claims[index - 1]?.claim === claim ? '' : sentences.claims[claim],
      // The claims that something is so of many are kept as being not so of few.
      sentences.truths[claim](claim === 'refused-6-7' ? truth : 1 - truth),
      words.labels.verdicts[verdict],
      ...chances.map((chance) => chanceText(chance, words)),
      answersNeeded,
    ]),
  };
}

function effectsSheet({ effects }: Power, words: Words): Sheet {
  const { columns: label, power: sentences } = words.screens.cohort;
  return {
    columns: [
      { label: label.called, kind: 'text' },
      { label: label.leftAlone, kind: 'text' },
      { label: label.chance, kind: 'text' },
    ],
    rows: effects.map(({ called, leftAlone, chance }) => [
      sentences.share(called),
      sentences.share(leftAlone),
      chanceText(chance, words),
    ]),
  };
}

function chanceText(chance: number | null, words: Words): string {
  const { tooFew, share } = words.screens.cohort.power;
  return chance === null ? tooFew : share(Math.round(chance * 100) / 100);
}
