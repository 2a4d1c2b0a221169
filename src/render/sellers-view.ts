import type { CallsRule } from '../app/calls-rule.ts';
import type { ListedSeller } from '../app/keep-sellers.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type Capacity = CallsRule['capacity'];

export function sellersView(sellers: readonly ListedSeller[], usual: Capacity, words: Words): View {
  const sheet = sellersSheet(sellers, usual, words);
  return {
    json: () => ({ schemaVersion: 1, sellers: sellers.map((seller) => sellerJson(seller, usual)) }),
    sheet: () => sheet,
    text: (screen) =>
      sellers.length === 0
        ? wrapped(words.screens.sellers.none, screen.width)
        : tableText(sheet, words.formats, screen),
  };
}

/** What has been noted of one of them. */
export function sellerView(
  seller: ListedSeller,
  usual: Capacity,
  words: Words,
  what: 'set' | 'left' | 'back',
): View {
  const { sellers: sentences } = words.screens;
  const name = oneLine(seller.name);
  const said = {
    set: () => sentences.set(name, capacityText(seller, usual, words)),
    left: () =>
      seller.leftOn === null
        ? sentences.back(name)
        : sentences.left(name, seller.leftOn, seller.customers, seller.successor),
    back: () => sentences.back(name),
  };
  return {
    json: () => ({ schemaVersion: 1, ...sellerJson(seller, usual) }),
    text: (screen) => wrapped(said[what](), screen.width),
  };
}

function sellersSheet(sellers: readonly ListedSeller[], usual: Capacity, words: Words): Sheet {
  const { columns, active, owner, leftOn, byLikeness } = words.screens.sellers;
  return {
    columns: [
      { label: words.labels.columns.seller, kind: 'text', flexible: true },
      { label: columns.customers, kind: 'integer' },
      { label: columns.capacity, kind: 'text' },
      { label: columns.state, kind: 'text' },
      { label: columns.successor, kind: 'text' },
    ],
    rows: sellers.map((seller) => [
      seller.name,
      seller.customers,
      capacityText(seller, usual, words),
      seller.leftOn === null ? (seller.isOwner ? owner : active) : leftOn(seller.leftOn),
      seller.leftOn === null ? null : (seller.successor ?? byLikeness),
    ]),
  };
}

function capacityText({ capacity }: ListedSeller, usual: Capacity, { screens }: Words): string {
  const { sellers: sentences } = screens;
  const { unit, amount } = capacity ?? usual;
  const text = sentences.capacity(unit, amount);
  return capacity === null ? sentences.usual(text) : text;
}

function sellerJson(seller: ListedSeller, usual: Capacity): Record<string, unknown> {
  const { unit, amount } = seller.capacity ?? usual;
  return {
    seller: seller.name,
    customers: seller.customers,
    capacity: unit === 'rows' ? amount : null,
    capacityMinutes: unit === 'minutes' ? amount : null,
    ownCapacity: seller.capacity !== null,
    owner: seller.isOwner,
    leftOn: seller.leftOn,
    successor: seller.successor,
  };
}
