import type { PreparedScript } from '../app/write-script.ts';
import type { Words } from '../locale/words.ts';
import { cardParts } from './card-view.ts';
import { escaped, paragraphs } from './html.ts';

/** One A4 page that needs nothing else: the letter as it is sent, or the sheet to take along. */
export function scriptHtml(prepared: PreparedScript, words: Words, today: string): string {
  const { script } = prepared;
  const body = script.channel === 'letter' ? letterBody(prepared, words, today) : sheetBody(prepared, words);
  return `<!doctype html>
<html lang="${script.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(script.name)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function letterBody({ script, message, postalAddress }: PreparedScript, words: Words, today: string): string {
  const { address, postalCode, city, province } = postalAddress;
  const town = [postalCode, city, province === null ? null : `(${province})`].filter((part) => part !== null);
  const to = [script.name, address, town.join(' ')].filter((line) => line !== null && line !== '');
  const day = words.formats.longDay(today as Parameters<typeof words.formats.longDay>[0]);
  return `<main class="letter">
<address>${to.map((line) => escaped(String(line))).join('<br>')}</address>
<p class="day">${escaped(day)}</p>
${script.subject === null ? '' : `<p><strong>${escaped(words.screens.script.subject)}: ${escaped(script.subject)}</strong></p>`}
${paragraphs(message.text)}
</main>`;
}

function sheetBody({ script, message, card }: PreparedScript, words: Words): string {
  const { script: sentences } = words.screens;
  const heading = sentences.heading(script.name, script.code, words.labels.channels[script.channel]);
  const parts = card === null ? [] : cardParts(card, words);
  const boxes = [sentences.sheet.answer, sentences.sheet.outcome, sentences.sheet.nextStep];
  return `<main>
<h1>${escaped(heading)}</h1>
${message.recipient === null ? '' : `<p>${escaped(sentences.to(message.recipient))}</p>`}
${parts.map(({ title, lines }) => `<section><h2>${escaped(title)}</h2><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></section>`).join('\n')}
<section><h2>${escaped(sentences.card.script)}</h2>
${script.subject === null ? '' : `<p><strong>${escaped(sentences.subject)}: ${escaped(script.subject)}</strong></p>`}
${paragraphs(message.text)}</section>
${boxes.map((title, index) => `<section class="box${index === 0 ? ' tall' : ''}"><h2>${escaped(title)}</h2></section>`).join('\n')}
</main>`;
}

const STYLE = `
@page { size: A4; margin: 18mm }
body { font: 11pt/1.45 Georgia, 'Times New Roman', serif; color: #111; background: #fff; margin: 0 }
main { max-width: 174mm; margin: 0 auto; padding: 8mm }
@media print { main { padding: 0 } }
h1 { font-size: 15pt; margin: 0 0 4mm } h2 { font-size: 11pt; margin: 4mm 0 1mm }
ul { margin: 0; padding-left: 5mm } p { margin: 0 0 3mm } section { break-inside: avoid }
.box { border: 1px solid #777; padding: 1mm 2mm; min-height: 14mm; margin-top: 3mm } .box.tall { min-height: 34mm }
.box h2 { margin: 0; font-weight: normal; color: #555 }
address { font-style: normal; margin: 22mm 0 14mm 95mm } .day { margin-bottom: 10mm }
`;
