import { Command, type CommanderError } from 'commander';
import { Fault } from '../fault.ts';
import type { CommandName, HelpWords } from '../locale/words.ts';
import { addBacktest } from './commands/backtest.ts';
import { addBelief } from './commands/belief.ts';
import { addCalls } from './commands/calls.ts';
import { addCause } from './commands/cause.ts';
import { addCohorts } from './commands/cohorts.ts';
import { addConcentration } from './commands/concentration.ts';
import { addConfig } from './commands/config.ts';
import { addCron } from './commands/cron.ts';
import { addCustomer } from './commands/customer.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addDormant } from './commands/dormant.ts';
import { addFreeze } from './commands/freeze.ts';
import { addGesture } from './commands/gesture.ts';
import { addImport } from './commands/import.ts';
import { addImports } from './commands/imports.ts';
import { addInit } from './commands/init.ts';
import { addOutcome } from './commands/outcome.ts';
import { addPrivacy } from './commands/privacy.ts';
import { addRemedy } from './commands/remedy.ts';
import { addReport } from './commands/report.ts';
import { addScript } from './commands/script.ts';
import { addSeller } from './commands/seller.ts';
import { addSimulate } from './commands/simulate.ts';
import { addStatus } from './commands/status.ts';
import { addTemplates } from './commands/templates.ts';
import { addWork } from './commands/work.ts';
import type { Cli } from './context.ts';

interface CommandEntry {
  readonly name: CommandName;
  readonly alias: string | null;
  readonly group: keyof HelpWords['groups'];
  readonly add: (command: Command, cli: Cli) => void;
}

/** Every command, in the order in which help shows them. */
const COMMANDS: readonly CommandEntry[] = [
  { name: 'demo', alias: null, group: 'start', add: addDemo },
  { name: 'init', alias: null, group: 'start', add: addInit },
  { name: 'import', alias: 'importa', group: 'start', add: addImport },
  { name: 'imports', alias: 'importazioni', group: 'start', add: addImports },
  { name: 'customer', alias: 'cliente', group: 'start', add: addCustomer },
  { name: 'status', alias: 'stato', group: 'week', add: addStatus },
  { name: 'dormant', alias: 'fermi', group: 'week', add: addDormant },
  { name: 'calls', alias: 'chiamate', group: 'week', add: addCalls },
  { name: 'seller', alias: 'venditore', group: 'week', add: addSeller },
  { name: 'work', alias: 'lavora', group: 'week', add: addWork },
  { name: 'script', alias: 'copione', group: 'week', add: addScript },
  { name: 'templates', alias: 'modelli', group: 'settings', add: addTemplates },
  { name: 'outcome', alias: 'esito', group: 'week', add: addOutcome },
  { name: 'cause', alias: 'causa', group: 'why', add: addCause },
  { name: 'remedy', alias: 'rimedio', group: 'why', add: addRemedy },
  { name: 'gesture', alias: 'gesto', group: 'why', add: addGesture },
  { name: 'belief', alias: 'giudizio', group: 'measure', add: addBelief },
  { name: 'freeze', alias: 'congela', group: 'measure', add: addFreeze },
  { name: 'cohorts', alias: 'coorti', group: 'measure', add: addCohorts },
  { name: 'report', alias: 'rapporto', group: 'measure', add: addReport },
  { name: 'simulate', alias: 'simula', group: 'measure', add: addSimulate },
  { name: 'backtest', alias: 'verifica', group: 'measure', add: addBacktest },
  { name: 'concentration', alias: 'concentrazione', group: 'measure', add: addConcentration },
  { name: 'cron', alias: null, group: 'settings', add: addCron },
  { name: 'privacy', alias: null, group: 'settings', add: addPrivacy },
  { name: 'config', alias: null, group: 'settings', add: addConfig },
  { name: 'doctor', alias: 'controlla', group: 'settings', add: addDoctor },
];

const HELP_WIDTH = 100;

/** The whole command line. Errors of it come out as faults, in the person's language and with our exit code. */
export function programFor(cli: Cli, argv: readonly string[]): Command {
  const { words, io } = cli;
  const { help } = words;
  const spoken = (term: string) =>
    term.replace(/([<[])([\w-]+)/g, (_, bracket, name) => bracket + (help.placeholders[name] ?? name));
  const program: Command = new Command('riconquista')
    .description(help.tagline)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? HELP_WIDTH, HELP_WIDTH),
    })
    .configureHelp({
      showGlobalOptions: true,
      // What a command of the program takes itself is no option of those below it.
      visibleGlobalOptions: (command) => (command === program ? [] : [...program.options]),
      styleTitle: (title) => help.titles[title] ?? title,
      styleUsage: spoken,
      styleOptionTerm: spoken,
      styleSubcommandTerm: spoken,
      styleArgumentTerm: (name) => help.placeholders[name] ?? name,
    })
    .helpOption('-h, --help', help.options.help)
    .addHelpCommand(
      new Command('help').argument('[command]').summary(help.helpCommand).helpGroup(help.groups.start),
    )
    .version(io.version, '-V, --version', help.options.version)
    .addHelpText('after', `\n${help.exitCodes}`);
  addGlobalOptions(program, help);
  for (const entry of commandsFor(argv)) {
    const { summary, examples } = help.commands[entry.name];
    const command = program
      .command(entry.name)
      .summary(summary)
      .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
      .helpGroup(help.groups[entry.group])
      .addHelpText('after', `\n${help.examplesTitle}\n${examples.map((line) => `  ${line}`).join('\n')}`);
    if (entry.alias !== null) command.alias(entry.alias);
    entry.add(command, cli);
  }
  return program;
}

/** Those that are named; for help on all of them, or a mistyped name, every one. */
function commandsFor(argv: readonly string[]): readonly CommandEntry[] {
  const named = COMMANDS.filter((entry) => namesOf(entry).some((name) => argv.includes(name)));
  return named.length === 0 ? COMMANDS : named;
}

function namesOf({ name, alias }: CommandEntry): readonly string[] {
  return alias === null ? [name] : [name, alias];
}

function addGlobalOptions(program: Command, { options }: HelpWords): void {
  program
    .option('--db <path>', options.db)
    .option('--lang <language>', options.lang)
    .option('--today <day>', options.today)
    .option('--format <format>', options.format)
    .option('-o, --output <file>', options.output)
    .option('--force', options.force)
    .option('-q, --quiet', options.quiet)
    .option('--no-input', options.noInput)
    .option('--color <when>', options.color)
    .option('--debug', options.debug);
}

/** commander's own complaint as a fault; undefined when it is none (help or version were shown). */
export function faultOfUsage(error: CommanderError): Fault | undefined {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^)?,]+)/.exec(error.message)?.[1] ?? null;
  switch (error.code) {
    case 'commander.unknownCommand':
      return new Fault('usage', 'unknown-command', { text: quoted, suggestion });
    case 'commander.unknownOption':
      return new Fault('usage', 'unknown-option', { text: quoted, suggestion });
    case 'commander.missingArgument':
      return new Fault('usage', 'missing-argument', { name: quoted.toUpperCase() });
    case 'commander.optionMissingArgument':
      return new Fault('usage', 'missing-option-value', { name: quoted });
    case 'commander.missingMandatoryOptionValue':
      return new Fault('usage', 'missing-option', { flag: quoted });
    case 'commander.excessArguments':
      return new Fault('usage', 'too-many-arguments', { command: quoted });
    default:
      return undefined;
  }
}
