import type { Command } from 'commander';
import type { Desk } from '../../app/work-desk.ts';
import type { sellersAtWork, workWeek } from '../../app/work-list.ts';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor, type Db, paintFor } from '../context.ts';
import { settingOf } from './outcome-history.ts';

interface WorkOptions {
  readonly seller?: string;
  readonly day?: string;
  readonly plain?: boolean;
}

type Week = ReturnType<typeof workWeek>;
type SellerWork = Awaited<ReturnType<typeof sellersAtWork>>[number];

export function addWork(command: Command, cli: Cli): void {
  const { options } = cli.words.help;
  command
    .option('--seller <name>', options.workSeller)
    .option('--day <day>', options.workDay)
    .option('--plain', options.plain)
    .action((given: WorkOptions) => run(command, cli, given));
}

async function run(command: Command, cli: Cli, options: WorkOptions): Promise<void> {
  const context = await contextFor(cli, command);
  if (!context.term.interactive) throw new Fault('usage', 'work-needs-terminal', {});
  const lists = await import('../../app/work-list.ts');
  const { words, today } = context;
  const until = lists.dayToWork(options.day, today);
  const week = lists.workWeek(until);
  await context.withStore('existing', async (db) => {
    const sellers = await lists.sellersAtWork(db, week, context, until);
    if (sellers.length === 0) {
      context.tell(words.work.noList(week));
      return;
    }
    const seller = await whoseList(context, sellers, options.seller);
    const desk = await deskFor(context, db, { week, until, seller });
    if (desk.look().item === null && desk.look().done === 0) tellNothingDue(context, desk);
    else await session(context, desk, options.plain === true);
  });
}

async function whoseList(
  context: Context,
  sellers: readonly SellerWork[],
  asked: string | undefined,
): Promise<string | null> {
  const { words } = context;
  const { noSeller } = words.labels;
  if (asked !== undefined) {
    const found = sellers.find(({ seller }) => (seller ?? noSeller).toLowerCase() === asked.toLowerCase());
    if (found !== undefined) return found.seller;
    throw new Fault('input', 'unknown-seller', {
      name: asked,
      known: sellers.map(({ seller }) => seller ?? noSeller),
    });
  }
  const [only] = sellers;
  if (only !== undefined && sellers.length === 1) return only.seller;
  const { choose } = await import('../questions.ts');
  const chosen = await choose(
    context,
    words.work.ask.seller,
    sellers.map(({ seller, due, later }, place) => [
      String(place),
      `${seller ?? noSeller} (${words.work.sellerLine(due, later)})`,
      seller ?? noSeller,
    ]),
  );
  return sellers[Number(chosen)]?.seller ?? null;
}

async function deskFor(
  context: Context,
  db: Db,
  list: {
    readonly week: Week;
    readonly until: Context['today'];
    readonly seller: string | null;
  },
): Promise<Desk> {
  const { openDesk } = await import('../../app/work-desk.ts');
  const { today, rule, gateRule, firm, io, dbPath } = context;
  const { now: _, ...setting } = settingOf(context);
  const style = await context.scriptStyle();
  return openDesk(db, {
    ...list,
    path: dbPath,
    setting,
    script: { firm, language: context.scriptLanguage, today, rule, gateRule, style },
    clock: io.now,
  });
}

function tellNothingDue({ tell, words }: Context, desk: Desk): void {
  const { later } = desk.look();
  tell(later === null ? words.work.weekFinished : words.work.nothingDue(later.rows, later.first));
}

/** However it ends, what was being told is kept. */
async function session(context: Context, desk: Desk, isPlain: boolean): Promise<void> {
  const { words, io, term, tell } = context;
  try {
    if (isPlain) {
      const { workInPlain } = await import('../work-plain.ts');
      await workInPlain(desk, words, io);
    } else {
      const { workOnScreen } = await import('../work-screen.ts');
      const screen = { desk, words, paint: await paintFor(term), output: io.stderr };
      await workOnScreen(screen, io.stdin() as NodeJS.ReadStream);
    }
  } finally {
    await desk.keep();
    const { item, draft, reached, due, done, later } = desk.look();
    tell(words.work.summary({ recorded: done, reached, left: due - done + (later?.rows ?? 0) }));
    if (draft !== null && item !== null) tell(words.work.leftDraft(item.name));
  }
}
