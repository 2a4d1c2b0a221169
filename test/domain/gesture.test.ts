import { describe, expect, it } from 'vitest';
import {
  catalogueOf,
  GESTURE_KINDS,
  GESTURES,
  type Gesture,
  type GestureEntry,
} from '../../src/domain/gesture.ts';

const SAYS_NOTHING = {
  nature: null,
  label: null,
  costCents: null,
  owner: null,
  capCents: null,
  needsExpiry: null,
  causes: null,
  isWithdrawn: false,
};

function entry(kind: string, changes: Partial<GestureEntry> = {}): GestureEntry {
  return { ...SAYS_NOTHING, kind, ...changes };
}

function offered(entries: readonly GestureEntry[], kind: string): Gesture | undefined {
  return catalogueOf(entries).find((gesture) => gesture.kind === kind);
}

describe('the gestures of a firm', () => {
  it('are those everybody has, as long as it says nothing of them', () => {
    expect(catalogueOf([]).map(({ kind }) => kind)).toEqual(GESTURE_KINDS);
  });

  it('are attention, which costs something known, or money, whose amount is mostly said when it is given', () => {
    const unknown = GESTURE_KINDS.filter((kind) => GESTURES[kind].costCents === null);
    expect(unknown.filter((kind) => GESTURES[kind].nature === 'relational')).toEqual([]);
    expect(unknown).toEqual([
      'credit-note',
      'exchange',
      'price-correction',
      'welcome-price',
      'discount',
      'points',
      'voucher',
    ]);
  });

  it('lower the price only where they are money, and give back in kind without lowering it', () => {
    const cuts = GESTURE_KINDS.filter((kind) => GESTURES[kind].isPriceCut);
    expect(cuts.every((kind) => GESTURES[kind].nature === 'economic')).toBe(true);
    expect(cuts).not.toContain('credit-note');
    expect(cuts).not.toContain('exchange');
  });

  it('end on a day that is said where a price or a promise would otherwise last for ever', () => {
    expect(GESTURE_KINDS.filter((kind) => GESTURES[kind].needsExpiry)).toEqual(['welcome-price', 'voucher']);
  });

  it('take the firm’s own figures, and keep what it has not spoken of', () => {
    const entries = [
      entry('coffee', { costCents: 400, owner: 'Titolare' }),
      entry('coffee', { capCents: 4_000 }),
    ];
    expect(offered(entries, 'coffee')).toEqual({
      kind: 'coffee',
      nature: 'relational',
      label: null,
      costCents: 400,
      owner: 'Titolare',
      capCents: 4_000,
      needsExpiry: false,
      isPriceCut: false,
      causes: [],
    });
  });

  it('include its own', () => {
    const calendar = entry('calendario', {
      label: 'calendario da parete',
      nature: 'relational',
      costCents: 800,
      owner: 'seller',
      causes: ['drift'],
    });
    expect(catalogueOf([calendar]).at(-1)).toEqual({
      kind: 'calendario',
      nature: 'relational',
      label: 'calendario da parete',
      costCents: 800,
      owner: 'seller',
      capCents: null,
      needsExpiry: false,
      isPriceCut: false,
      causes: ['drift'],
    });
  });

  it('of its own that are money come out of the margin', () => {
    const rebate = entry('rebate', { label: 'premio', nature: 'economic', owner: 'seller' });
    expect(offered([rebate], 'rebate')?.isPriceCut).toBe(true);
  });

  it('lose those withdrawn, and have them back as everybody has them', () => {
    const withdrawn = [entry('coffee', { costCents: 400 }), entry('coffee', { isWithdrawn: true })];
    expect(offered(withdrawn, 'coffee')).toBeUndefined();
    expect(offered([...withdrawn, entry('coffee')], 'coffee')?.costCents).toBe(GESTURES.coffee.costCents);
  });
});
