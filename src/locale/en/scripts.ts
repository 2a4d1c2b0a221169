import { formatsFor } from '../format.ts';
import type { ScriptScreenWords, TemplateWords } from '../script-words.ts';

const { longDay, integer, money, decimal } = formatsFor('en');

export const script: ScriptScreenWords = {
  heading: (name, code, channel) => `${name} (${code}) · ${channel}`,
  cause: (cause) => `Known cause: ${cause}.`,
  noCause: 'No known cause: this is a contact to listen, without an apology.',
  gate: (status, reason) => `${status}: ${reason}.`,
  subject: 'Subject',
  to: (recipient) => `${recipient.includes('@') ? 'To' : 'Number'}: ${recipient}`,
  link: 'Link',
  length: ({ encoding, units, segments }) =>
    segments === 1
      ? `Length: ${units} of ${encoding === 'gsm-7' ? 160 : 70} characters, one text message.`
      : `Length: ${units} characters, ${segments} text messages.`,
  warnings: {
    'no-caller': 'The customer has no seller: name the caller with --caller.',
    'no-firm': 'The name of the firm is missing: riconquista config firm "Name of the firm"',
    'not-dormant': 'This customer is not dormant.',
    'check-first': 'To be checked before the contact.',
    excluded: 'This customer is excluded from the lists.',
    holdout:
      'This customer is in the holdout of an open cohort: not to be contacted until the window is over.',
    'several-messages':
      'The text does not fit into one text message: shorten the name of the firm, or the template.',
    'link-too-long': 'The text is too long for a mailto link: use --output message.eml.',
    'no-usable-number': 'The number or address on record cannot be used as it is: correct it before sending.',
  },
  rules: {
    'apology-without-fault': 'apologises without a known fault of ours',
    'apology-repeated': 'apologises more than once',
    'responsibility-not-owned': 'apologises without owning the responsibility',
    'no-repair-offered': 'apologises without offering a repair',
    'remedied-without-remedy': 'says something was put right, but the register holds no done remedy',
    reproach: 'holds it against the customer that they stopped buying',
    'competitor-unmasked': 'exposes that the customer buys elsewhere',
    'no-open-question': 'has no open question',
    'no-objection-right': 'leaves the customer no way not to be contacted again',
    'caller-not-named': 'does not say who is calling',
    'firm-not-named': 'does not name the firm',
    'unfilled-slot': 'has an unfilled slot',
    'sms-too-long': 'does not fit into one text message',
    'address-mixed': 'mixes formal and familiar address',
  },
  breaks: (rule, phrase) =>
    phrase === null ? `Careful, the text ${rule}.` : `Careful, the text ${rule}: "${phrase}".`,
  written: (files, folder) =>
    files === 1
      ? `One script written to the folder ${folder}.`
      : `${integer(files)} scripts written to the folder ${folder}.`,
  nobody: 'No dormant customer to contact.',
  leftOut: (customers) =>
    customers === 1
      ? 'For one dormant customer this channel is not permitted, or there is nothing to reach them with.'
      : `For ${integer(customers)} dormant customers this channel is not permitted, or there is nothing to reach them with.`,
  forOwner: (customers) =>
    customers === 1
      ? 'To one dormant customer the owner writes: they accuse the firm of dishonesty.'
      : `To ${integer(customers)} dormant customers the owner writes: they accuse the firm of dishonesty.`,
  card: {
    title: 'Half a minute before the contact',
    history: (history, phase) => [
      history.firstOrderOn === null
        ? `Phase: ${phase}; has never ordered.`
        : `Customer since ${history.firstOrderOn.slice(0, 4)}; phase: ${phase}.`,
      history.orders === 1
        ? `One order, ${money(history.totalCents, 0)} in all.`
        : `${integer(history.orders)} orders, ${money(history.totalCents, 0)} in all.`,
      ...(history.silentDays === null
        ? []
        : [
            history.typicalGapDays === null
              ? `Silent for ${integer(history.silentDays)} days.`
              : `Usually orders every ${decimal(history.typicalGapDays, 0)} days; silent for ${integer(history.silentDays)}.`,
          ]),
      ...(history.lastDocument === null
        ? history.lastOrderOn === null
          ? []
          : [`Last order: ${longDay(history.lastOrderOn)}.`]
        : [
            `Last order: no. ${history.lastDocument.number}, ${longDay(history.lastDocument.placedOn)}, ${money(history.lastDocument.amountCents, 2)}.`,
          ]),
      ...(history.productLines.length === 0 ? [] : [`Bought above all: ${history.productLines.join(', ')}.`]),
    ],
    events: 'Latest events',
    event: (event, { channel, what }) => {
      const day = longDay(event.on);
      if (event.kind === 'contact') {
        const who = event.seller === null ? '' : ` (${event.seller})`;
        return `${day}: ${channel}${who}, ${what}${event.answer === null ? '' : `: "${event.answer}"`}`;
      }
      if (event.kind === 'cause') return `${day}: ${what}${event.note === null ? '' : ` ("${event.note}")`}`;
      return `${day}: ${what} no. ${event.number}, ${money(event.amountCents, 2)}`;
    },
    noEvents: 'Nothing on record.',
    promises: 'Open promises',
    promise: ({ kind, on, what }) => {
      if (kind === 'gesture')
        return on === null ? `Granted: ${what}.` : `Granted until ${longDay(on)}: ${what}.`;
      return kind === 'call-back'
        ? `We are to speak again on ${on === null ? '…' : longDay(on)}.`
        : `Remedy not done yet, not to be promised: ${what ?? '…'}.`;
    },
    obstacles: 'What makes it hard to buy again',
    obstacle: {
      'account-blocked': 'The account is blocked over unpaid invoices: an order would not go through.',
      'no-email': 'There is no e-mail address that can be used.',
      'no-phone': 'There is no telephone number.',
      'no-seller': 'No seller looks after them.',
      'price-above-others': 'The price was said to be higher than elsewhere: have the price list at hand.',
      'incomplete-master': 'The master data are incomplete: known from documents only.',
    },
    listen: 'What to listen for',
    listenFor: {
      'our-error':
        'Whether they still speak of the damage or already of the future; what it cost them; who of ours left them alone.',
      price:
        'Whether the price is the reason or the handiest explanation; on which articles; what they compare.',
      market: 'What they need today that they do not find with us; when they will decide again.',
      'own-situation': 'Whether it is for good or for now; who decides; to whom else we could be of use.',
      unknown: 'The reason in their own words; whether something happened that nobody told us.',
    },
    objections: 'If they say… one can answer',
    objection: (said, answer) => `"${said}" → ${answer}`,
    script: 'The script',
  },
  sheet: {
    answer: "Answer, in the customer's own words",
    outcome: 'Outcome',
    nextStep: 'Next step and day',
    place: (city, day) => `${city}, ${day}`,
  },
};

export const templates: TemplateWords = {
  place: 'Template',
  origin: 'Origin',
  ours: 'of the program',
  yours: 'yours',
  folder: (folder) => `Your own templates lie in ${folder} and count before those of the program.`,
  ejected: (file) =>
    `Copied to ${file}. From now on this text counts; after every change: riconquista templates check`,
  clean: (combinations, own) =>
    own === 0
      ? `${integer(combinations)} scripts checked: nothing wrong.`
      : `${integer(combinations)} scripts checked, with ${own === 1 ? 'one template of yours' : `${integer(own)} templates of yours`}: nothing wrong.`,
  faulty: (findings, combinations) =>
    findings === 1
      ? `One fault, in ${integer(combinations)} scripts checked.`
      : `${integer(findings)} faults, in ${integer(combinations)} scripts checked.`,
  finding: ({ file, place, line, column, detail }, rule) =>
    `${file ?? place}, line ${line}, column ${column}: ${rule}${detail === null ? '' : ` ("${detail}")`}.`,
  rules: {
    'invalid-template': 'the template is not valid',
    'unknown-place': 'no script uses a template of this name',
  },
};
