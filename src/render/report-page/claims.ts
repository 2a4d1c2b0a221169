import type { Words } from '../../locale/words.ts';
import { type Claim, type ClaimNotes, claimParts, sortedClaims } from '../claim-text.ts';
import { html, type Markup } from '../markup.ts';
import { typeset } from '../pages/typeset.ts';
import { listHtml, prose } from './prose.ts';

/** Shapes first, colour second: black and white paper tells them apart. */
const MARKS: Readonly<Record<Claim['verdict'], readonly [mark: string, tone: string]>> = {
  supported: ['●', 'good'],
  contradicted: ['■', 'warn'],
  'not-decided': ['◇', 'plain'],
  'too-few': ['○', 'quiet'],
};

/** Claims one by one; those without a single case are named together at the end. */
export function claimsHtml(claims: readonly Claim[], words: Words, more: ClaimNotes = {}): Markup {
  const { countsOnly, noCases } = words.screens.claims;
  const { counted, empty } = sortedClaims(claims);
  const hasTooFew = claims.some(({ why }) => why.is === 'too-few');
  const named = empty.map(({ id }) => words.labels.claims[id]);
  return html`${prose(hasTooFew ? [countsOnly] : []) ?? null}
${counted.map((claim) => claimHtml(claim, words, more[claim.id]))}
${prose(named.length === 0 ? [] : [noCases(named)]) ?? null}`;
}

/** A claim with its verdict and all that the text says of it. */
function claimHtml(claim: Claim, words: Words, more: readonly string[] | undefined): Markup {
  const parts = claimParts(claim, words, more);
  const [mark, tone] = MARKS[claim.verdict];
  const { background } = parts;
  return html`<article class="claim">
<h3>${typeset(parts.claim)}</h3>
<p class="verdict ${tone}"><span aria-hidden="true">${mark}</span> ${typeset(parts.verdict)}</p>
${prose(parts.told) ?? null}
${listHtml(parts.groups) ?? null}
${background === null ? null : html`<p class="under">${typeset(background)}</p>`}
</article>\n`;
}
