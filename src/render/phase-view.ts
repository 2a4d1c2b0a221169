import type { ChosenPhase } from '../app/choose-phase.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { View } from './sheet.ts';
import { wrapped } from './table.ts';

export function phaseView(chosen: ChosenPhase, { screens, labels }: Words): View {
  const { code, phase } = chosen;
  const name = oneLine(chosen.name);
  return {
    json: () => ({ schemaVersion: 1, code, phase }),
    text: ({ width }) =>
      wrapped(
        phase === null ? screens.phaseFreed(name) : screens.phaseSet(name, labels.phases[phase]),
        width,
      ),
  };
}
