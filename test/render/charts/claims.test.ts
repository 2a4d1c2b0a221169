import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimMark, type ClaimsChart, claimsChart } from '../../../src/render/charts/claims.ts';
import { collisionsIn, drawnIn } from './drawn.ts';
import { anyInterval, anyName, anyWidth, canvas, percent } from './samples.ts';

const WORDS = {
  measured: 'uno sguardo',
  anytime: 'ogni sguardo',
  bounds: 'senza risposta',
  claimed: 'affermato',
};

const REFUSED: ClaimMark = {
  label: 'Solo il 7 % rifiuta',
  figures: '4 % (1,1–9,9 %)',
  verdict: 'not-decided',
  verdictText: 'non ancora deciso',
  claimed: { low: 0, high: 0.07, label: 'al massimo 7 %' },
  measured: { low: 0.011, estimate: 0.04, high: 0.099 },
  anytime: { low: 0.006, high: 0.15 },
  bounds: { low: 0.025, high: 0.4 },
};

function chart(...claims: ClaimMark[]): ClaimsChart {
  return { claims, kind: 'share', written: percent, words: WORDS };
}

describe('the claims', () => {
  it('show the claimed stretch, the thick interval, the thin and the dotted one', () =>
    expect(claimsChart(chart(REFUSED), canvas(420))).toMatchFileSnapshot('claims.svg'));

  it('have colour only where they are decided, and a shape of their own in any case', () => {
    const svgOf = (verdict: ClaimMark['verdict']) => claimsChart(chart({ ...REFUSED, verdict }), canvas(420));
    const coloured = (['supported', 'contradicted', 'not-decided', 'too-few'] as const).map((verdict) => [
      verdict,
      /class="(hollow )?good"/.test(svgOf(verdict)),
      /class="(hollow )?warn"/.test(svgOf(verdict)),
    ]);
    expect(coloured).toEqual([
      ['supported', true, false],
      ['contradicted', false, true],
      ['not-decided', false, false],
      ['too-few', false, false],
    ]);
    const shapes = ['supported', 'contradicted', 'not-decided'].map(
      (verdict) => /<path d="([^"]+)"/.exec(svgOf(verdict as ClaimMark['verdict']))?.[1],
    );
    expect(new Set(shapes).size).toBe(3);
  });

  it('with too few show what was claimed and the words, and no interval', () => {
    const none = { ...REFUSED, verdict: 'too-few', measured: null, anytime: null, bounds: null } as const;
    const { texts } = drawnIn(claimsChart(chart(none), canvas(420)));
    expect(texts.map(({ text }) => text)).toContain('al massimo 7 %');
    expect(claimsChart(chart(none), canvas(420))).not.toMatch(/stroke-width="7"|1\.5 4/);
  });

  it('put differences on a scale around nothing', () => {
    const { texts } = drawnIn(claimsChart({ ...chart(REFUSED), kind: 'difference' }, canvas(420)));
    expect(texts.map(({ text }) => text).filter((text) => /^-?\d+ %$/.test(text))).toEqual([
      ...['-20 %', '-10 %', '0 %', '10 %', '20 %'],
    ]);
  });

  it('keep their texts apart, whatever they are', () => {
    const anyClaim = fc.record({
      label: anyName,
      figures: anyName,
      verdict: fc.constantFrom('supported', 'contradicted', 'not-decided', 'too-few'),
      verdictText: anyName,
      claimed: fc.tuple(anyInterval, anyName).map(([interval, text]) => ({ ...interval, label: text })),
      measured: fc.option(anyInterval),
      anytime: fc.option(anyInterval),
      bounds: fc.option(anyInterval),
    }) satisfies fc.Arbitrary<ClaimMark>;
    fc.assert(
      fc.property(
        fc.array(anyClaim, { maxLength: 6 }),
        fc.constantFrom('share', 'difference'),
        anyWidth,
        (claims, kind, width) => {
          expect(collisionsIn(claimsChart({ ...chart(...claims), kind }, canvas(width)))).toEqual([]);
        },
      ),
    );
  });
});
