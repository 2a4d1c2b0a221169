import type { Formats } from '../../locale/format.ts';
import { html, type Markup } from '../markup.ts';
import { oneLine } from '../safe-text.ts';
import type { Sheet } from '../sheet.ts';
import { cellText } from '../table.ts';
import { typeset } from './typeset.ts';

const NUMBERS = ['integer', 'decimal', 'money'];

/** The sheet as a table of a page; the first column names the rows. It can be scrolled where it is too wide, also by keyboard. */
export function tableHtml(sheet: Sheet, caption: string, formats: Formats): Markup {
  const look = (column: number) =>
    NUMBERS.includes(sheet.columns[column]?.kind ?? '') ? html` class="number"` : null;
  const head = sheet.columns.map(
    ({ label }, index) => html`<th scope="col"${look(index)}>${typeset(oneLine(label))}</th>`,
  );
  const rows = sheet.rows.map((row) => {
    const cells = sheet.columns.map((column, index) => {
      const text = typeset(cellText(row[index] ?? null, column, formats));
      return index === 0 ? html`<th scope="row">${text}</th>` : html`<td${look(index)}>${text}</td>`;
    });
    return html`<tr>${cells}</tr>\n`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${oneLine(caption)}"><table>
<caption>${typeset(oneLine(caption))}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`;
}
