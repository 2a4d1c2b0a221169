import {
  type CustomerToBelieve,
  customersBySeller,
  type SellersCustomers,
} from '../app/belief-candidates.ts';
import {
  type BeliefRequest,
  isPercent,
  noteBelief,
  percentOption,
  suggestedCause,
} from '../app/note-belief.ts';
import { oneLine } from '../render/safe-text.ts';
import { wrapped } from '../render/table.ts';
import type { Context, Db } from './context.ts';
import { choose, write } from './questions.ts';

type Stated = Pick<BeliefRequest, 'isLost' | 'returnPercent' | 'cause' | 'blocker'>;
type Said = Readonly<Partial<Pick<Stated, 'cause' | 'blocker'>>> & {
  readonly isLost?: boolean | undefined;
  readonly returnPercent?: number | undefined;
};

/**
 * Walks one seller through the dormant customers without a belief. Each answer is kept at once, so that whoever stops, or is
 * stopped by Ctrl-C, goes on from there the next time.
 */
export async function askBeliefs(context: Context, db: Db, seller: string | undefined): Promise<void> {
  const { ask, none } = context.words.screens.belief;
  const waiting = await waitingFor(context, db, seller);
  if (waiting.length === 0) {
    context.tell(none);
    return;
  }
  context.tell(ask.intro(waiting.length));
  let noted = 0;
  try {
    for (const [index, customer] of waiting.entries()) {
      introduce(context, customer, index + 1, waiting.length);
      const answer = await askLabel(context, true);
      if (answer === 'stop') break;
      if (answer === 'skip') continue;
      const stated = await askBelief(context, db, customer.id, { isLost: answer === 'lost' });
      await keep(context, db, customer.code, stated);
      noted += 1;
    }
  } finally {
    context.tell(ask.done(noted, waiting.length - noted));
  }
}

/** What has not been said yet of one customer. */
export async function askBelief(context: Context, db: Db, customerId: number, said: Said): Promise<Stated> {
  const isLost = said.isLost ?? (await askLabel(context, false)) === 'lost';
  const returnPercent = said.returnPercent ?? (await askPercent(context));
  const cause = said.cause ?? (await askCause(context, db, customerId));
  const blocker = said.blocker ?? (await askBlocker(context));
  return { isLost, returnPercent, cause, blocker };
}

async function waitingFor(
  context: Context,
  db: Db,
  seller: string | undefined,
): Promise<readonly CustomerToBelieve[]> {
  const groups = (await customersBySeller(db, context.today, context.rule))
    .map((group) => ({ ...group, customers: group.customers.filter(({ belief }) => belief === null) }))
    .filter(({ customers }) => customers.length > 0);
  if (seller !== undefined) {
    const named = groups.filter((group) => group.seller?.toLowerCase() === seller.toLowerCase());
    return named.flatMap(({ customers }) => customers);
  }
  const [only] = groups;
  if (only === undefined || groups.length === 1) return only?.customers ?? [];
  const chosen = await askSeller(context, groups);
  return groups[Number(chosen)]?.customers ?? [];
}

function askSeller(context: Context, groups: readonly SellersCustomers[]): Promise<string> {
  const { belief } = context.words.screens;
  const choices = groups.map(({ seller, customers }, index) => {
    const name = seller === null ? context.words.labels.noSeller : oneLine(seller);
    return [String(index), belief.ask.sellerChoice(name, customers.length), name] as const;
  });
  return choose(context, belief.ask.seller, choices);
}

function introduce(context: Context, customer: CustomerToBelieve, place: number, all: number): void {
  const { screens } = context.words;
  const title = screens.belief.ask.customer(place, all, oneLine(customer.name), oneLine(customer.code));
  context.io.stderr.write(`\n${title}\n${wrapped(screens.flag(customer.facts), context.term.width, '  ')}\n`);
}

async function askLabel(context: Context, maySkip: boolean): Promise<'lost' | 'not-lost' | 'skip' | 'stop'> {
  const { lost, lostChoices } = context.words.screens.belief.ask;
  const answers = maySkip ? (['lost', 'not-lost', 'skip', 'stop'] as const) : (['lost', 'not-lost'] as const);
  return choose(
    context,
    lost,
    answers.map((answer) => [answer, lostChoices[answer]] as const),
  );
}

async function askPercent(context: Context): Promise<number> {
  const { percent, badPercent } = context.words.screens.belief.ask;
  return percentOption(await write(context, percent, (text) => isPercent(text) || badPercent));
}

async function askCause(context: Context, db: Db, customerId: number): Promise<Stated['cause']> {
  const { cause: question, noCause } = context.words.screens.belief.ask;
  const causes = Object.entries(context.words.labels.causes) as [NonNullable<Stated['cause']>, string][];
  const known = await suggestedCause(db, customerId, context.today);
  const chosen = await choose(context, question, [['' as const, noCause], ...causes], known ?? '');
  return chosen === '' ? null : chosen;
}

async function askBlocker(context: Context): Promise<string | null> {
  const text = await write(context, context.words.screens.belief.ask.blocker, () => true);
  return text === '' ? null : text;
}

async function keep(context: Context, db: Db, code: string, stated: Stated): Promise<void> {
  const { today, io } = context;
  await noteBelief(db, { ...stated, code, seller: null, today, now: io.now().toISOString() });
}
