import { formatsFor } from '../format.ts';
import type { PartialWords } from '../words.ts';

const { day, integer } = formatsFor('en');

export const partial: PartialWords = {
  listed: (lines) =>
    lines === 1
      ? 'One product line that a customer bought regularly is silent, while other things are bought.'
      : `${integer(lines)} product lines that were bought regularly are silent, while other things are bought.`,
  none: 'No product line is dormant: who buys, buys all that was bought before.',
  unknown:
    'No product lines are known: import a list of order lines with the category or family of the articles.',
  explain: ({ productLine, typicalGapDays, silentDays, lastOrderOn }) =>
    `Bought "${productLine}" every ${integer(Math.round(typicalGapDays))} days, not for ${integer(silentDays)} days now (last on ${day(lastOrderOn)}), but buys other things.`,
};
