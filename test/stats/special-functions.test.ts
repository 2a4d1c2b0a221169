import betaln from '@stdlib/math-base-special-betaln';
import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import chisquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { expect, it } from 'vitest';

// Everything rests on these; a new version of the library must still agree with R 4.2.2, the first and the one of Beta(96 000, 6 000)
// with sums to 25 digits.
it.each([
  ['ln Γ(0.243)', gammaln(0.243), 1.318043584699669],
  ['ln Γ(0.001)', gammaln(0.001), 6.90717888538385],
  ['ln Γ(50.5)', gammaln(50.5), 146.519255490721],
  ['ln B(0.793, 2.426)', betaln(0.793, 2.426), -0.511569288593704],
  ['ψ(0.243)', digamma(0.243), -4.35109386442321],
  ['2.5 % of Beta(95, 6)', betaQuantile(0.025, 95, 6), 0.887165088894537],
  ['97.5 % of Beta(0.01, 3)', betaQuantile(0.975, 0.01, 3), 0.018517027223825],
  ['Beta(2, 5) up to 0.3', betaCdf(0.3, 2, 5), 0.579825],
  ['Beta(96 000, 6 000) up to 0.94', betaCdf(0.94, 96_000, 6000), 0.0558145844181864],
  ['the normal distribution up to −3', normalCdf(-3, 0, 1), 0.00134989803163009],
  ['97.5 % of the normal distribution', normalQuantile(0.975, 0, 1), 1.959963984540054],
  ['χ² up to its 95 %', chisquareCdf(3.841458820694124, 1), 0.95],
  // C(5,0)·0.7⁵ + 5·0.3·0.7⁴
  ['one in five at most, where three in ten do', binomialCdf(1, 5, 0.3), 0.52822],
])('%s', (_, found, expected) => {
  expect(Math.abs(found / expected - 1)).toBeLessThan(2e-12);
});
