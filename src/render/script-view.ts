import type { CustomerScript, PreparedScript } from '../app/write-script.ts';
import type { Words } from '../locale/words.ts';
import { cardParts } from './card-view.ts';
import { gateJson } from './gate-json.ts';
import { manyLines, oneLine } from './safe-text.ts';
import type { Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';

/** @param today decides the date on a message or letter */
export function scriptView(prepared: PreparedScript, words: Words, today: string): View {
  const { script, message, card } = prepared;
  return {
    json: () => ({
      schemaVersion: 1,
      code: script.code,
      channel: script.channel,
      caller: script.caller,
      callerRole: script.callerRole,
      language: script.language,
      variant: script.variant,
      purpose: script.purpose,
      cause: script.cause,
      phase: script.phase,
      gate: gateJson(script.gate, words),
      blocks: script.blocks,
      subject: script.subject,
      recipient: message.recipient,
      link: message.link,
      length: message.length,
      text: message.text,
      card,
      warnings: [...warningsOf(script, words), ...brokenRules(script, words)],
    }),
    text: (screen) => scriptText(prepared, words, screen),
    files: {
      html: async () => (await import('./script-html.ts')).scriptHtml(prepared, words, today),
      ...(script.channel === 'email'
        ? { eml: async () => (await import('./eml.ts')).emlText(prepared, today) }
        : {}),
    },
  };
}

/** The message and nothing else, as it is pasted elsewhere. */
export function plainScriptView(prepared: PreparedScript, words: Words, today: string): View {
  const { subject } = prepared.script;
  const text = manyLines(prepared.message.text);
  return {
    ...scriptView(prepared, words, today),
    text: () => (subject === null ? text : `${words.screens.script.subject}: ${oneLine(subject)}\n\n${text}`),
  };
}

/** What the seller should know before using the script; not part of what is said. */
export function scriptNotes({ script, message }: PreparedScript, words: Words): string[] {
  const { script: sentences } = words.screens;
  const { causes, gateStatuses, gateReasons } = words.labels;
  const reason = gateReasons[script.gate.reason];
  const since = words.screens.privacy.since(script.gate);
  // Causes belong to winning somebody back.
  const cause = script.cause === null ? sentences.noCause : sentences.cause(causes[script.cause]);
  return [
    ...(script.purpose === 'win-back' ? [cause] : []),
    sentences.gate(
      gateStatuses[script.gate.status],
      since === null ? reason : `${reason} (${oneLine(since)})`,
    ),
    ...(message.length === null ? [] : [sentences.length(message.length)]),
    ...warningsOf(script, words),
    ...brokenRules(script, words),
  ];
}

function warningsOf(script: CustomerScript, words: Words): string[] {
  return script.warnings
    .filter((warning) => warning !== 'check-first')
    .map((warning) => words.screens.script.warnings[warning]);
}

function brokenRules({ findings }: CustomerScript, words: Words): string[] {
  const { rules, breaks } = words.screens.script;
  return findings.map(({ rule, phrase }) => breaks(rules[rule], phrase === null ? null : oneLine(phrase)));
}

function scriptText(prepared: PreparedScript, words: Words, screen: Screen): string {
  const { script, card } = prepared;
  const { script: sentences } = words.screens;
  const { paint } = screen;
  const heading = sentences.heading(
    oneLine(script.name),
    oneLine(script.code),
    words.labels.channels[script.channel],
  );
  return [
    paint.title(heading),
    '',
    ...cardText(prepared, words, screen),
    ...(card === null ? [] : [paint.title(sentences.card.script), '']),
    ...messageText(prepared, words, screen),
  ].join('\n');
}

/** The card, part by part with a blank line after each; nothing where there is none. */
export function cardText({ card }: PreparedScript, words: Words, { width, paint }: Screen): string[] {
  const parts = card === null ? [] : cardParts(card, words);
  return parts.flatMap(({ title, lines }) => [
    paint.title(title),
    ...lines.map((line) => indented(line, width)),
    '',
  ]);
}

/** What is said or sent, and to where. */
export function messageText(
  { script, message }: PreparedScript,
  words: Words,
  { width }: Pick<Screen, 'width'>,
): string[] {
  const { script: sentences } = words.screens;
  const isSent = script.channel !== 'visit' && script.channel !== 'letter';
  return [
    ...(message.recipient === null || !isSent ? [] : [sentences.to(oneLine(message.recipient))]),
    ...(script.subject === null ? [] : [`${sentences.subject}: ${oneLine(script.subject)}`, '']),
    wrapped(manyLines(message.text), width),
    // A link broken over lines is none.
    ...(message.link === null ? [] : ['', `${sentences.link}: ${message.link}`]),
  ];
}

function indented(line: string, width: number): string {
  return wrapped(line, width - 4)
    .split('\n')
    .map((part, index) => (index === 0 ? `  · ${part}` : `    ${part}`))
    .join('\n');
}
