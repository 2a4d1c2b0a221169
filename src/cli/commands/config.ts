import type { Command } from 'commander';
import { CALLS_SETTINGS } from '../../app/calls-rule.ts';
import { gateSettings } from '../../app/gate-rule.ts';
import { patienceSettings } from '../../app/patience-rule.ts';
import { Fault } from '../../fault.ts';
import type { SettingName } from '../../locale/words.ts';
import type { Sheet } from '../../render/sheet.ts';
import { tableText } from '../../render/table.ts';
import { type Cli, type Context, contextFor } from '../context.ts';
import { parseSetting, SETTING_NAMES, saveSetting, settingsFiles } from '../settings.ts';

export function addConfig(command: Command, cli: Cli): void {
  const { arguments: texts } = cli.words.help;
  command
    .argument('[name]', texts.settingName)
    .argument('[value]', texts.settingValue)
    .action((name: string | undefined, value: string | undefined) =>
      name !== undefined && value !== undefined
        ? change(command, cli, name, value)
        : list(command, cli, name),
    );
}

async function change(command: Command, cli: Cli, name: string, value: string): Promise<void> {
  const context = await contextFor(cli, command);
  const file = await saveSetting(cli.io, name, value);
  const [setting, saved] = parseSetting(name, value);
  await context.show({
    json: () => ({ schemaVersion: 1, [setting]: saved }),
    text: () => cli.words.screens.config.saved(setting, String(saved), file),
  });
}

async function list(command: Command, cli: Cli, only: string | undefined): Promise<void> {
  const context = await contextFor(cli, command);
  const { words, settings } = cli;
  const names = only === undefined ? SETTING_NAMES : [requireName(only)];
  const { user, project } = await settingsFiles(cli.io);
  const sheet = settingsSheet(names, defaultsOf(context), cli);
  await context.show({
    json: () => ({
      schemaVersion: 1,
      settings: Object.fromEntries(names.map((name) => [name, settings[name] ?? null])),
    }),
    sheet: () => sheet,
    text: (screen) =>
      `${tableText(sheet, words.formats, screen)}\n\n${words.screens.config.files(user, project)}`,
  });
}

/** What counts where the settings say nothing. */
function defaultsOf({
  rule,
  priorityRule,
  gestureRule,
  costRule,
  patience,
  gateRule,
}: Context): Readonly<Record<string, unknown>> {
  return {
    ...CALLS_SETTINGS,
    ...rule,
    ...priorityRule,
    ...gestureRule,
    ...costRule,
    ...patienceSettings(patience),
    ...gateSettings(gateRule),
  };
}

function settingsSheet(
  names: readonly SettingName[],
  rule: Readonly<Record<string, unknown>>,
  { settings, words }: Cli,
): Sheet {
  const { columns: label } = words.labels;
  return {
    columns: [
      { label: label.setting, kind: 'text' },
      { label: label.value, kind: 'text' },
      { label: label.meaning, kind: 'text' },
    ],
    rows: names.map((name) => [
      name,
      String(settings[name] ?? rule[name] ?? '—'),
      words.screens.config.meanings[name],
    ]),
  };
}

function requireName(name: string): SettingName {
  const known = SETTING_NAMES.find((candidate) => candidate === name);
  if (known === undefined) throw new Fault('usage', 'unknown-setting', { name, allowed: SETTING_NAMES });
  return known;
}
