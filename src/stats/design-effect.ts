import type { Tally } from './beta-binomial.ts';

/**
 * By how much answers that come in clusters are worth less than as many independent ones: 1 + (m − 1)ρ, m being the mean cluster
 * size as an answer sees it, Σm² / Σm (Kish 1965, 1987). Divide the number of answers by it. 1 without clusters.
 */
export function designEffect(clusterSizes: readonly number[], correlation: number): number {
  const answers = clusterSizes.reduce((sum, size) => sum + size, 0);
  if (answers === 0) return 1;
  const seen = clusterSizes.reduce((sum, size) => sum + size ** 2, 0) / answers;
  return 1 + (seen - 1) * correlation;
}

/**
 * How alike the answers within a cluster are: the analysis-of-variance estimate for yes and no (Ridout, Demétrio & Firth 1999,
 * Biometrics 55:137), not below 0. Very uncertain with fewer than some ten clusters. Undefined with fewer than two clusters, no
 * cluster of two, or only one kind of answer.
 */
export function clusterCorrelation(clusters: readonly Tally[]): number | undefined {
  const counted = clusters.filter(({ trials }) => trials > 0);
  const answers = counted.reduce((sum, { trials }) => sum + trials, 0);
  const yes = counted.reduce((sum, { successes }) => sum + successes, 0);
  const groups = counted.length;
  if (groups < 2 || answers === groups || yes === 0 || yes === answers) return undefined;

  const withinSquares = counted.reduce(
    (sum, { trials, successes }) => sum + successes * (1 - successes / trials),
    0,
  );
  const betweenSquares = yes * (1 - yes / answers) - withinSquares;
  const between = betweenSquares / (groups - 1);
  const within = withinSquares / (answers - groups);
  const typical =
    (answers - counted.reduce((sum, { trials }) => sum + trials ** 2, 0) / answers) / (groups - 1);
  return Math.max(0, (between - within) / (between + (typical - 1) * within));
}
