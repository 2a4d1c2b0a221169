import type { Command } from 'commander';
import { type Cli, type Context, contextFor } from '../context.ts';

interface GestureAddOptions {
  readonly label?: string;
  readonly nature?: string;
  readonly cost?: string;
  readonly owner?: string;
  readonly cap?: string;
  readonly expires?: boolean;
  readonly for?: readonly string[];
}

interface GiveOptions {
  readonly amount?: string;
  readonly percent?: string;
  readonly until?: string;
  readonly by?: string;
  readonly note?: string;
}

export function addGesture(command: Command, cli: Cli): void {
  const { arguments: texts, options } = cli.words.help;
  const { help } = cli.words.gestures;
  command
    .command('suggest')
    .alias('consiglia')
    .description(help.subcommands.suggest)
    .argument('<code>', texts.code)
    .action((code: string) => suggest(command, cli, code));
  command
    .command('give')
    .alias('concedi')
    .description(help.subcommands.give)
    .argument('<code>', texts.code)
    .argument('<gesture>', help.arguments.kind)
    .option('--amount <amount>', help.options.amount)
    .option('--percent <percent>', help.options.percent)
    .option('--until <day>', help.options.until)
    .option('--by <name>', help.options.by)
    .option('--note <text>', help.options.note)
    .action((code: string, kind: string, given: GiveOptions) => give(command, cli, { code, kind }, given));
  command
    .command('undo')
    .alias('annulla')
    .description(help.subcommands.undo)
    .argument('<number>', help.arguments.givenId)
    .action((id: string) => undo(command, cli, id));
  command
    .command('given')
    .alias('concessi')
    .description(help.subcommands.given)
    .argument('[code]', texts.code)
    .option('--csv-dialect <dialect>', options.csvDialect)
    .action((code: string | undefined) => given(command, cli, code));
  addCatalogue(command, cli);
}

function addCatalogue(command: Command, cli: Cli): void {
  const { help } = cli.words.gestures;
  command
    .command('list', { isDefault: true })
    .alias('elenca')
    .description(help.subcommands.list)
    .option('--csv-dialect <dialect>', cli.words.help.options.csvDialect)
    .action(() => list(command, cli));
  command
    .command('show')
    .alias('mostra')
    .description(help.subcommands.show)
    .argument('<gesture>', help.arguments.kind)
    .action((kind: string) => show(command, cli, kind));
  command
    .command('add')
    .alias('aggiungi')
    .description(help.subcommands.add)
    .argument('<gesture>', help.arguments.kind)
    .option('--label <text>', help.options.label)
    .option('--nature <nature>', help.options.nature)
    .option('--cost <amount>', help.options.cost)
    .option('--owner <name>', help.options.owner)
    .option('--cap <amount>', help.options.cap)
    .option('--expires', help.options.expires)
    .option('--for <cause>', help.options.for, alsoThis)
    .action((kind: string, said: GestureAddOptions) => add(command, cli, kind, said));
  command
    .command('withdraw')
    .alias('ritira')
    .description(help.subcommands.withdraw)
    .argument('<gesture>', help.arguments.kind)
    .action((kind: string) => withdraw(command, cli, kind));
}

function alsoThis(text: string, others: readonly string[] = []): string[] {
  return [...others, text];
}

/** What the firm has set of what gestures may cost. */
function termsOf({ gestureRule, priorityRule, rule }: Context) {
  return { rule: gestureRule, marginShare: priorityRule.marginShare, mergeDays: rule.mergeDays };
}

function decimalOf({ words }: Context): ',' | '.' {
  return words.language === 'it' ? ',' : '.';
}

async function suggest(command: Command, cli: Cli, code: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, today } = context;
  const { suggestGestures } = await import('../../app/suggest-gestures.ts');
  const { adviceView } = await import('../../render/gesture-advice-view.ts');
  await context.withStore('existing', async (db) => {
    const advice = await suggestGestures(db, code, today, termsOf(context));
    await context.show(adviceView(advice, words), db);
    const [first] = advice.gestures;
    if (first !== undefined && context.term.progress) {
      context.tell(words.gestures.nextGive(advice.code, first.kind));
    }
  });
}

async function give(
  command: Command,
  cli: Cli,
  { code, kind }: { readonly code: string; readonly kind: string },
  options: GiveOptions,
): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, today } = context;
  const { giveGesture } = await import('../../app/give-gesture.ts');
  const { gaveView } = await import('../../render/given-view.ts');
  const { amount, percent, until, by = null, note = null } = options;
  const figures = { amount, percent, until, decimal: decimalOf(context) };
  await context.withStore('existing', async (db) => {
    const gave = await giveGesture(db, { code, kind, ...figures, by, note, today, terms: termsOf(context) });
    await context.show(gaveView(gave, words), db);
    context.tell(words.gestures.undo(gave.given.id));
  });
}

async function undo(command: Command, cli: Cli, id: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { undoGesture } = await import('../../app/give-gesture.ts');
  const { undoneGestureView } = await import('../../render/given-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(undoneGestureView(await undoGesture(db, id, context.today), context.words), db);
  });
}

async function given(command: Command, cli: Cli, code: string | undefined): Promise<void> {
  const context = await contextFor(cli, command);
  const { listGiven } = await import('../../app/give-gesture.ts');
  const { givenView } = await import('../../render/given-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(givenView(await listGiven(db, code, context.today), context.words), db);
  });
}

async function list(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { listGestures } = await import('../../app/keep-gestures.ts');
  const { gesturesView } = await import('../../render/gesture-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(gesturesView(await listGestures(db, context.today), context.words), db);
  });
}

async function show(command: Command, cli: Cli, kind: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { showGesture } = await import('../../app/keep-gestures.ts');
  const { gestureView } = await import('../../render/gesture-view.ts');
  await context.withStore('existing', async (db) => {
    const { gesture, firstFor } = await showGesture(db, kind, context.today);
    await context.show(gestureView(gesture, firstFor, context.words), db);
  });
}

async function add(command: Command, cli: Cli, kind: string, said: GestureAddOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { today, words } = context;
  const { addGesture: keep } = await import('../../app/keep-gestures.ts');
  const { keptGestureView } = await import('../../render/gesture-view.ts');
  const { label, nature, cost, owner, cap, expires: needsExpiry, for: causes } = said;
  const facts = { kind, label, nature, cost, owner, cap, needsExpiry, causes };
  await context.withStore('existing', async (db) => {
    const gesture = await keep(db, { ...facts, today, decimal: decimalOf(context) });
    await context.show(keptGestureView(gesture, words, words.gestures.kept), db);
  });
}

async function withdraw(command: Command, cli: Cli, kind: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, today } = context;
  const { withdrawGesture } = await import('../../app/keep-gestures.ts');
  const { keptGestureView } = await import('../../render/gesture-view.ts');
  await context.withStore('existing', async (db) => {
    const gesture = await withdrawGesture(db, kind, today);
    await context.show(keptGestureView(gesture, words, words.gestures.withdrawn), db);
  });
}
