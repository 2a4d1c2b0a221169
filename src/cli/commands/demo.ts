import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { EXIT_CODE } from '../../fault.ts';
import { wrapped } from '../../render/table.ts';
import { type Cli, type Context, contextFor } from '../context.ts';
import type { Io } from '../io.ts';

/** The day the invented data end on; the demo never depends on the clock. */
const TODAY = '2026-11-22';
const FIRM = 'Ferramenta Montelupo';

export function addDemo(command: Command, cli: Cli): void {
  command.action(() => run(command, cli));
}

/** One step: a sentence, the command as one would type it, and the arguments it really runs with. */
interface Step {
  readonly says: string;
  readonly typed: readonly string[];
}

async function run(command: Command, cli: Cli): Promise<void> {
  const { io, words } = cli;
  const folder = mkdtempSync(join(tmpdir(), 'riconquista-demo-'));
  const db = join(folder, 'demo.db');
  const list = join(folder, 'lista.csv');
  const settings = join(folder, 'config.json');
  writeFileSync(settings, JSON.stringify({ firm: FIRM }));
  // The demo has places of its own: those of the person at the keyboard are neither read nor changed.
  const env = { ...io.env, RICONQUISTA_CONFIG: settings, RICONQUISTA_DB: db };
  const own: Io = { ...io, cwd: folder, env };
  const context = await contextFor({ ...cli, io: own }, command);
  io.stdout.write(`${words.screens.demo.intro(folder)}\n`);
  const { flagDormant } = await import('../../app/flag-dormant.ts');
  const { withStore } = await import('../../app/with-store.ts');

  await runStep(context, own, db, importStep(context));
  // The customers worth showing are found in the data, not written down here.
  const { customers } = await withStore(db, 'existing', (handle) =>
    flagDormant(handle, TODAY as Context['today'], context.rule),
  );
  const callable = customers.filter(({ phone, mobile }) => (phone ?? mobile) !== null);
  const codes = callable.map(({ code }) => code);
  for (const step of journey(context, codes, list)) await runStep(context, own, db, step);
  io.stdout.write(`\n${words.screens.demo.next(db, list)}\n`);
}

function importStep({ io, words }: Context): Step {
  const data = join(io.home, 'fixtures', 'ferramenta');
  return {
    says: words.screens.demo.steps.import,
    typed: ['import', join(data, 'clienti.csv'), join(data, 'fatture.csv')],
  };
}

function journey({ words }: Context, codes: readonly string[], list: string): Step[] {
  const { steps, note, remedyWhat, remedyNews, remedyOwner, remedyEvidence, answer } = words.screens.demo;
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = codes;
  const cause = 'late-not-announced';
  const proof = ['--done-on', '2026-10-01', '--owner', remedyOwner, '--evidence', remedyEvidence];
  return [
    { says: steps.dormant, typed: ['dormant', '--limit', '12'] },
    { says: steps.explain, typed: ['dormant', '--explain', first] },
    { says: steps.listening, typed: ['script', first] },
    { says: steps.cause, typed: ['cause', 'add', first, cause, '--by', 'seller', '--note', note] },
    { says: steps.apology, typed: ['script', first, '--copy-friendly'] },
    {
      says: steps.remedy,
      typed: ['remedy', 'add', cause, '--what', remedyWhat, '--news', remedyNews, ...proof],
    },
    { says: steps.solved, typed: ['script', first, '--copy-friendly'] },
    { says: steps.calls, typed: ['calls', '--week', '2026-W48', '--capacity', '8', '--output', list] },
    { says: '', typed: ['calls', '--week', '2026-W48', '--seller', 'Bianchi'] },
    {
      says: steps.outcomes,
      typed: ['outcome', first, 'maybe', '--next', '2026-12-02', '--cause', cause, '--answer', answer],
    },
    { says: '', typed: ['outcome', second, 'no-answer'] },
    { says: '', typed: ['outcome', third, 'quote', '--minutes', '12'] },
    { says: '', typed: ['outcome', fourth, 'refused'] },
    { says: '', typed: ['outcome', fifth, 'ordered'] },
    { says: steps.report, typed: ['report'] },
  ];
}

/** Shows the command as one would type it, then runs it for real on the demo's database. */
async function runStep(context: Context, own: Io, db: string, step: Step): Promise<void> {
  const { io, words, term, run: runLine } = context;
  if (step.says !== '') io.stdout.write(`\n${wrapped(step.says, term.width)}\n`);
  io.stdout.write(`\n$ riconquista ${step.typed.map(quoted).join(' ')}\n`);
  const { language } = words;
  const hidden = ['--db', db, '--today', TODAY, '--lang', language, '--no-input'];
  const color = ['--color', term.color ? 'always' : 'never'];
  const script = step.typed[0] === 'script' ? ['--script-language', language] : [];
  const code = await runLine([...step.typed, ...script, ...hidden, ...color], own);
  if (code !== EXIT_CODE.done)
    throw new Error(`the demo's step «${step.typed.join(' ')}» ended with ${code}`);
}

function quoted(argument: string): string {
  return /^[\w./:-]+$/.test(argument) ? argument : `"${argument}"`;
}
