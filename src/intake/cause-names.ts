import { CAUSE_KINDS, type CauseKind, isCauseKind } from '../domain/cause.ts';
import { foldText } from '../domain/customer.ts';
import { labels as english } from '../locale/en/labels.ts';
import { labels as italian } from '../locale/it/labels.ts';

const KIND_OF_NAME: ReadonlyMap<string, CauseKind> = new Map(
  [english.causes, italian.causes].flatMap((names) =>
    CAUSE_KINDS.map((kind) => [foldText(names[kind]), kind] as const),
  ),
);

/** The cause that a person writes by its name in either language or as programs call it; undefined for anything else. */
export function causeNamed(text: string): CauseKind | undefined {
  const plain = text.trim();
  return isCauseKind(plain) ? plain : KIND_OF_NAME.get(foldText(plain));
}
