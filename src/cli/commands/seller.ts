import type { Command } from 'commander';
import type { ListedSeller } from '../../app/keep-sellers.ts';
import { type Cli, type Context, contextFor, type Db } from '../context.ts';

interface SellerOptions {
  readonly capacity?: string;
  readonly on?: string;
  readonly to?: string;
}

export function addSeller(command: Command, cli: Cli): void {
  const { arguments: texts, options, subcommands } = cli.words.help;
  command
    .command('set')
    .alias('imposta')
    .description(subcommands.sellerSet)
    .argument('<name>', texts.sellerName)
    .requiredOption('--capacity <capacity>', options.sellerCapacity)
    .action((name: string, given: SellerOptions) =>
      note(command, cli, 'set', async (context, db) => {
        const { requireCapacity } = await import('../../app/calls-rule.ts');
        const { setCapacity } = await import('../../app/keep-sellers.ts');
        const text = given.capacity ?? 'auto';
        const capacity = text === 'auto' ? null : requireCapacity(text, '--capacity');
        return setCapacity(db, name, capacity, context.callsRule.owner);
      }),
    );
  command
    .command('left')
    .alias('uscito')
    .description(subcommands.sellerLeft)
    .argument('<name>', texts.sellerName)
    .option('--on <day>', options.leftOn)
    .option('--to <name>', options.leftTo)
    .action((name: string, given: SellerOptions) =>
      note(command, cli, 'left', async (context, db) => {
        const { requireDay } = await import('../../app/today.ts');
        const { markLeft } = await import('../../app/keep-sellers.ts');
        const leftOn = given.on === undefined ? context.today : requireDay(given.on);
        return markLeft(db, name, { leftOn, successor: given.to }, context.callsRule.owner);
      }),
    );
  command
    .command('back')
    .alias('rientrato')
    .description(subcommands.sellerBack)
    .argument('<name>', texts.sellerName)
    .action((name: string) =>
      note(command, cli, 'back', async (context, db) => {
        const { markBack } = await import('../../app/keep-sellers.ts');
        return markBack(db, name, context.callsRule.owner);
      }),
    );
  command
    .command('list', { isDefault: true })
    .alias('elenco')
    .description(subcommands.sellerList)
    .action(() => list(command, cli));
}

async function note(
  command: Command,
  cli: Cli,
  what: 'set' | 'left' | 'back',
  change: (context: Context, db: Db) => Promise<ListedSeller>,
): Promise<void> {
  const context = await contextFor(cli, command);
  const { sellerView } = await import('../../render/sellers-view.ts');
  await context.withStore('existing', async (db) => {
    const seller = await change(context, db);
    await context.show(sellerView(seller, context.callsRule.capacity, context.words, what), db);
  });
}

async function list(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { listSellers } = await import('../../app/keep-sellers.ts');
  const { sellersView } = await import('../../render/sellers-view.ts');
  await context.withStore('existing', async (db) => {
    const sellers = await listSellers(db, context.callsRule.owner);
    await context.show(sellersView(sellers, context.callsRule.capacity, context.words), db);
  });
}
