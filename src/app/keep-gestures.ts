import { CAUSE_KINDS, type CauseKind } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import {
  GESTURE_NATURES,
  GESTURES,
  type Gesture,
  type GestureEntry,
  type GestureNature,
  isGestureKind,
} from '../domain/gesture.ts';
import { suggestedGestures } from '../domain/gesture-choice.ts';
import { Fault } from '../fault.ts';
import type { DecimalMark } from '../intake/amounts.ts';
import { departmentNamed } from '../locale/cause-cells.ts';
import { gestureNamed, natureNamed } from '../locale/gesture-cells.ts';
import { appendGestureEntry } from '../store/gestures.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { requireCause } from './contact-words.ts';
import { offeredGestures } from './gesture-standing.ts';
import { requireAmount } from './typed-figures.ts';

/** What the firm says of a gesture, as typed. */
export interface GestureRequest {
  readonly kind: string;
  readonly label: string | undefined;
  readonly nature: string | undefined;
  readonly cost: string | undefined;
  readonly owner: string | undefined;
  readonly cap: string | undefined;
  readonly needsExpiry: boolean | undefined;
  readonly causes: readonly string[] | undefined;
  readonly today: Day;
  readonly decimal: DecimalMark;
}

/** What the firm offers. */
export async function listGestures(db: Db, today: Day): Promise<Gesture[]> {
  return offeredGestures(db, today);
}

/** @throws Fault `not-one-of` */
export async function showGesture(
  db: Db,
  kind: string,
  today: Day,
): Promise<{ readonly gesture: Gesture; readonly firstFor: readonly CauseKind[] }> {
  const offered = await offeredGestures(db, today);
  const gesture = requireGesture(kind, offered);
  const isFirst = (cause: CauseKind) =>
    suggestedGestures(cause, offered).some((suggested) => suggested.kind === gesture.kind);
  return { gesture, firstFor: CAUSE_KINDS.filter(isFirst) };
}

/**
 * Adds a gesture of the firm's own, or says otherwise of one that is known; what is left out stays as it is.
 *
 * @throws Fault `bad-gesture-name`, `new-gesture-needs`, `not-one-of`, `not-an-amount`
 */
export async function addGesture(db: Db, request: GestureRequest): Promise<Gesture> {
  const { today, decimal } = request;
  return inTransaction(db, async (transaction) => {
    const offered = await offeredGestures(transaction, today);
    const known = findGesture(request.kind, offered);
    const kind = known?.kind ?? gestureNamed(request.kind) ?? requireName(request.kind);
    const isNew = known === undefined && !isGestureKind(kind);
    const nature = request.nature === undefined ? null : requireNature(request.nature);
    if (isNew) requireComplete(kind, request);
    else refuseOtherNature(kind, nature, known);
    const { label, cost, owner, cap, needsExpiry, causes } = request;
    const entry: GestureEntry = {
      kind,
      nature,
      label: label?.trim() || null,
      costCents: cost === undefined ? null : requireAmount(cost, '--cost', decimal),
      owner: owner === undefined ? null : (departmentNamed(owner) ?? owner.trim()),
      capCents: cap === undefined ? null : requireAmount(cap, '--cap', decimal),
      needsExpiry: needsExpiry ?? null,
      causes: causes === undefined ? null : [...new Set(causes.map(requireCause))],
      isWithdrawn: false,
    };
    await appendGestureEntry(transaction, entry, today);
    return requireGesture(kind, await offeredGestures(transaction, today));
  });
}

/**
 * The firm does not offer it any more; what has been given stays in the history.
 *
 * @throws Fault `not-one-of`
 */
export async function withdrawGesture(db: Db, kind: string, today: Day): Promise<Gesture> {
  return inTransaction(db, async (transaction) => {
    const gesture = requireGesture(kind, await offeredGestures(transaction, today));
    const nothing = { nature: null, label: null, costCents: null, owner: null, capCents: null };
    const entry = { ...nothing, kind: gesture.kind, needsExpiry: null, causes: null, isWithdrawn: true };
    await appendGestureEntry(transaction, entry, today);
    return gesture;
  });
}

/**
 * By its name on the command line, or what it is called.
 *
 * @throws Fault `not-one-of`
 */
export function requireGesture(text: string, offered: readonly Gesture[]): Gesture {
  const gesture = findGesture(text, offered);
  if (gesture !== undefined) return gesture;
  throw new Fault('usage', 'not-one-of', { text, flag: 'GESTURE', allowed: offered.map(({ kind }) => kind) });
}

function findGesture(text: string, offered: readonly Gesture[]): Gesture | undefined {
  const named = gestureNamed(text);
  const wanted = text.trim().toLowerCase();
  return (
    offered.find(({ kind }) => kind === wanted) ??
    offered.find(({ kind }) => kind === named) ??
    offered.find(({ label }) => label?.toLowerCase() === wanted)
  );
}

/** Typed on command lines: letters and digits with hyphens between them. */
const NAME = /^[\p{Ll}\d]+(?:-[\p{Ll}\d]+)*$/u;
const NAME_CHARACTERS = 40;

function requireName(text: string): string {
  const name = text.trim().toLowerCase();
  if (NAME.test(name) && name.length <= NAME_CHARACTERS) return name;
  throw new Fault('usage', 'bad-gesture-name', { name: text });
}

function requireComplete(kind: string, { label, nature, owner }: GestureRequest): void {
  const missing = [
    ...(label?.trim() ? [] : ['--label']),
    ...(nature === undefined ? ['--nature'] : []),
    ...(owner?.trim() ? [] : ['--owner']),
  ];
  if (missing.length > 0) throw new Fault('usage', 'new-gesture-needs', { kind, missing });
}

/** What is attention for everybody is not money here: the limits would be others. */
function refuseOtherNature(kind: string, nature: GestureNature | null, known: Gesture | undefined): void {
  const fixed = isGestureKind(kind) ? GESTURES[kind].nature : known?.nature;
  if (nature === null || fixed === undefined || nature === fixed) return;
  throw new Fault('usage', 'not-one-of', { text: nature, flag: '--nature', allowed: [fixed] });
}

function requireNature(text: string): GestureNature {
  const nature = natureNamed(text);
  if (nature !== undefined) return nature;
  throw new Fault('usage', 'not-one-of', { text, flag: '--nature', allowed: GESTURE_NATURES });
}
