import type { Forgotten } from '../app/forget-customer.ts';
import type { RecordedPermission } from '../app/keep-permissions.ts';
import type { privacyLog } from '../app/privacy-log.ts';
import type { CustomerPermissions } from '../app/show-permissions.ts';
import type { Words } from '../locale/words.ts';
import { gateJson } from './gate-json.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

export function recordedView(recorded: RecordedPermission, words: Words): View {
  const { privacy: sentences } = words.screens;
  const name = oneLine(recorded.name);
  const { kind, channel, toldOn, stillClosed, wasKnown } = recorded;
  return {
    json: () => ({ schemaVersion: 1, ...recorded }),
    text: ({ width }) =>
      [
        wasKnown ? sentences.wasKnown(name) : sentences.recorded({ name, kind, channel, day: toldOn }),
        ...stillClosed.map((closed) => sentences.stillClosed(closed.channel, closed.since)),
      ]
        .map((line) => wrapped(line, width))
        .join('\n'),
  };
}

export function permissionsView(shown: CustomerPermissions, words: Words): View {
  const { callableFrom: moment } = shown;
  return {
    json: () => ({
      schemaVersion: 1,
      code: shown.code,
      name: shown.name,
      today: shown.today,
      channels: shown.channels.map(({ channel, gate }) => ({ channel, ...gateJson(gate, words) })),
      register: shown.numbers.map(({ phone, check, validUntil }) => ({
        phone,
        checkedOn: check?.checkedOn ?? null,
        listed: check?.listed ?? null,
        validUntil,
      })),
      events: shown.events,
      callableFrom: moment === null ? null : `${moment.day}T${clockOf(moment.minute)}`,
    }),
    text: (screen) => permissionsText(shown, words, screen),
  };
}

function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function permissionsText(shown: CustomerPermissions, words: Words, screen: Screen): string {
  const { privacy: sentences } = words.screens;
  const { title } = screen.paint;
  const { code, name, numbers, events, callableFrom } = shown;
  const parts = [
    `${title(sentences.showTitle(oneLine(code), oneLine(name)))}\n\n${channelsText(shown, words, screen)}`,
  ];
  if (numbers.length > 0) {
    const lines = numbers.map(({ national, check, validUntil }) => {
      const state =
        check === null
          ? sentences.neverChecked
          : sentences.checked(check.checkedOn, check.listed, validUntil);
      return `  ${national}: ${state}`;
    });
    parts.push([title(sentences.registerTitle), ...lines].join('\n'));
  }
  const history =
    events.length === 0
      ? `  ${sentences.noHistory}`
      : tableText(historySheet(events, words), words.formats, screen);
  parts.push(`${title(sentences.historyTitle)}\n${history}`);
  if (callableFrom !== null) parts.push(wrapped(sentences.callableFrom(callableFrom), screen.width));
  return parts.join('\n\n');
}

function channelsText({ channels }: CustomerPermissions, words: Words, screen: Screen): string {
  const { privacy: sentences } = words.screens;
  const { gateStatuses, gateReasons } = words.labels;
  return channels
    .map(({ channel, gate }) => {
      const since = sentences.since(gate);
      const why = `${gateReasons[gate.reason]}${since === null ? '' : ` (${oneLine(since)})`}.`;
      const head = `${sentences.channels[channel]}: ${gateStatuses[gate.status]} · ${sentences.columns.basis.toLowerCase()}: ${sentences.bases[gate.basis]}`;
      return `${head}\n${wrapped(why, screen.width, '  ')}`;
    })
    .join('\n');
}

function historySheet(events: CustomerPermissions['events'], words: Words): Sheet {
  const { privacy: sentences } = words.screens;
  const { columns: label } = sentences;
  const hasVersions = events.some(({ textVersion }) => textVersion !== null);
  return {
    columns: [
      { label: label.toldOn, kind: 'day' },
      { label: label.kind, kind: 'text' },
      { label: words.labels.columns.channel, kind: 'text' },
      { label: label.source, kind: 'text', flexible: true },
      { label: label.textVersion, kind: 'text', fileOnly: !hasVersions },
    ],
    rows: events.map(({ toldOn, kind, channel, source, detail, textVersion }) => [
      toldOn,
      sentences.kinds[kind],
      sentences.channels[channel],
      sentences.source(source, detail),
      textVersion,
    ]),
  };
}

type Entry = Awaited<ReturnType<typeof privacyLog>>[number];

export function logView(entries: readonly Entry[], words: Words): View {
  const { privacy: sentences } = words.screens;
  const { columns: label } = sentences;
  const sheet: Sheet = {
    columns: [
      { label: label.doneOn, kind: 'day' },
      { label: label.action, kind: 'text' },
      { label: words.labels.columns.code, kind: 'code' },
      { label: label.customer, kind: 'text', flexible: true },
      { label: words.labels.columns.channel, kind: 'text' },
      { label: label.reason, kind: 'text', flexible: true },
    ],
    rows: entries.map((entry) => [
      entry.doneOn,
      sentences.actions[entry.action],
      entry.code,
      customerOf(entry, words),
      entry.channel === null ? null : sentences.channels[entry.channel],
      entry.reason,
    ]),
  };
  return {
    json: () => ({
      schemaVersion: 1,
      entries: entries.map(({ id: _, ...entry }) => entry),
    }),
    sheet: () => sheet,
    text: (screen) => (entries.length === 0 ? sentences.log.none : tableText(sheet, words.formats, screen)),
  };
}

/** The register concerns numbers; everything else a customer, who may have been forgotten since. */
function customerOf({ action, code, name }: Entry, words: Words): string | null {
  if (code !== null) return name;
  return action.startsWith('rpo-') ? null : words.screens.privacy.log.forgotten;
}

export function forgottenView(
  forgotten: Forgotten & { readonly backups: readonly string[] },
  words: Words,
): View {
  const { forget: sentences } = words.screens.privacy;
  const { erased, hashes, sharedWith, backups } = forgotten;
  const rows = Object.values(erased).reduce((sum, count) => sum + count, 0);
  return {
    json: () => ({ schemaVersion: 1, ...forgotten }),
    text: ({ width }) =>
      [
        sentences.done(rows, hashes),
        ...(sharedWith.length === 0 ? [] : [sentences.shared(sharedWith.map(oneLine))]),
        ...(backups.length === 0 ? [] : [sentences.backups(backups)]),
        sentences.exports,
      ]
        .map((line) => wrapped(line, width))
        .join('\n'),
  };
}
