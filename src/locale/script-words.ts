import type { CardEvent, CardHistory, CardPromise } from '../app/prepare-card.ts';
import type { ScriptWarning } from '../app/write-script.ts';
import type { CallSituation, Obstacle } from '../domain/preparation.ts';
import type { TemplateFinding } from '../playbook/check.ts';
import type { LintRule } from '../playbook/lint.ts';
import type { SmsLength } from '../playbook/sms.ts';

export interface ScriptScreenWords {
  readonly heading: (name: string, code: string, channel: string) => string;
  readonly cause: (cause: string) => string;
  readonly noCause: string;
  readonly gate: (status: string, reason: string) => string;
  readonly subject: string;
  readonly to: (recipient: string) => string;
  readonly link: string;
  readonly length: (length: SmsLength) => string;
  readonly warnings: Readonly<Record<ScriptWarning, string>>;
  readonly rules: Readonly<Record<LintRule, string>>;
  readonly breaks: (rule: string, phrase: string | null) => string;
  readonly written: (files: number, folder: string) => string;
  readonly nobody: string;
  readonly leftOut: (customers: number) => string;
  readonly forOwner: (customers: number) => string;
  readonly card: CardWords;
  readonly sheet: SheetWords;
}

/** The half minute before the call. */
export interface CardWords {
  readonly title: string;
  readonly history: (history: CardHistory, phase: string) => readonly string[];
  readonly events: string;
  readonly event: (event: CardEvent, names: { readonly channel: string; readonly what: string }) => string;
  readonly noEvents: string;
  readonly promises: string;
  readonly promise: (promise: CardPromise) => string;
  readonly obstacles: string;
  readonly obstacle: Readonly<Record<Obstacle, string>>;
  readonly listen: string;
  readonly listenFor: Readonly<Record<CallSituation, string>>;
  readonly objections: string;
  readonly objection: (said: string, answer: string) => string;
  readonly script: string;
}

/** The printed sheet for a visit, and the letter. */
export interface SheetWords {
  readonly answer: string;
  readonly outcome: string;
  readonly nextStep: string;
  readonly place: (city: string, day: string) => string;
}

export interface TemplateWords {
  readonly place: string;
  readonly origin: string;
  readonly ours: string;
  readonly yours: string;
  readonly folder: (folder: string) => string;
  readonly ejected: (file: string) => string;
  readonly clean: (combinations: number, own: number) => string;
  readonly faulty: (findings: number, combinations: number) => string;
  readonly finding: (finding: TemplateFinding, rule: string) => string;
  readonly rules: Readonly<Record<Exclude<TemplateFinding['rule'], LintRule>, string>>;
}
