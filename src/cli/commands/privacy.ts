import type { Command } from 'commander';
import type { forgetCustomer } from '../../app/forget-customer.ts';
import { Fault } from '../../fault.ts';
import { type Cli, type Context, contextFor, type Db } from '../context.ts';
import { addRegister } from './privacy-register.ts';

interface ToldOptions {
  readonly channel?: string;
  readonly on?: string;
  readonly source: string;
  readonly textVersion?: string;
  readonly withdrawn?: boolean;
}

export function addPrivacy(command: Command, cli: Cli): void {
  const { arguments: texts } = cli.words.help;
  const { subcommands, options, arguments: own } = cli.words.screens.privacy.help;
  command
    .command('objection')
    .alias('opposizione')
    .description(subcommands.objection)
    .argument('<code>', texts.code)
    .requiredOption('--source <text>', options.source)
    .option('--channel <channel>', options.objectionChannel)
    .option('--on <day>', options.toldOn)
    .action((code: string, given: ToldOptions) => told(command, cli, code, 'objection', given));
  command
    .command('consent')
    .alias('consenso')
    .description(subcommands.consent)
    .argument('<code>', texts.code)
    .requiredOption('--channel <channel>', options.consentChannel)
    .requiredOption('--source <text>', options.source)
    .option('--text-version <text>', options.textVersion)
    .option('--withdrawn', options.withdrawn)
    .option('--on <day>', options.toldOn)
    .action((code: string, given: ToldOptions) =>
      told(command, cli, code, given.withdrawn === true ? 'withdrawal' : 'consent', given),
    );
  command
    .command('show')
    .alias('mostra')
    .description(subcommands.show)
    .argument('<code>', texts.code)
    .action((code: string) => show(command, cli, code));
  command
    .command('export')
    .alias('esporta')
    .description(subcommands.export)
    .argument('<code>', texts.code)
    .option('--reason <text>', options.accessReason)
    .action((code: string, given: { reason?: string }) => handOver(command, cli, code, given.reason ?? null));
  command
    .command('forget')
    .alias('dimentica')
    .description(subcommands.forget)
    .argument('<code>', texts.code)
    .requiredOption('--reason <text>', options.forgetReason)
    .option('--yes', options.yes)
    .action((code: string, given: ForgetOptions) => forget(command, cli, code, given));
  command
    .command('readmit')
    .alias('riammetti')
    .description(subcommands.readmit)
    .argument('<identifier>', own.mark)
    .requiredOption('--source <text>', options.source)
    .action((text: string, given: { source: string }) => readmitAgain(command, cli, text, given.source));
  const logging = command.command('log');
  logging
    .alias('registro')
    .description(subcommands.log)
    .option('--csv-dialect <dialect>', cli.words.help.options.csvDialect)
    .action(() => log(logging, cli));
  addRegister(command, cli);
}

/** Every command here first finishes what an erasure had to leave. */
export async function withPrivacy(context: Context, use: (db: Db) => Promise<void>): Promise<void> {
  const { finishErasures } = await import('../../app/forget-customer.ts');
  await context.withStore('existing', async (db) => {
    await finishErasures(db, context.io.now().toISOString());
    await use(db);
  });
}

async function told(
  command: Command,
  cli: Cli,
  code: string,
  kind: 'objection' | 'consent' | 'withdrawal',
  options: ToldOptions,
): Promise<void> {
  const context = await contextFor(cli, command);
  const { recordPermission } = await import('../../app/keep-permissions.ts');
  const { recordedView } = await import('../../render/privacy-view.ts');
  await withPrivacy(context, async (db) => {
    const recorded = await recordPermission(db, {
      code,
      kind,
      channel: options.channel ?? 'all',
      on: options.on,
      source: options.source,
      textVersion: options.textVersion ?? null,
      today: context.today,
      now: context.io.now().toISOString(),
    });
    await context.show(recordedView(recorded, context.words), db);
  });
}

async function show(command: Command, cli: Cli, code: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { showPermissions } = await import('../../app/show-permissions.ts');
  const { permissionsView } = await import('../../render/privacy-view.ts');
  const { today, minute, rule, gateRule, callsRule, patronDay } = context;
  await withPrivacy(context, async (db) => {
    const request = { code, today, minute, rule, gateRule, callsRule, patronDay };
    await context.show(permissionsView(await showPermissions(db, request), context.words), db);
  });
}

async function handOver(command: Command, cli: Cli, code: string, reason: string | null): Promise<void> {
  const context = await contextFor(cli, command);
  const { exportCustomer } = await import('../../app/export-customer.ts');
  const { exportView } = await import('../../render/personal-data-view.ts');
  await withPrivacy(context, async (db) => {
    const now = context.io.now().toISOString();
    const exported = await exportCustomer(db, { code, reason, today: context.today, now });
    // Not remembered as an export of ours: what it was written for is none of the database's business.
    await context.show(exportView(exported, context.words));
  });
}

interface ForgetOptions {
  readonly reason: string;
  readonly yes?: boolean;
}

async function forget(command: Command, cli: Cli, code: string, options: ForgetOptions): Promise<void> {
  const context = await contextFor(cli, command);
  const { forgetCustomer: erase } = await import('../../app/forget-customer.ts');
  const { backupsOf } = await import('../../app/backups.ts');
  const { forgottenView } = await import('../../render/privacy-view.ts');
  await withPrivacy(context, async (db) => {
    if (!(await isMeant(context, db, code, options.yes === true))) return;
    const now = context.io.now().toISOString();
    const forgotten = await erase(db, {
      code,
      reason: options.reason,
      rule: context.rule,
      today: context.today,
      now,
    });
    await context.show(forgottenView({ ...forgotten, backups: backupsOf(context.dbPath) }, context.words));
    refuseTraces(context, forgotten);
  });
}

function refuseTraces({ dbPath }: Context, { purged }: Awaited<ReturnType<typeof forgetCustomer>>): void {
  if (!purged) throw new Fault('database', 'erasure-unfinished', { path: dbPath });
}

/** On a terminal the customer is named before everything goes; a script must say that it means it. */
async function isMeant(context: Context, db: Db, code: string, isSaid: boolean): Promise<boolean> {
  const { customerToForget } = await import('../../app/forget-customer.ts');
  const customer = await customerToForget(db, code);
  if (isSaid) return true;
  if (!context.term.interactive) throw new Fault('usage', 'erasure-needs-yes', { code, flag: '--yes' });
  const { customerTitle } = await import('../../render/merge-view.ts');
  const { chooseYesNo } = await import('../questions.ts');
  const { forget: sentences } = context.words.screens.privacy;
  const isMeantSo = await chooseYesNo(context, sentences.ask(customerTitle(customer)), false);
  if (!isMeantSo) context.tell(sentences.notDone);
  return isMeantSo;
}

async function readmitAgain(command: Command, cli: Cli, text: string, source: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { readmit } = await import('../../app/readmit.ts');
  await withPrivacy(context, async (db) => {
    await readmit(db, text, { source, today: context.today, now: context.io.now().toISOString() });
    await context.show({
      json: () => ({ schemaVersion: 1, readmitted: true }),
      text: () => context.words.screens.privacy.readmitted,
    });
  });
}

async function log(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { privacyLog } = await import('../../app/privacy-log.ts');
  const { logView } = await import('../../render/privacy-view.ts');
  await withPrivacy(context, async (db) => {
    await context.show(logView(await privacyLog(db), context.words), db);
  });
}
