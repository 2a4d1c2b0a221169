import type {
  customerMerges,
  MergedCustomers,
  MergePair,
  UnmergedCustomers,
} from '../app/merge-customers.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type CustomerMerge = Awaited<ReturnType<typeof customerMerges>>[number];

/** `Rossi S.r.l. (00042, Forlì)`. */
export function customerTitle({ code, name, city }: MergePair['kept']): string {
  return oneLine(`${name} (${city === null ? code : `${code}, ${city}`})`);
}

export function mergedView(merged: MergedCustomers, words: Words): View {
  const { id, kept, merged: gone, orders, sameDocuments, contacts } = merged;
  const counts = { orders, sameDocuments, contacts };
  return {
    json: () => ({ schemaVersion: 1, merge: id, code: kept.code, merged: gone.code, ...counts }),
    text: ({ width }) =>
      wrapped(words.screens.customer.merged(customerTitle(kept), customerTitle(gone), counts), width),
  };
}

export function unmergedView(unmerged: UnmergedCustomers, words: Words): View {
  const { merge, orders, sameDocuments, contacts, keptFields } = unmerged;
  const { customer: sentences } = words.screens;
  return {
    json: () => ({
      schemaVersion: 1,
      merge: merge.id,
      code: merge.keptCode,
      unmerged: merge.code,
      orders,
      sameDocuments,
      contacts,
      keptFields,
    }),
    text: ({ width }) => {
      const kept = oneLine(`${merge.keptName} (${merge.keptCode})`);
      const lines = [sentences.unmerged(kept, oneLine(`${merge.name} (${merge.code})`))];
      if (keptFields.length > 0) {
        lines.push(sentences.keptFields(keptFields.map((field) => words.labels.fields[field])));
      }
      return wrapped(lines.join(' '), width);
    },
  };
}

export function mergesView(merges: readonly CustomerMerge[], words: Words): View {
  const { columns: label } = words.labels;
  const sheet: Sheet = {
    columns: [
      { label: label.id, kind: 'integer' },
      { label: label.mergedOn, kind: 'day' },
      { label: label.code, kind: 'code' },
      { label: label.name, kind: 'text', flexible: true },
      { label: label.mergedInto, kind: 'code' },
      { label: label.otherName, kind: 'text', flexible: true },
    ],
    rows: merges.map((merge) => [
      merge.id,
      merge.mergedOn,
      merge.code,
      merge.name,
      merge.keptCode,
      merge.keptName,
    ]),
  };
  return {
    json: () => ({
      schemaVersion: 1,
      merges: merges.map(({ id, mergedOn, code, name, keptCode, keptName }) => ({
        id,
        mergedOn,
        code,
        name,
        keptCode,
        keptName,
      })),
    }),
    sheet: () => sheet,
    text: (screen) =>
      merges.length === 0 ? words.screens.customer.noMerges : tableText(sheet, words.formats, screen),
  };
}
