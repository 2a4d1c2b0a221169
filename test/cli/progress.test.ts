import { describe, expect, it } from 'vitest';
import { secondsLeftBy } from '../../src/cli/progress.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';

describe('the seconds left', () => {
  it('are told by the pace of the file so far, anew for every file', () => {
    let clock = 0;
    const secondsLeft = secondsLeftBy(() => clock);
    const told = [
      [500, 'a', 0.1],
      [2_000, 'a', 0.25],
      [4_000, 'a', 0.5],
      [8_000, 'a', 1],
      [10_000, 'b', 0.5],
      [11_000, 'c', null],
      [12_000, 'a', 0.75],
      [16_000, 'a', 0.5],
    ] as const;
    expect(
      told.map(([at, file, share]) => {
        clock = at;
        return secondsLeft({ file, share });
      }),
    ).toEqual([null, 6, 4, null, 2, null, 1, 4]);
  });
});

describe('the moving line', () => {
  it.each([
    [{ share: 0.428, secondsLeft: 3 }, 'f.csv: 420.000 righe, 42 %, ancora 3 secondi'],
    [{ share: 0.01, secondsLeft: 1 }, 'f.csv: 420.000 righe, 1 %, ancora 1 secondo'],
    [{ share: 0.01, secondsLeft: 91 }, 'f.csv: 420.000 righe, 1 %, ancora 2 minuti'],
    [{ share: 0.999, secondsLeft: null }, 'f.csv: 420.000 righe, 99 %'],
    [{ share: 1, secondsLeft: null }, 'f.csv: 420.000 righe, lette tutte, ora si registrano'],
    [{ share: null, secondsLeft: null }, 'f.csv: 420.000 righe'],
  ])('says %j as "%s"', (at, line) => {
    expect(ITALIAN.screens.import.reading({ file: 'f.csv', rows: 420_000, ...at })).toBe(line);
  });

  it('says the same in English', () => {
    const at = { file: 'f.csv', rows: 420_000, share: 0.428, secondsLeft: 3 };
    expect(ENGLISH.screens.import.reading(at)).toBe('f.csv: 420,000 rows, 42%, 3 seconds left');
  });
});
