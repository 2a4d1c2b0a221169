import type { WeekCalls } from '../app/issue-calls.ts';
import type { Words } from '../locale/words.ts';
import { addressOf, type CallRow, handoverOf, minutesOf, purposeLabel, whyListed } from './call-texts.ts';
import { html, type Markup } from './markup.ts';
import { PAGE_STYLE } from './page-style.ts';
import { nationalPhone } from './phone.ts';

/** What a printed list says besides its rows. */
export interface PageFacts {
  /** When customers may be called, in minutes after midnight. */
  readonly hours: readonly (readonly [from: number, to: number])[];
}

/** Everybody's list for the printer: for each seller an overview, then a sheet for each customer. Nothing in it runs or is loaded. */
export function callsPage(calls: WeekCalls, words: Words, facts: PageFacts): string {
  const sellers = [...new Set(calls.rows.map(({ seller }) => seller))];
  const { page } = words.screens.calls;
  const title =
    sellers.length === 1 ? page.title(sellers[0] ?? words.labels.noSeller, calls.week) : calls.week;
  const { markup } = html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${{ markup: PAGE_STYLE }}</style>
</head>
<body>
${sellers.map((seller) => sellerPart(calls, seller, words, facts))}
</body>
</html>
`;
  return markup;
}

function sellerPart(calls: WeekCalls, seller: string | null, words: Words, facts: PageFacts): Markup {
  const { page, none } = words.screens.calls;
  // In the order in which they are worked: what is due first lies on top.
  const rows = calls.rows
    .filter((row) => row.seller === seller)
    .toSorted((one, other) =>
      one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : one.rank - other.rank,
    );
  const days = rows.map(({ dueOn }) => dueOn).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const issuedOn = calls.lists.find((list) => list.seller === seller)?.issuedOn ?? calls.issuedOn;
  const spans = facts.hours.map(([from, to]) => [clock(from), clock(to)] as const);
  const range =
    first === undefined || last === undefined
      ? none(calls.week)
      : page.range(first, last, rows.length, minutesOf(rows));
  return html`<section class="seller">
<h1>${page.title(seller ?? words.labels.noSeller, calls.week)}</h1>
<p class="lead">${range} · ${page.issued(issuedOn)}</p>
<p class="lead">${page.hours(spans)}</p>
${overview(rows, words)}
${rows.map((row) => card(row, rows.length, words))}
</section>
`;
}

/** One line a customer, to be crossed off. */
function overview(rows: readonly CallRow[], words: Words): Markup {
  const { columns: label, channels } = words.labels;
  const own = words.contacts.columns;
  const heading = [
    label.rank,
    label.dueOn,
    label.name,
    label.city,
    label.phone,
    label.channel,
    own.purpose,
    '',
  ];
  return html`<table>
<thead><tr>${heading.map((text) => html`<th>${text}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr><td class="number">${row.rank}</td><td class="day">${weekdayAndDay(row.dueOn, words)}</td><td>${row.name}</td><td>${row.city}</td><td class="tel">${phoneOf(row)}</td><td>${channels[row.channel]}</td><td>${purposeLabel(row, words)}</td><td class="box"></td></tr>
`,
)}</tbody>
</table>`;
}

function card(row: CallRow, rows: number, words: Words): Markup {
  const { page } = words.screens.calls;
  const { channels } = words.labels;
  const handover = handoverOf(row, words);
  const person = [row.contactPerson, row.email].filter((text) => text !== null).join(' · ');
  return html`<article class="card">
<header>
<div class="who"><h2>${row.name}</h2><p>${[person, addressOf(row)].filter((text) => text).join(' · ')}</p></div>
<div class="when"><p>${page.card(row.rank, rows, weekdayAndDay(row.dueOn, words))}</p><p>${purposeLabel(row, words)} · ${channels[row.channel]} · ${page.attempt(row.attempt)}</p>${row.slot === null ? null : html`<p>${words.contacts.trySlot(row.slot)}</p>`}<p>${row.code}</p></div>
</header>
<p class="tel-large">${phoneOf(row) ?? page.noPhone}</p>
${handover === null ? null : html`<p class="notice">${handover}</p>`}
${gateNotice(row, words)}
<h3>${page.history}</h3>
<div class="facts">${factsOf(row, words).map((text) => html`<p>${text}</p>`)}</div>
<h3>${page.script}</h3>
<div class="script">${row.script.split(/\n\s*\n/).map((text) => html`<p>${text}</p>`)}</div>
${boxes(words)}
</article>
`;
}

/** What is to be checked before the contact. */
function gateNotice({ gateStatus, gateReason }: CallRow, { labels, screens }: Words): Markup | null {
  if (gateStatus === 'allowed') return null;
  const text = screens.script.gate(labels.gateStatuses[gateStatus], labels.gateReasons[gateReason]);
  return html`<p class="notice">${text.charAt(0).toUpperCase()}${text.slice(1)}</p>`;
}

function factsOf(row: CallRow, words: Words): string[] {
  const { calls: sentences } = words.screens;
  const { page, columns } = sentences;
  const { background, cause, remedy } = row;
  const facts = [whyListed(row, words)];
  if (background !== null) {
    const { orders, totalCents, typicalGapDays, lastOrders, lastContact } = background;
    facts.push(page.bought(orders, totalCents, typicalGapDays));
    if (lastOrders.length > 0) facts.push(`${columns.lastOrders}: ${sentences.lastOrders(lastOrders)}`);
    facts.push(
      lastContact === null
        ? page.neverContacted
        : `${columns.lastContact}: ${sentences.lastContact(lastContact)}`,
    );
  }
  if (cause !== null) facts.push(page.knownCause(words.labels.causes[cause]));
  if (remedy !== null) facts.push(page.remedy(remedy));
  return facts;
}

/** To be ticked and filled in with a pen, under the names of the columns. */
function boxes({ labels, screens }: Words): Markup {
  const { columns: label, outcomes } = labels;
  const { page, columns: own } = screens.calls;
  return html`<section class="boxes">
<h3>${page.outcome}</h3>
<ul>${Object.values(outcomes).map((text) => html`<li>${text}</li>`)}</ul>
<div class="lines"><div>${own.contactedOn}</div><div>${label.nextOn}</div><div>${label.minutes}</div>
<div class="wide">${label.customerCause}</div><div class="wide answer">${label.answer}</div><div class="wide">${label.notes}</div></div>
</section>`;
}

/** `lun 23/11/2026` */
function weekdayAndDay(day: CallRow['dueOn'], words: Words): string {
  const sunday = 0;
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return `${words.screens.calls.page.weekdays[weekday === sunday ? 6 : weekday - 1] ?? ''} ${words.formats.day(day)}`;
}

function phoneOf({ phone }: CallRow): string | null {
  return phone === null ? null : nationalPhone(phone);
}

/** `9:00` */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
