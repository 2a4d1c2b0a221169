import { describe, expect, it } from 'vitest';
import { ITALIAN } from '../../../src/locale/italian.ts';
import { type Canvas, drawing } from '../../../src/render/charts/svg.ts';
import { label } from '../../../src/render/charts/text-box.ts';
import { html } from '../../../src/render/markup.ts';
import { type Figure, figureHtml } from '../../../src/render/pages/figure.ts';
import { htmlPage } from '../../../src/render/pages/page.ts';
import { htmlFaults } from './html-faults.ts';

const NAME = '<script>alert(1)</script>"\u202e\u0007';

const FIGURE: Figure = {
  id: 'venditori',
  title: `Venditori di ${NAME}`,
  note: 'Come si legge.',
  description: 'Uno solo, con 12 clienti.',
  shape: 'wide',
  draw: (canvas: Canvas) => drawing(canvas, 20, [label(0, 16, NAME)]),
  table: {
    columns: [
      { label: 'Venditore', kind: 'text' },
      { label: 'Clienti', kind: 'integer' },
    ],
    rows: [[NAME, 1234]],
  },
  tableTitle: 'I numeri',
};

function page(...figures: Figure[]): string {
  const drawn = figures.map((figure) => figureHtml(figure, ITALIAN.formats));
  return htmlPage({
    language: 'it',
    title: NAME,
    body: html`<main>
<h1>Prova</h1>
${drawn}
</main>`,
  });
}

describe('a figure in a page', () => {
  it('is drawn for paper and for phones, and has its figures in a table', () => {
    const { markup } = figureHtml(FIGURE, ITALIAN.formats);
    expect(
      [...markup.matchAll(/<svg class="(\w+)" [^>]*viewBox="0 0 (\d+)/g)].map(([, kind, width]) => [
        kind,
        width,
      ]),
    ).toEqual([
      ['wide', '664'],
      ['phone', '350'],
    ]);
    expect(markup).toContain('<td class="number">1.234</td>');
  });

  it('is a valid page without script, without anything to fetch, and with every id once', () => {
    expect(htmlFaults(page(FIGURE, { ...FIGURE, id: 'altri' }))).toEqual([]);
    expect(htmlFaults(page(FIGURE, FIGURE))).toContain('id venditori stands twice');
  });

  it('shows a name that would do harm as text', () => {
    const written = page(FIGURE);
    expect(written).not.toContain('<script');
    expect(written).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(written.split('&lt;script&gt;alert(1)&lt;/script&gt;&quot;··').length).toBeGreaterThan(5);
  });
});

describe('the check of pages', () => {
  const wrong = (body: string) =>
    htmlFaults(htmlPage({ language: 'it', title: 'x', body: { markup: body } }));

  it.each([
    ['<main><h1>x</h1><p>open</main>', ['</main> closes <p>', '<html> stays open']],
    ['<main><h1>x</h1><h3>y</h3></main>', ['h3 follows h1']],
    ['<main><h1>x</h1> 1 < 2</main>', ['a loose < at «< 2</main>\n</body>\n</html>\n»']],
    ['<main><h1>x</h1><a href="#y">y</a></main>', ['no element has the id y']],
    ['<main><h1 onclick="x()">x</h1></main>', ['onclick="x()"']],
    ['<main><h1>x</h1><svg role="img"></svg></main>', ['a picture without a name']],
  ])('finds what is wrong with %s', (body, faults) =>
    expect(wrong(body)).toEqual(expect.arrayContaining(faults)),
  );
});
