import type { ReportData } from '../app/report-data.ts';
import type { Words } from '../locale/words.ts';
import { pText, writtenEnds, writtenPoints, writtenRatio, writtenShare } from './report-figures.ts';
import { oneLine } from './safe-text.ts';
import type { Paint, Screen } from './sheet.ts';
import { wrapped } from './table.ts';

export type Claim = ReportData['claims'][number];
type Group = Claim['groups'][number];

/** One claim in sentences, for whatever shows it. */
export interface ClaimParts {
  readonly claim: string;
  readonly verdict: string;
  /** What was counted, how sure that is, and what follows. */
  readonly told: readonly string[];
  readonly groups: readonly string[];
  /** Who says so, and how it is counted; null where there is no more to say than a count. */
  readonly background: string | null;
}

/** @param more sentences to stand behind the figures */
export function claimParts(claim: Claim, words: Words, more: readonly string[] = []): ClaimParts {
  const { claims: sentences } = words.screens;
  const source = sentences.source(sentences.sources[claim.source]);
  const background = [source, sentences.notes[claim.id]].filter((text) => text !== undefined).join(' ');
  return {
    claim: words.labels.claims[claim.id],
    verdict: verdictText(claim, words),
    told: [
      ...figureLines(claim, words),
      ...more,
      ...(claim.why.is === 'too-few' ? [] : [whyText(claim, words)]),
      ...(claim.isObservational && claim.estimate !== null ? [sentences.observational] : []),
    ],
    groups: claim.groups
      .filter(({ denominator, group }) => denominator > 0 && group !== 'top-customers')
      .map((group) => groupText(group, words)),
    background: isTold(claim) ? background : null,
  };
}

function claimLines(
  claim: Claim,
  words: Words,
  { width, paint }: Screen,
  more: readonly string[] | undefined,
): string[] {
  const { told, groups, background } = claimParts(claim, words, more);
  return [
    ...wrapped(headline(claim, words, paint), width).split('\n'),
    ...[...told, ...groups.map((group) => `– ${group}`)].map((line) => wrapped(line, width, '  ')),
    ...(background === null ? [] : [paint.dim(wrapped(background, width, '  '))]),
  ];
}

/** Is there more to say than a count? */
function isTold({ estimate, why }: Claim): boolean {
  return (
    estimate !== null || why.is === 'withheld' || why.is === 'strata-differ' || why.is === 'strata-alike'
  );
}

/** Claims with something to show, and those without a single case, which are only named. */
export function sortedClaims(claims: readonly Claim[]): {
  readonly counted: Claim[];
  readonly empty: Claim[];
} {
  const isEmpty = ({ why, denominator, groups }: Claim) =>
    why.is === 'too-few' && (denominator ?? 0) === 0 && groups.every((group) => group.denominator === 0);
  return { counted: claims.filter((claim) => !isEmpty(claim)), empty: claims.filter(isEmpty) };
}

/** A whole section of claims: those without a single case are named together at its end. */
export function claimsText(
  claims: readonly Claim[],
  words: Words,
  screen: Screen,
  more: ClaimNotes = {},
): string[] {
  const { countsOnly, noCases } = words.screens.claims;
  const { counted, empty: without } = sortedClaims(claims);
  const empty = without.map(({ id }) => words.labels.claims[id]);
  const blocks = [
    ...(claims.some(({ why }) => why.is === 'too-few') ? [[wrapped(countsOnly, screen.width)]] : []),
    ...counted.map((claim) => claimLines(claim, words, screen, more[claim.id])),
    ...(empty.length === 0 ? [] : [[wrapped(noCases(empty), screen.width)]]),
  ];
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

/** Sentences to stand behind the figures of a claim. */
export type ClaimNotes = Readonly<Partial<Record<Claim['id'], readonly string[]>>>;

/** The claim with its verdict; colour only where the interval, not the point, decides. */
function headline(claim: Claim, words: Words, paint: Paint): string {
  const { id, verdict } = claim;
  const tone = verdict === 'supported' ? paint.good : verdict === 'contradicted' ? paint.warn : plain;
  return `${paint.title(`${words.labels.claims[id]}: `)}${tone(verdictText(claim, words))}`;
}

/** The verdict in words; where there is none yet, what is being waited for. */
export function verdictText({ verdict, why }: Claim, words: Words): string {
  const { noData, waiting } = words.screens.claims;
  if (why.is === 'missing') return noData;
  return why.is === 'immature' ? waiting : words.labels.verdicts[verdict];
}

function plain(text: string): string {
  return text;
}

function figureLines(claim: Claim, words: Words): string[] {
  const { claims: sentences } = words.screens;
  const counted = countedText(claim, words);
  const figure = figureText(claim, words);
  if (figure === undefined) return counted === undefined ? [] : [`${counted}.`];
  const lines = [
    claim.kind === 'difference'
      ? sentences.difference(figure)
      : claim.kind === 'ratio'
        ? sentences.newAgainstBack(figure)
        : `${counted}: ${figure}.`,
  ];
  if (claim.anytime !== null && claim.method !== 'census') {
    lines.push(
      sentences.anytime(writtenEnds(claim.kind, claim.anytime, words), claim.decidedBy === 'anytime'),
    );
  }
  return lines;
}

/** `4 su 60 …` as the words of this claim have it; undefined where there is nothing to count. */
function countedText(
  { id, numerator, denominator, groups, method }: Claim,
  words: Words,
): string | undefined {
  const { claims: sentences } = words.screens;
  if (numerator === null || denominator === null || denominator === 0) return undefined;
  const [top] = groups;
  if (method === 'census' && top !== undefined) {
    return sentences.topCustomers(top.numerator, top.denominator, numerator, denominator);
  }
  return sentences.counted[id]?.(numerator, denominator);
}

/** The figure with its interval for one look; undefined where there is none. */
export function figureText(claim: Claim, words: Words): string | undefined {
  const { claims: sentences } = words.screens;
  const { kind, estimate, low, high } = claim;
  if (estimate === null || low === null || high === null) return undefined;
  const interval = { estimate, low, high };
  if (kind === 'difference') return sentences.points(writtenPoints(interval, words));
  if (kind === 'ratio') return sentences.ratio(writtenRatio(interval, words));
  const written = writtenShare(interval, words);
  return written.low === written.high ? sentences.whole(written.estimate) : sentences.share(written);
}

/** Why the verdict is what it is, in one sentence. */
export function whyText(claim: Claim, words: Words): string {
  const { why: sentences, claimed } = words.screens.claims;
  const { why, kind, decidedBy, anytime, low, high } = claim;
  switch (why.is) {
    case 'within':
    case 'beyond':
    case 'both': {
      const ends = decidedBy === 'anytime' && anytime !== null ? anytime : { low: low ?? 0, high: high ?? 1 };
      const of = claim.claimed === null || kind === 'unmeasured' ? '' : claimed(claim.claimed, kind);
      if (claim.method === 'census' && why.is !== 'both') {
        return sentences.census(figureText(claim, words) ?? '', of, why.is === 'within');
      }
      return sentences[why.is](writtenEnds(kind, ends, words), of);
    }
    case 'too-few':
      return kind === 'difference'
        ? sentences.tooFewOfTwo(why.needed, why.have)
        : sentences.tooFew(why.needed, why.have);
    case 'missing':
      return sentences.missing[why.what];
    case 'immature':
      return sentences.immature(why.maturesOn);
    case 'withheld':
      return sentences.withheld[why.by](pText(why.pValue, words));
    case 'no-alarm':
      return sentences.noAlarm;
    case 'alarm-undirected':
      return sentences.undirected;
    case 'alarm-directed':
      return sentences.directed(departmentNames(why.departments, words));
    case 'strata-differ':
      return sentences.strataDiffer(pText(why.pValue, words));
    case 'strata-alike':
      return sentences.strataAlike(pText(why.pValue, words));
    case 'openings-unseen':
      return sentences.openingsUnseen;
  }
}

export function departmentNames(departments: readonly string[], words: Words): string[] {
  const names: Readonly<Record<string, string>> = words.labels.departments;
  return departments.map((department) => names[department] ?? department);
}

export function groupName({ group, label }: Group, words: Words): string {
  return group === 'stratum' ? oneLine(label ?? '') : words.screens.claims.groups[group];
}

function groupText(group: Group, words: Words): string {
  const { claims: sentences } = words.screens;
  const { numerator, denominator, estimate, low, high, verdict } = group;
  const counted = `${groupName(group, words)}: ${sentences.count(numerator, denominator)}`;
  const told = verdict === null ? '' : `: ${words.labels.verdicts[verdict]}`;
  if (low === null || high === null) return `${counted}${told}`;
  const written = writtenShare({ estimate: estimate ?? 0, low, high }, words);
  const figure = estimate === null ? sentences.between(written.low, written.high) : sentences.share(written);
  return `${counted}, ${figure}${told}`;
}
