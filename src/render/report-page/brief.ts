import type { ReportData } from '../../app/report-data.ts';
import type { Words } from '../../locale/words.ts';
import { html, type Markup } from '../markup.ts';
import { typeset } from '../pages/typeset.ts';
import { type BriefRow, briefRows } from '../report-brief.ts';
import { listHtml } from './prose.ts';

/** Colour for what is proven and what is disproven; the label says it without. */
const TONES: Readonly<Partial<Record<BriefRow['name'], string>>> = { proven: 'good', disproven: 'warn' };

/** The first screen: the answers to how many, of whom, what is proven, what is not, what to do. */
export function briefHtml(report: ReportData, words: Words): Markup {
  const { report: sentences, cohort: frozen, charts } = words.screens;
  const { cohort } = report;
  const { brief } = sentences;
  return html`<section id="brief" class="brief" aria-labelledby="brief-title">
<h2 id="brief-title" class="unseen">${typeset(charts.brief)}</h2>
${cohort === null ? null : html`<p class="under">${typeset(frozen.window(cohort.summary.content.windowDays, cohort.maturesOn))}</p>`}
${cohort?.sealHolds === false ? html`<p class="alarm warn">${typeset(brief.sealBroken)}</p>` : null}
${cohort === null ? html`<p class="alarm">${typeset(sentences.descriptionOnly)}</p>` : null}
<dl class="answers">
${briefRows(report, words).map((row) => rowHtml(row, brief.nothing))}</dl>
</section>`;
}

function rowHtml({ name, label, texts }: BriefRow, nothing: string): Markup {
  const [first = ''] = texts;
  const tone = first === nothing ? 'quiet' : (TONES[name] ?? 'plain');
  const told = texts.length === 1 ? typeset(first) : (listHtml(texts) ?? null);
  return html`<div class="answer"><dt>${typeset(label)}</dt><dd class="${tone}">${told}</dd></div>\n`;
}
