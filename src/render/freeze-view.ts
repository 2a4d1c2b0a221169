import type { PlannedCohort } from '../app/freeze-cohort.ts';
import type { Verification } from '../app/list-cohorts.ts';
import type { Words } from '../locale/words.ts';
import { cohortJson, summaryText } from './cohort-text.ts';
import { powerText } from './power-text.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';

/** A cohort that is not frozen yet: what it would be, and what it could prove. */
export function planView(planned: PlannedCohort, words: Words): View {
  return {
    json: () => planJson(planned, true),
    text: (screen) =>
      `${planText(planned, words, screen)}\n\n${wrapped(words.screens.cohort.dryRun, screen.width)}`,
  };
}

/** The same for somebody who is to agree to it. */
export function planText(planned: PlannedCohort, words: Words, screen: Screen): string {
  return `${summaryText(planned, words, screen)}\n\n${powerText(planned.power, planned.arms, words, screen)}`;
}

/** @param isShown what is in it has been agreed to just before */
export function frozenView(frozen: PlannedCohort, isShown: boolean, words: Words): View {
  const { cohort: sentences } = words.screens;
  return {
    json: () => planJson(frozen, false),
    text: (screen) =>
      [
        ...(isShown ? [] : [planText(frozen, words, screen), '']),
        wrapped(sentences.frozen(oneLine(frozen.content.name), frozen.size), screen.width),
        // Never broken: it is to be copied.
        screen.paint.title(sentences.seal(frozen.sha256)),
      ].join('\n'),
  };
}

function planJson(planned: PlannedCohort, dryRun: boolean): unknown {
  const { answers, claims, effects } = planned.power;
  return {
    schemaVersion: 1,
    dryRun,
    cohort: cohortJson(planned),
    power: {
      answers,
      claims: claims.map(({ claim, claimed, truth, verdict, chances, answersNeeded }) => ({
        id: claim,
        claimedAtMost: claimed,
        truth,
        verdict,
        chances,
        answersNeeded,
      })),
      effects,
    },
  };
}

export function verificationView(verified: Verification, words: Words): View {
  const { cohort: sentences } = words.screens;
  return {
    json: () => ({ schemaVersion: 1, ...verified }),
    text: ({ width, paint }) => {
      const name = oneLine(verified.name);
      const { size, sha256, computed, isUnchanged, codesFit, isDrawn, forgotten } = verified;
      const lines = verified.holds
        ? [paint.good(wrapped(sentences.verified(name, size, sha256), width))]
        : [];
      // Never broken: the two are to be compared.
      if (!isUnchanged) lines.push(paint.warn(sentences.altered(oneLine(sha256), computed)));
      if (!codesFit) lines.push(paint.warn(wrapped(sentences.codesDiffer, width)));
      if (isUnchanged && !isDrawn) lines.push(paint.warn(wrapped(sentences.drawDiffers, width)));
      if (forgotten > 0) lines.push(wrapped(sentences.forgotten(forgotten), width));
      return lines.join('\n');
    },
  };
}
