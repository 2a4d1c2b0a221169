import { CHANNELS, type Channel } from '../channel.ts';
import { assignedTo, type Followed } from '../followed.ts';
import { OUTCOMES } from '../outcome.ts';
import type { Claim } from './claim.ts';
import { groupOf, shareResult, tallyOf } from './measured.ts';

/**
 * "98 % of the messages sent by WhatsApp are opened." Nobody sees here whether a message was opened, only whether somebody answered:
 * an answer proves an opening, silence does not disprove it. So this claim can be supported and not contradicted. Customers count
 * once on every channel by which they were tried.
 */
export const whatsapp: Claim = {
  id: 'whatsapp-98',
  measure: ({ followed, look }) => {
    const facts = {
      id: 'whatsapp-98',
      source: 'seed 004',
      claimed: { is: 'at-least', value: 0.98 },
    } as const;
    const assigned = assignedTo('contact', followed);
    const result = shareResult(facts, answersBy('whatsapp', assigned), look);
    const groups = CHANNELS.map((channel) => groupOf(channel, answersBy(channel, assigned))).filter(
      ({ denominator }) => denominator > 0,
    );
    const isOpen = result.verdict === 'contradicted' || result.verdict === 'not-decided';
    return isOpen
      ? { ...result, groups, verdict: 'not-decided', why: { is: 'openings-unseen' } }
      : { ...result, groups };
  },
};

/** Of those tried on a channel, who ever answered on it. */
function answersBy(channel: Channel, assigned: readonly Followed[]) {
  const on = ({ contacts }: Followed) => contacts.filter((contact) => contact.channel === channel);
  const tried = assigned.filter((customer) => on(customer).length > 0);
  return tallyOf(tried, (customer) => on(customer).some(({ outcome }) => OUTCOMES[outcome].reached));
}
