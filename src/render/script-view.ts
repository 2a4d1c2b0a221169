import type { CustomerScript } from '../app/write-script.ts';
import type { Words } from '../locale/words.ts';
import { manyLines, oneLine } from './safe-text.ts';
import type { Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';

export function scriptView(script: CustomerScript, words: Words): View {
  return {
    json: () => ({
      schemaVersion: 1,
      code: script.code,
      channel: script.channel,
      caller: script.caller,
      language: script.language,
      variant: 'default',
      cause: script.cause,
      phase: script.phase,
      gate: { status: script.gate.status, why: words.labels.gateReasons[script.gate.reason] },
      blocks: script.blocks,
      subject: script.subject,
      link: null,
      length: null,
      text: script.text,
      warnings: warningsOf(script, words),
    }),
    text: (screen) => scriptText(script, words, screen),
  };
}

/** What the seller should know before using the script; not part of what is said. */
export function scriptNotes(script: CustomerScript, words: Words): string[] {
  const { script: sentences } = words.screens;
  const { causes, gateStatuses, gateReasons } = words.labels;
  return [
    script.cause === null ? sentences.noCause : sentences.cause(causes[script.cause]),
    sentences.gate(gateStatuses[script.gate.status], gateReasons[script.gate.reason]),
    ...warningsOf(script, words),
  ];
}

function warningsOf(script: CustomerScript, words: Words): string[] {
  return script.warnings
    .filter((warning) => warning !== 'check-first')
    .map((warning) => words.screens.script.warnings[warning]);
}

function scriptText(script: CustomerScript, words: Words, { width, paint }: Screen): string {
  const { script: sentences } = words.screens;
  const heading = sentences.heading(
    oneLine(script.name),
    oneLine(script.code),
    words.labels.channels[script.channel],
  );
  const subject = script.subject === null ? [] : [`${sentences.subject}: ${oneLine(script.subject)}`, ''];
  return [paint.title(heading), '', ...subject, wrapped(manyLines(script.text), width)].join('\n');
}
