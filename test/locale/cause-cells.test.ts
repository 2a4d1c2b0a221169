import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS, DEPARTMENTS } from '../../src/domain/cause.ts';
import { GESTURE_KINDS } from '../../src/domain/gesture.ts';
import { causeNamed, causeSourceNamed, departmentNamed } from '../../src/locale/cause-cells.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { gestureNamed } from '../../src/locale/gesture-cells.ts';
import { ITALIAN } from '../../src/locale/italian.ts';

const BOTH = [ITALIAN, ENGLISH];

describe('what a person writes', () => {
  it('names every cause, department and gesture by its code and by its name in either language', () => {
    const misread = BOTH.flatMap(({ labels, gestures }) => [
      ...CAUSE_KINDS.filter((kind) => causeNamed(labels.causes[kind]) !== kind || causeNamed(kind) !== kind),
      ...DEPARTMENTS.filter((name) => departmentNamed(labels.departments[name]) !== name),
      ...GESTURE_KINDS.filter((kind) => gestureNamed(gestures.names[kind]) !== kind),
    ]);
    expect(misread).toEqual([]);
  });

  it.each([
    ['Consegna in ritardo - non avvisata', 'late-not-announced'],
    ['CAMBIO AGENTE', 'seller-changed'],
    ['Cessata attività', 'closed'],
    ['non nota', 'not-stated'],
    ['prezzo', undefined],
    ['troppo caro', undefined],
    ['', undefined],
    ['toString', undefined],
  ])('«%s» is the cause %s', (text, kind) => {
    expect(causeNamed(text)).toBe(kind);
  });

  it.each([
    ['Cliente', 'customer'],
    ['agente', 'seller'],
    ['seller', 'seller'],
    ['il vicino', undefined],
  ])('«%s» is who said it: %s', (text, source) => {
    expect(causeSourceNamed(text)).toBe(source);
  });
});
