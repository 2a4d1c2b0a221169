import { abroad } from './abroad.ts';
import { alarm } from './alarm.ts';
import { causesDiffer } from './causes-differ.ts';
import { cheaper } from './cheaper.ts';
import type { Claim, ClaimResult, Evidence } from './claim.ts';
import { relationalGestures } from './gestures.ts';
import { notLost } from './not-lost.ts';
import { perhaps } from './perhaps.ts';
import { refused } from './refused.ts';
import { sameSeller } from './same-seller.ts';
import { satisfied } from './satisfied.ts';
import { sectors } from './sectors.ts';
import { thirdAttempt } from './third-attempt.ts';
import { topCustomers } from './top-customers.ts';
import { unannouncedDelay } from './unannounced-delay.ts';
import { whatsapp } from './whatsapp.ts';

/** What the trade says, in the order in which a report takes it. */
export const CLAIMS: readonly Claim[] = [
  refused,
  notLost,
  perhaps,
  alarm,
  sectors,
  abroad,
  sameSeller,
  thirdAttempt,
  relationalGestures,
  unannouncedDelay,
  satisfied,
  topCustomers,
  cheaper,
  whatsapp,
  causesDiffer,
];

export function measureClaims(evidence: Evidence): ClaimResult[] {
  return CLAIMS.map(({ measure }) => measure(evidence));
}
