import type { Language } from '../../locale/language.ts';
import { html, type Markup } from '../markup.ts';
import { oneLine } from '../safe-text.ts';
import { PAGE_STYLE } from './style.ts';

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Markup;
}

/**
 * A page that stands alone in one file. Its policy lets a browser fetch nothing and run nothing, whatever a name in the data
 * says.
 */
export function htmlPage({ language, title, body }: Page): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${oneLine(title)}</title>
<style>${{ markup: PAGE_STYLE }}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
}
