import type { CauseWords } from '../cause-words.ts';
import { formatsFor } from '../format.ts';

const { integer } = formatsFor('en');

export const cause: CauseWords = {
  help: {
    arguments: {
      causeId: 'number of the cause (riconquista cause list shows it); auto leaves it to the rule',
      causeFile: 'CSV or .xlsx file with the code of the customer and the cause',
    },
    subcommands: {
      show: 'shows why one customer stopped, and what may be promised',
      primary: "says which of a customer's causes is the primary one, or leaves it to the rule (auto)",
      withdraw: 'withdraws a cause noted by mistake',
      import: 'notes many causes from a file: code, cause, said by, happened on, note',
      remedyShow: 'shows one remedy and to whom it was promised',
    },
    options: {
      importedBy: 'who said so, where the file does not tell: seller or customer',
      department: 'department that put it right (otherwise the one of the cause)',
    },
  },
  columns: {
    primary: 'Primary',
    failing: 'What it puts in doubt',
    warned: 'Told in time',
    controllable: 'Can be acted on',
    canChange: 'Can change',
    week: 'Week',
    promisedOn: 'Promised on',
    spokenOn: 'Spoken with on',
    failedOn: 'Proved wrong on',
  },
  fields: {
    code: 'customer code',
    cause: 'cause',
    saidBy: 'said by',
    happenedOn: 'happened on',
    note: 'note',
  },
  failings: { competence: 'competence', integrity: 'integrity' },
  added: (name, text) => `${name}: cause noted, "${text}".`,
  withdrawnCause: (name, text) => `${name}: cause withdrawn, "${text}". It does not count any more.`,
  none: 'No cause noted.',
  undated: (id, code, kind) =>
    `When did it happen? Without the day the remedy is promised on, even if it did not hold. To say when: riconquista cause withdraw ${id}, then riconquista cause add ${code} ${kind} --on DAY`,
  forOwner:
    "No script is of use here and no seller should call: the owner writes, in person, having heard those who were there. The customer is on no seller's list.",
  show: {
    title: (code, name) => `${name} (${code})`,
    chosen: (text) => `Primary cause: ${text}, set by hand.`,
    byRule: {
      customer: (text) => `Primary cause: ${text}, stated by the customer.`,
      seller: (text) => `Primary cause: ${text}, according to the seller.`,
    },
    opinions: (bySeller, byCustomer) =>
      `According to the seller: ${bySeller ?? 'not known'}. According to the customer: ${byCustomer ?? 'not known'}.`,
    promisable: (id, what, since) => `Remedy no. ${id} may be promised: ${what}, since ${since}.`,
    notPromisable: 'No remedy is done: the script cannot say that it has been put right.',
    nextGesture: (code) => `Which gesture to begin with: riconquista gesture suggest ${code}`,
  },
  import: {
    understood: ({ encoding, delimiter, headerLine }) =>
      `Read as: ${encoding}, separator "${delimiter}", headers in row ${headerLine}.`,
    counts: ({ read, added, unchanged, skipped, rejected }) =>
      `Rows read ${integer(read)}: new ${integer(added)}, known ${integer(unchanged)}, skipped ${integer(skipped)}, rejected ${integer(rejected)}.`,
  },
  remedyTitle: (id, state) => `Remedy no. ${id} (${state})`,
  remedyFacts: {
    cause: (text, department) =>
      department === null ? `Cause: ${text}.` : `Cause: ${text}. Department: ${department}.`,
    what: (what) => `What has changed: ${what}.`,
    news: (news) => `New besides: ${news.join('; ')}.`,
    done: (day, owner, evidence) => `Done on ${day}. Responsible: ${owner}. Evidence: ${evidence}.`,
    failed: (day, code, name) =>
      `It happened again on ${day}, to ${name} (${code}): no script promises it any more.`,
    withdrawn: (day) => `Withdrawn on ${day}: no script promises it any more.`,
  },
  remedyAdded: (id) => `Remedy no. ${id} noted as done: scripts may promise it.`,
  remedyPlanned: (id) =>
    `Remedy no. ${id} noted, not done yet: no script promises it. Once done: riconquista remedy done ${id}`,
  remedyDone: (id) => `Remedy no. ${id} is done: scripts may promise it.`,
  remedyWithdrawn: (id) => `Remedy no. ${id} withdrawn: no script promises it any more.`,
  remedyTooEarly: (id, day, code) =>
    `Remedy no. ${id} noted, but no script promises it: the cause struck again afterwards, on ${day} (customer ${code}).`,
  broken: (id, what) => `Remedy no. ${id} (${what}) did not hold: no script promises it any more.`,
  promisedTo: (customers, isHolding) => {
    if (isHolding) {
      return customers === 1
        ? 'It was promised to one customer:'
        : `It was promised to ${integer(customers)} customers:`;
    }
    return customers === 1
      ? 'It had been promised to one customer: call before they find out by themselves.'
      : `It had been promised to ${integer(customers)} customers: call them before they find out by themselves.`;
  },
  promisedToNobody: 'No script has promised it.',
  ownScript: 'script',
  noRemedies: 'No remedy noted.',
  states: { planned: 'planned', done: 'done', failed: 'proved wrong', withdrawn: 'withdrawn' },
};
