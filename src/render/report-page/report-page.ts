import { html, type Markup } from '../markup.ts';
import { htmlPage } from '../pages/page.ts';
import { typeset } from '../pages/typeset.ts';
import { oneLine } from '../safe-text.ts';
import { briefHtml } from './brief.ts';
import { pageSections, type Shown } from './sections.ts';

interface ShownSection {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Markup[];
}

/** The report as a page of its own: the answers first, then everything they rest on. `isBrief`: the answers alone. */
export function reportPage(shown: Shown & { readonly isBrief: boolean }): string {
  const { report, words, isBrief } = shown;
  const { report: sentences, charts } = words.screens;
  const title = sentences.title(
    report.cohort === null ? null : oneLine(report.cohort.summary.content.name),
    report.today,
  );
  const sections = isBrief ? [] : filledSections(shown);
  return htmlPage({
    language: words.language,
    title,
    body: html`<a class="skip" href="#content">${typeset(charts.toContent)}</a>
<header>
<h1>${typeset(title)}</h1>
</header>
<main id="content">
${briefHtml(report, words)}
${sections.length === 0 ? null : contentsHtml(sections, charts.contents)}
${sections.map(sectionHtml)}</main>
<footer>
<p>${typeset(charts.standsAlone)}</p>
</footer>`,
  });
}

/** Numbered as they are shown; what has nothing to say is left out. */
function filledSections(shown: Shown): ShownSection[] {
  return pageSections(shown)
    .map(({ name, title, parts }) => ({ name, title, parts: parts.filter((part) => part !== undefined) }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ name, title, parts }, index) => ({ id: `part-${name}`, title: `${index + 1}. ${title}`, parts }));
}

function contentsHtml(sections: readonly ShownSection[], label: string): Markup {
  return html`<nav aria-label="${label}">
<ul>
${sections.map(({ id, title }) => html`<li><a href="#${id}">${typeset(title)}</a></li>\n`)}</ul>
</nav>`;
}

function sectionHtml({ id, title, parts }: ShownSection): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${typeset(title)}</h2>
<div class="content">
${parts}
</div>
</section>\n`;
}
