import type { Command } from 'commander';
import { Fault } from '../../fault.ts';
import { type Cli, contextFor } from '../context.ts';
import { ejectTemplate, ownTemplates, templatesFolder } from '../own-templates.ts';

export function addTemplates(command: Command, cli: Cli): void {
  const { arguments: texts, subcommands } = cli.words.help;
  command
    .command('list', { isDefault: true })
    .description(subcommands.templatesList)
    .action(() => list(command, cli));
  command
    .command('check')
    .description(subcommands.templatesCheck)
    .action(() => check(command, cli));
  command
    .command('eject')
    .description(subcommands.templatesEject)
    .argument('<template>', texts.template)
    .action((place: string) => eject(command, cli, place));
}

async function list(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { listTemplates } = await import('../../app/check-templates.ts');
  const { templatesView } = await import('../../render/templates-view.ts');
  await context.show(templatesView(listTemplates(await ownTemplates(cli.io)), cli.words));
  context.tell(cli.words.screens.templates.folder(await templatesFolder(cli.io)));
}

async function check(command: Command, cli: Cli): Promise<void> {
  const context = await contextFor(cli, command);
  const { checkTemplates } = await import('../../app/check-templates.ts');
  const { templateCheckView } = await import('../../render/templates-view.ts');
  const result = checkTemplates(await ownTemplates(cli.io));
  await context.show(templateCheckView(result, cli.words));
  const findings = result.findings.length;
  if (findings > 0) throw new Fault('condition', 'templates-faulty', { findings });
}

async function eject(command: Command, cli: Cli, place: string): Promise<void> {
  const context = await contextFor(cli, command);
  const { templateText } = await import('../../app/check-templates.ts');
  const file = await ejectTemplate(cli.io, place, templateText(place));
  await context.show({
    json: () => ({ schemaVersion: 1, template: place, file }),
    text: () => cli.words.screens.templates.ejected(file),
  });
}
