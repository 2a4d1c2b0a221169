import type { DayWords } from '../domain/spoken-day.ts';
import { MONTH_NAMES } from './months.ts';

/** What people call days in either language, without accents: nobody minds which one is spoken. */
export const DAY_WORDS: DayWords = {
  fromToday: { oggi: 0, today: 0, domani: 1, tomorrow: 1, dopodomani: 2, 'dopo domani': 2 },
  weekdays: [
    ['lunedi', 'lun', 'monday', 'mon'],
    ['martedi', 'mar', 'tuesday', 'tue', 'tues'],
    ['mercoledi', 'mer', 'wednesday', 'wed'],
    ['giovedi', 'gio', 'thursday', 'thu', 'thurs'],
    ['venerdi', 'ven', 'friday', 'fri'],
    ['sabato', 'sab', 'saturday', 'sat'],
    ['domenica', 'dom', 'sunday', 'sun'],
  ],
  months: MONTH_NAMES,
  inDays: ['tra # giorni', 'fra # giorni', 'in # days', '# giorni', '# days'],
  inWeeks: [
    ...['tra # settimane', 'fra # settimane', 'tra # settimana', 'fra # settimana', '# settimane'],
    ...['in # weeks', 'in # week', '# weeks'],
  ],
};
