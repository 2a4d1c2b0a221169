import type { Day } from '../../domain/day.ts';
import { formatsFor } from '../format.ts';
import type { WorkWords } from '../work-words.ts';

const { day, integer } = formatsFor('en');
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** 1970-01-01 was a Thursday. */
const weekday = (date: Day) => WEEKDAYS[(((Date.parse(date) / 86_400_000 + 3) % 7) + 7) % 7] ?? '';
const named = (date: Day) => `${weekday(date)} ${day(date)}`;

export const work: WorkWords = {
  outcomeKeys: {
    'no-answer': 'n',
    'wrong-contact': 'w',
    callback: 'c',
    open: 'l',
    maybe: 'p',
    meeting: 'm',
    quote: 'e',
    ordered: 'o',
    'not-now': 't',
    refused: 'r',
    impossible: 'b',
    delisted: 's',
    insolvent: 'i',
    objection: 'x',
    'never-reached': 'v',
  },
  commandKeys: { page: 'Tab', skip: '+', back: '-', undo: 'u', channel: 'h', keys: '?', quit: 'q' },
  commands: {
    page: 'card or script',
    skip: 'skip; it comes again at the end',
    back: 'the customer before',
    undo: 'take back the outcome recorded last',
    channel: 'another channel',
    keys: 'keys',
    quit: 'stop; it goes on from here',
  },
  shortCommands: {
    skip: 'skip',
    back: 'back',
    undo: 'undo',
    channel: 'channel',
    keys: 'all keys',
    quit: 'stop',
  },
  shortOutcomes: {
    'no-answer': 'no answer',
    'wrong-contact': 'wrong contact',
    callback: 'call back',
    open: 'willing',
    maybe: 'perhaps',
    meeting: 'meeting',
    quote: 'quote',
    ordered: 'ordered',
    'not-now': 'not now',
    refused: 'not interested',
    impossible: 'cannot buy',
    delisted: 'struck us off',
    insolvent: 'insolvent',
    objection: 'no more contact',
    'never-reached': 'never reached',
  },
  title: (seller, date) => `${seller} · ${named(date)}`,
  recordedAlready: 'This contact is recorded already: u takes it back, + goes on.',
  progress: (done, due) => `${integer(done)} of ${integer(due)}`,
  resumed: (outcome) => `Taken up where it was left: "${outcome}".`,
  kept: (outcome) => `Left half told: "${outcome}". The same key goes on from there.`,
  overdue: (date) => `overdue since ${day(date)}`,
  dueToday: 'today',
  dueLater: (date) => `for ${named(date)}`,
  again: (outcome) => `again, after "${outcome}"`,
  recorded: (outcome, date) => `recorded already: "${outcome}", ${day(date)}`,
  script: 'The script',
  written: (channel) => `The text (${channel})`,
  moreLines: (above, below) =>
    [...(above > 0 ? [`↑ ${integer(above)}`] : []), ...(below > 0 ? [`↓ ${integer(below)}`] : [])].join(
      ' · ',
    ),
  keysOf: { outcomes: 'How it went', commands: 'Other' },
  tabs: { toScript: 'script', toCard: 'card' },
  ask: {
    outcome: 'How did it go?',
    seller: 'Whose list?',
    next: (usual) =>
      usual === null ? 'When to talk again?' : `When to talk again? (Enter: ${named(usual)})`,
    cause: 'Why did they stop, as they say?',
    answer: 'What did they say, word for word?',
    step: (needed) => (needed ? 'What is the next step?' : 'What is the next step? (Enter: none)'),
    minutes: (measured) => `How many minutes? (Enter: ${integer(measured)})`,
    channels: 'What do they not want any more?',
    channel: 'Which channel?',
    plain: 'How did it go? (? for the keys)',
  },
  hints: {
    next: 'for instance 2/12, +7, tomorrow, Monday',
    choose: '↑↓ and Enter, or type to search · Esc goes back',
    line: 'Enter confirms · Esc goes back',
  },
  notSaid: 'they did not say',
  allChannels: 'any contact at all',
  onlyChannel: (channel) => `only this channel: ${channel}`,
  noMatch: 'Nothing matches.',
  problems: {
    needed: 'This is needed: without it the outcome does not say enough.',
    'not-a-day': 'That is no date. For instance 2/12, +7, tomorrow, Monday.',
    'not-after': 'It takes a day after today.',
    'not-minutes': 'It takes minutes, from 1 to 600.',
    'not-one': 'That is not on the list. Type part of the name, or the number.',
    'day-off': (date, proposed) =>
      `${named(date)} is no working day. Enter: ${named(proposed)}. With ! and Enter it stays.`,
  },
  unknownKey: (key) => `The key "${key}" does nothing here. ? shows them all.`,
  nothingToUndo: 'Nothing has been recorded on this list today.',
  finished: (done) =>
    done === 1
      ? 'That is all for today: one contact made.'
      : `That is all for today: ${integer(done)} contacts made.`,
  restOfWeek: (rows, first) =>
    rows === 1
      ? `One is left this week, for ${named(first)}: Enter goes on.`
      : `${integer(rows)} are left this week, the first for ${named(first)}: Enter goes on.`,
  weekFinished: 'The list of the week is finished.',
  noList: (week) => `There is no list for the week ${week} yet. To make it: riconquista calls`,
  nothingDue: (rows, first) =>
    rows === 1
      ? `There is nothing for today. One contact is left this week, for ${named(first)}: riconquista work --day ${first}`
      : `There is nothing for today. ${integer(rows)} contacts are left this week, the first for ${named(first)}: riconquista work --day ${first}`,
  summary: ({ recorded, reached, left }) =>
    `Contacts of today: ${integer(recorded)}, customers reached: ${integer(reached)}, still to do this week: ${integer(left)}.`,
  leftDraft: (name) => `What was written for ${name} is kept: riconquista work`,
  sellerLine: (due, later) => `to do ${integer(due)}, later ${integer(later)}`,
};
