import type { Command } from 'commander';
import { type Cli, contextFor } from '../context.ts';

export function addCohorts(command: Command, cli: Cli): void {
  const { arguments: texts, options } = cli.words.help;
  command
    .argument('[name]', texts.cohortName)
    .option('--content', options.content)
    .option('--csv-dialect <dialect>', options.csvDialect)
    .action((name: string | undefined, given: { readonly content?: boolean }) => {
      if (name === undefined) return list(command, cli);
      return given.content === true ? content(command, cli, name) : show(command, cli, name);
    });
}

async function list(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { listCohorts } = await import('../../app/list-cohorts.ts');
  const { cohortsView } = await import('../../render/cohorts-view.ts');
  await context.withStore('existing', async (db) => {
    await context.show(cohortsView(await listCohorts(db, context.today), context.words), db);
  });
}

async function show(command: Command, cli: Cli, name: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { showCohort } = await import('../../app/list-cohorts.ts');
  const { cohortView } = await import('../../render/cohorts-view.ts');
  await context.withStore('existing', async (db) => {
    const { today, rule, words } = context;
    await context.show(cohortView(await showCohort(db, name, { today, rule }), words), db);
  });
}

/** Byte for byte what was sealed: to be hashed by any other program. */
async function content(command: Command, cli: Cli, name: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { contentOfCohort } = await import('../../app/list-cohorts.ts');
  await context.withStore('existing', async (db) => {
    const sealed = await contentOfCohort(db, name);
    const view = {
      json: () => ({ schemaVersion: 1, content: sealed }),
      // The line feed at its end is the one with which every text ends.
      text: () => sealed.replace(/\n$/, ''),
    };
    await context.show(view, db);
  });
}
