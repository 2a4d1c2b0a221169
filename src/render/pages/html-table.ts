import type { Formats } from '../../locale/format.ts';
import { escaped } from '../html.ts';
import { oneLine } from '../safe-text.ts';
import type { Sheet } from '../sheet.ts';
import { cellText } from '../table.ts';

const NUMBERS = ['integer', 'decimal', 'money'];

/** The sheet as a table of a page; the first column names the rows. */
export function tableHtml(sheet: Sheet, caption: string, formats: Formats): string {
  const classOf = (column: number) =>
    NUMBERS.includes(sheet.columns[column]?.kind ?? '') ? ' class="number"' : '';
  const head = sheet.columns.map(
    ({ label }, index) => `<th scope="col"${classOf(index)}>${escaped(oneLine(label))}</th>`,
  );
  const rows = sheet.rows.map((row) => {
    const cells = sheet.columns.map((column, index) => {
      const text = escaped(cellText(row[index] ?? null, column, formats));
      return index === 0 ? `<th scope="row">${text}</th>` : `<td${classOf(index)}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(oneLine(caption))}"><table>
<caption>${escaped(oneLine(caption))}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}
