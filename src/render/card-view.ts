import type { CardEvent, PreparationCard } from '../app/prepare-card.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';

/** One part of the card: a heading and its lines. */
export interface CardPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The card in parts, each line safe for a screen; parts with nothing to say are left out. */
export function cardParts(card: PreparationCard, words: Words): CardPart[] {
  const { card: sentences } = words.screens.script;
  const history = sentences.history(
    { ...card.history, productLines: card.history.productLines.map(oneLine), lastDocument: documentOf(card) },
    words.labels.phases[card.history.phase],
  );
  const events = card.events.map((event) => eventLine(event, words));
  const parts: CardPart[] = [
    { title: sentences.title, lines: history },
    { title: sentences.events, lines: events.length === 0 ? [sentences.noEvents] : events },
    { title: sentences.promises, lines: card.promises.map((promise) => oneLine(sentences.promise(promise))) },
    { title: sentences.obstacles, lines: card.obstacles.map((obstacle) => sentences.obstacle[obstacle]) },
    { title: sentences.listen, lines: [sentences.listenFor[card.situation]] },
    {
      title: sentences.objections,
      lines: card.objections.map(({ said, answer }) => sentences.objection(said, answer)),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function documentOf({ history }: PreparationCard): PreparationCard['history']['lastDocument'] {
  const { lastDocument } = history;
  return lastDocument === null ? null : { ...lastDocument, number: oneLine(lastDocument.number) };
}

function eventLine(event: CardEvent, words: Words): string {
  const { labels } = words;
  const { card } = words.screens.script;
  if (event.kind === 'contact') {
    return oneLine(
      card.event(event, { channel: labels.channels[event.channel], what: labels.outcomes[event.outcome] }),
    );
  }
  if (event.kind === 'cause')
    return oneLine(card.event(event, { channel: '', what: labels.causes[event.cause] }));
  return oneLine(card.event(event, { channel: '', what: labels.documentKinds[event.kind] }));
}
