import type { AdvisedGesture, GestureAdvice } from '../app/suggest-gestures.ts';
import type { Words } from '../locale/words.ts';
import { gestureName, ownerName } from './gesture-names.ts';
import { gestureJson } from './gesture-view.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

/** What to offer to a customer, and why. */
export function adviceView(advice: GestureAdvice, words: Words): View {
  return {
    json: () => adviceJson(advice, words),
    sheet: () => adviceSheet(advice.gestures, words),
    text: (screen) => adviceText(advice, words, screen),
  };
}

function adviceJson(advice: GestureAdvice, words: Words): unknown {
  const { code, name, cause, saidBy, gestures, notFirst, closed, purse } = advice;
  return {
    schemaVersion: 1,
    code,
    name,
    cause,
    saidBy,
    gestures: gestures.map(({ gesture, why, mostShare, mostCents }) => ({
      ...gestureJson(gesture, words),
      why,
      explanation: words.gestures.reasons[why],
      mostShare,
      mostCents,
    })),
    notFirst: notFirst.map(({ kind }) => kind),
    closed: closed.map(({ gesture, because }) => ({ kind: gesture.kind, why: because.why })),
    budget: { ...purse, currency: 'EUR' },
  };
}

function adviceSheet(gestures: readonly AdvisedGesture[], words: Words): Sheet {
  const { columns: label, natures, most } = words.gestures;
  const isLimited = gestures.some(({ mostShare }) => mostShare !== null);
  const hasCost = gestures.some(({ gesture }) => gesture.costCents !== null);
  return {
    columns: [
      { label: label.kind, kind: 'text' },
      { label: label.called, kind: 'text', flexible: true },
      { label: label.nature, kind: 'text' },
      { label: label.cost, kind: 'money', fileOnly: !hasCost },
      { label: label.owner, kind: 'text', flexible: true },
      { label: label.most, kind: 'text', fileOnly: !isLimited },
    ],
    rows: gestures.map(({ gesture, mostShare, mostCents }) => [
      gesture.kind,
      gestureName(gesture, words),
      natures[gesture.nature],
      gesture.costCents,
      ownerName(gesture.owner, words),
      mostShare === null ? null : most(mostShare, mostCents),
    ]),
  };
}

function adviceText(advice: GestureAdvice, words: Words, screen: Screen): string {
  const { gestures: sentences, labels } = words;
  const { cause, saidBy, gestures, notFirst, closed, purse } = advice;
  const title = words.screens.cause.show.title(advice.code, oneLine(advice.name));
  const about =
    cause === null || saidBy === null
      ? sentences.adviceNoCause
      : sentences.adviceCause(labels.causes[cause], labels.causeSources[saidBy]);
  const lines = [screen.paint.title(title), wrapped(about, screen.width)];
  if (gestures.length > 0) {
    const reasons = [...new Set(gestures.map(({ why }) => sentences.reasons[why]))];
    const table = tableText(adviceSheet(gestures, words), words.formats, screen);
    lines.push('', screen.paint.title(sentences.beginWith), table, '');
    lines.push(...reasons.map((reason) => wrapped(reason, screen.width)));
  } else lines.push('');
  if (notFirst.length > 0) {
    const names = notFirst.map((gesture) => gestureName(gesture, words));
    lines.push(wrapped(sentences.notFirst(names), screen.width));
  }
  for (const { gesture, because } of closed) {
    const told = sentences.nowClosed(gestureName(gesture, words), sentences.closed[because.why]);
    lines.push(screen.paint.warn(wrapped(told, screen.width)));
  }
  lines.push(wrapped(sentences.purse(purse), screen.width));
  return lines.join('\n');
}
