import { DARK, LIGHT, type Palette } from './palette.ts';

function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

/** Where a drawing for phones takes the place of the wide one. */
export const PHONE = '(max-width: 640px)';

export const PAGE_STYLE = `
:root { ${variables(LIGHT)} }
@media screen and (prefers-color-scheme: dark) { :root { ${variables(DARK)} } }
@media (forced-colors: active) { :root { --ink:CanvasText; --quiet:CanvasText; --faint:GrayText; --good:CanvasText; --warn:CanvasText; --paper:Canvas; --raised:Canvas } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif; font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word; hyphens: auto }
header, main, footer { max-width: 44rem; margin-inline: auto; padding-inline: 1.25rem }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .25rem .75rem }
a { color: inherit; text-underline-offset: .2em; text-decoration-color: var(--quiet) }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px }
h1, h2, h3 { line-height: 1.25; font-weight: 600; text-wrap: balance; hyphens: manual }
h1 { font-size: 1.75rem; letter-spacing: -.01em; margin: 2rem 0 .25rem }
h2 { font-size: 1.25rem; margin: 0 0 .5rem }
h3 { font-size: 1rem; margin: 2rem 0 .25rem }
p { margin: 0 0 .75rem; max-width: 40rem }
ul, ol { margin: 0 0 .75rem; padding-left: 1.25rem; max-width: 40rem }
li { margin-bottom: .25rem }
section { padding-block: 2.25rem 1rem; border-top: 1px solid var(--faint) }
section.brief { padding: 0; border: 0 }
.quiet, .under { color: var(--quiet) }
.under { font-size: .9rem }
.faint { color: var(--faint) }
.good { color: var(--good) }
.warn { color: var(--warn) }
strong { font-weight: 600 }
.answers { margin: 1.25rem 0 2rem; padding: 0; font-size: .95rem; line-height: 1.45 }
.answer { padding: .5rem 0; border-top: 1px solid var(--faint); break-inside: avoid }
.answers dt { font-weight: 600 }
.answers dd { margin: 0; max-width: 36rem }
.answers ul { margin: 0; padding: 0; list-style: none }
.answers li { margin: 0; padding-left: .9rem; text-indent: -.9rem }
.answers li::before { content: '·'; display: inline-block; width: .9rem; text-indent: 0; color: var(--quiet) }
.whole { white-space: nowrap }
.alarm { border-left: 4px solid var(--quiet); padding: .25rem 0 .25rem 1rem; margin: 1rem 0 }
.alarm.warn { border-color: var(--warn) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
nav { margin-bottom: 2rem; font-size: .9rem }
nav ul { columns: 2; column-gap: 2rem; list-style: none; margin: 0; padding: 0; max-width: none }
.claim { margin: 1.5rem 0 }
.claim h3 { margin-top: 1.5rem }
.claim p, .claim ul { margin-bottom: .4rem }
.verdict { font-weight: 600 }
.content > :first-child { margin-top: 0 }
figure { margin: 1.5rem 0 0 }
figure svg { display: block; width: 100%; height: auto; overflow: visible }
figure.square svg.wide { max-width: 30rem }
svg text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round }
svg text.bare { stroke: none }
svg .hollow { fill: var(--paper) }
svg.phone { display: none }
figcaption { font-weight: 600; margin-bottom: .75rem }
figcaption p { font-weight: 400; font-size: .9rem; color: var(--quiet); margin: .15rem 0 0 }
details { margin: .75rem 0 1.5rem; font-size: .9rem }
summary { cursor: pointer; color: var(--quiet); width: max-content; max-width: 100% }
.scroll { overflow-x: auto }
table { border-collapse: collapse; font-size: .85rem; line-height: 1.35; margin: .75rem 0 1rem; min-width: 50% }
caption { text-align: left; color: var(--quiet); padding-bottom: .35rem }
th, td { text-align: left; vertical-align: baseline; padding: .3rem 1.1rem .3rem 0; border-bottom: 1px solid var(--faint) }
th { font-weight: 600; hyphens: manual } tbody th { font-weight: 400 } thead th { color: var(--quiet); font-weight: 400; vertical-align: bottom }
.number { text-align: right } td.number { white-space: nowrap }
footer { color: var(--quiet); font-size: .85rem; border-top: 1px solid var(--faint); padding-block: 1.5rem 3rem; margin-top: 1.5rem }
@media screen and (min-width: 64rem) {
  header, main, footer { max-width: 64rem }
  .answers { columns: 2; column-gap: 3.5rem }
  nav ul { columns: 3 }
  section:not(.brief) { display: grid; grid-template-columns: 13rem minmax(0, 44rem); column-gap: 3.5rem }
}
@media screen and ${PHONE} {
  body { font-size: .95rem }
  h1 { font-size: 1.4rem; margin-top: 1.25rem }
  .answers { margin-block: .6rem 1.25rem; font-size: .875rem; line-height: 1.4 }
  .answer { padding: .35rem 0 }
  .answers :is(dt, dd, ul, li) { display: inline }
  .answers dt::after { content: ' ' }
  .answers li { padding: 0; text-indent: 0 }
  .answers li::before { content: none }
  .answers li + li::before { content: ' · '; display: inline }
  nav ul { columns: 1 }
  th, td { padding-right: .7rem }
  svg.wide { display: none } svg.phone { display: block }
}
@page { size: A4; margin: 17mm 16mm }
@media print {
  html { font-size: 9.5pt } body { line-height: 1.45 }
  header, main, footer { max-width: none; padding-inline: 0 }
  h1 { margin-top: 0; font-size: 18pt } h2 { font-size: 13pt } h3 { margin-top: 1.25rem }
  h2, h3, figcaption, caption { break-after: avoid }
  figure, table, tr, li, .claim > ul, .answer { break-inside: avoid }
  thead { display: table-header-group }
  section { padding-block: 8mm 2mm }
  figure.square svg.wide { max-width: 105mm }
  details::details-content { content-visibility: visible; display: block }
  summary { display: none }
  p, ul { max-width: none }
  .skip, nav { display: none }
  .scroll { overflow: visible } table { min-width: 0; font-size: 8.5pt } td, th { padding-right: .8em }

  p, li { orphans: 3; widows: 3 }
}
`;
