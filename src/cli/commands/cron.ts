import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { Fault } from '../../fault.ts';
import type { CronPlan } from '../../render/cron-view.ts';
import type { ShellWord } from '../../render/crontab.ts';
import { type Cli, type Context, contextFor, timeZoneOf } from '../context.ts';
import { requirePlace, settingsFiles } from '../settings.ts';

interface CronOptions {
  readonly folder?: string;
  readonly results?: string;
}

export function addCron(command: Command, cli: Cli): void {
  const { options, subcommands } = cli.words.help;
  const show = command.command('show').alias('mostra').description(subcommands.cronShow);
  show
    .option('--folder <folder>', options.cronFolder)
    .option('--results <folder>', options.cronResults)
    .action((given: CronOptions) => run(show, cli, given));
}

async function run(command: Command, cli: Cli, options: CronOptions): Promise<void> {
  const context = await contextFor(cli, command);
  requirePlace('database', cli.io, context.options.db, cli.settings);
  const { cronView } = await import('../../render/cron-view.ts');
  await context.show(cronView(await planFor(context, options), context.words));
}

async function planFor(context: Context, options: CronOptions): Promise<CronPlan> {
  const { io, words, settings } = context;
  const { folderNames } = words.rhythm.cron;
  const db = resolve(io.cwd, context.dbPath);
  const placeOf = (given: string | undefined, configured: unknown, name: string) =>
    given === undefined && configured === undefined
      ? join(dirname(db), name)
      : resolve(io.cwd, String(given ?? configured));
  const importFolder = placeOf(options.folder, settings.importFolder, folderNames.import);
  const resultsFolder = placeOf(options.results, settings.resultsFolder, folderNames.results);
  const { user, project } = await settingsFiles(io);
  const common = ['--db', db, '--lang', words.language, '-q'];
  const program = [io.node, join(io.home, 'bin', 'riconquista.js')];
  const dated = (name: string, printedBy: string, extension: string): ShellWord => ({
    before: join(resultsFolder, `${name}-`),
    printedBy,
    after: extension,
  });
  const report = dated(words.rhythm.cron.reportName, 'date +%F', '.html');
  const plan: CronPlan = {
    jobs: [
      {
        name: 'import',
        schedule: '15 2 * * *',
        command: [...program, 'import', '--folder', importFolder, ...common],
      },
      {
        name: 'calls',
        schedule: '0 6 * * 1',
        command: [...program, 'calls', '--per-seller', resultsFolder, ...common],
      },
      {
        name: 'report',
        schedule: '30 6 1 * *',
        command: [...program, 'report', '--output', report, ...common],
      },
    ],
    setting: {
      folder: existsSync(project) ? io.cwd : null,
      variables: { RICONQUISTA_CONFIG: resolve(io.cwd, user) },
    },
    importFolder,
    resultsFolder,
    timeZone: timeZoneOf(settings),
  };
  refuseLineBreaks([...program, db, user, io.cwd, importFolder, resultsFolder]);
  return plan;
}

/** A crontab has no way to write them. */
function refuseLineBreaks(paths: readonly string[]): void {
  const broken = paths.find((path) => /[\r\n]/.test(path));
  if (broken !== undefined) throw new Fault('usage', 'path-not-for-cron', { path: broken });
}
