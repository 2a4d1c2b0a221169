/** How a page looks on A4 paper, and on the screen before it is printed. One customer takes one sheet. */
export const PAGE_STYLE = `
@page { size: A4; margin: 14mm 14mm 16mm; }
* { box-sizing: border-box; }
html { font: 10pt/1.35 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #111; background: #fff; }
body { margin: 0 auto; max-width: 182mm; }
h1, h2, h3, p { margin: 0; }
h1 { font-size: 18pt; }
h2 { font-size: 15pt; }
h3 { font-size: 9pt; text-transform: uppercase; letter-spacing: .06em; color: #555; margin: 3.5mm 0 1mm; }
.seller { break-before: page; }
.seller:first-of-type { break-before: auto; }
.lead { color: #444; margin: 1mm 0 0; }
table { border-collapse: collapse; width: 100%; margin-top: 4mm; font-size: 9.5pt; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm 1.2mm 0; border-bottom: .2mm solid #bbb; }
th { color: #555; font-weight: 600; }
tr { break-inside: avoid; }
td.number { text-align: right; white-space: nowrap; }
td.day { white-space: nowrap; }
td.box::before { content: ""; display: inline-block; width: 3.2mm; height: 3.2mm; border: .3mm solid #111; }
td.tel { white-space: nowrap; font-variant-numeric: tabular-nums; }
.card { break-before: page; padding-top: 1mm; }
.card header { display: flex; justify-content: space-between; gap: 6mm; border-bottom: .6mm solid #111; padding-bottom: 2mm; }
.card .who { min-width: 0; overflow-wrap: anywhere; }
.card .when { text-align: right; white-space: nowrap; color: #333; font-size: 9.5pt; }
.tel-large { font-size: 17pt; font-weight: 700; font-variant-numeric: tabular-nums; margin-top: 2mm; }
.facts { columns: 2; column-gap: 8mm; font-size: 9.5pt; }
.facts p { break-inside: avoid; margin-bottom: 1mm; overflow-wrap: anywhere; }
.notice { border: .3mm solid #111; padding: 1.5mm 2.5mm; margin-top: 2.5mm; font-size: 9.5pt; }
.script { overflow-wrap: anywhere; border-left: .8mm solid #999; padding-left: 4mm; font-size: 10pt; line-height: 1.35; }
.script p { white-space: pre-line; margin-bottom: 1.8mm; }
.script p:last-child { margin-bottom: 0; }
.boxes { break-inside: avoid; }
.boxes ul { list-style: none; margin: 0; padding: 0; columns: 3; column-gap: 6mm; font-size: 9.5pt; }
.boxes li { break-inside: avoid; padding: .5mm 0; }
.boxes li::before { content: ""; display: inline-block; width: 3.2mm; height: 3.2mm; border: .3mm solid #111; margin-right: 2mm; vertical-align: -.4mm; }
.lines { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 3mm 6mm; margin-top: 3mm; }
.lines div { border-bottom: .3mm solid #111; height: 8mm; font-size: 8pt; color: #555; }
.lines .wide { grid-column: 1 / -1; height: 13mm; }
.lines .answer { height: 20mm; }
@media screen { html { background: #e8e8e8; } body { background: #fff; padding: 10mm 14mm; } .card { margin-top: 12mm; } }
`;
