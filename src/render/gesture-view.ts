import type { listGestures } from '../app/keep-gestures.ts';
import type { Words } from '../locale/words.ts';
import { gestureName, ownerName } from './gesture-names.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type Gesture = Awaited<ReturnType<typeof listGestures>>[number];

/** What the firm offers. */
export function gesturesView(gestures: readonly Gesture[], words: Words): View {
  const sheet = gesturesSheet(gestures, words);
  return {
    json: () => gesturesJson(gestures, words),
    sheet: () => sheet,
    text: (screen) => (gestures.length === 0 ? words.gestures.none : tableText(sheet, words.formats, screen)),
  };
}

function gesturesJson(gestures: readonly Gesture[], words: Words): unknown {
  return {
    schemaVersion: 1,
    gestures: gestures.map((gesture) => ({ ...gestureJson(gesture, words), causes: gesture.causes })),
  };
}

/** The keys by which programs know a gesture. */
export function gestureJson(gesture: Gesture, words: Words): Record<string, unknown> {
  const { kind, nature, costCents, owner, capCents, needsExpiry, isPriceCut } = gesture;
  const label = gestureName(gesture, words);
  return { kind, label, nature, costCents, owner, capCents, needsExpiry, isPriceCut, currency: 'EUR' };
}

function gesturesSheet(gestures: readonly Gesture[], words: Words): Sheet {
  const { columns: label, natures } = words.gestures;
  const { yes, causes } = words.labels;
  return {
    columns: [
      { label: label.kind, kind: 'text' },
      { label: label.called, kind: 'text', flexible: true },
      { label: label.nature, kind: 'text' },
      { label: label.cost, kind: 'money' },
      { label: label.owner, kind: 'text', flexible: true },
      { label: label.cap, kind: 'money' },
      { label: label.needsExpiry, kind: 'text', optional: true },
      { label: label.first, kind: 'text', fileOnly: true },
    ],
    rows: gestures.map((gesture) => [
      gesture.kind,
      gestureName(gesture, words),
      natures[gesture.nature],
      gesture.costCents,
      ownerName(gesture.owner, words),
      gesture.capCents,
      gesture.needsExpiry ? yes : null,
      gesture.causes.map((cause) => causes[cause]).join('; ') || null,
    ]),
  };
}

/** One gesture, in sentences. */
export function gestureView(
  gesture: Gesture,
  firstFor: readonly (keyof Words['labels']['causes'])[],
  words: Words,
): View {
  const { facts, natures } = words.gestures;
  const { costCents, capCents, needsExpiry, isPriceCut, owner, nature } = gesture;
  const told = [
    costCents === null ? facts.costIsSaid : facts.cost(costCents),
    facts.owner(ownerName(owner, words)),
  ];
  if (capCents !== null) told.push(facts.cap(capCents));
  if (isPriceCut) told.push(facts.priceCut);
  if (needsExpiry) told.push(facts.needsExpiry);
  const causes = firstFor.map((cause) => words.labels.causes[cause]);
  told.push(causes.length === 0 ? facts.never : facts.first(causes));
  return {
    json: () => ({ schemaVersion: 1, gestures: [{ ...gestureJson(gesture, words), causes: firstFor }] }),
    text: ({ width, paint }) =>
      [
        paint.title(`${gestureName(gesture, words)} (${gesture.kind}, ${natures[nature]})`),
        ...told.map((line) => wrapped(line, width)),
      ].join('\n'),
  };
}

/** A gesture after something has been done with it. */
export function keptGestureView(
  gesture: Gesture,
  words: Words,
  sentence: (name: string, kind: string) => string,
): View {
  return {
    json: () => gesturesJson([gesture], words),
    text: ({ width }) => wrapped(sentence(gestureName(gesture, words), gesture.kind), width),
  };
}
