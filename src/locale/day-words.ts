import type { DayWords } from '../domain/spoken-day.ts';

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
  months: [
    ['gennaio', 'gen', 'january', 'jan'],
    ['febbraio', 'feb', 'february'],
    ['marzo', 'mar', 'march'],
    ['aprile', 'apr', 'april'],
    ['maggio', 'mag', 'may'],
    ['giugno', 'giu', 'june', 'jun'],
    ['luglio', 'lug', 'july', 'jul'],
    ['agosto', 'ago', 'august', 'aug'],
    ['settembre', 'set', 'sett', 'september', 'sep', 'sept'],
    ['ottobre', 'ott', 'october', 'oct'],
    ['novembre', 'nov', 'november'],
    ['dicembre', 'dic', 'december', 'dec'],
  ],
  inDays: ['tra # giorni', 'fra # giorni', 'in # days', '# giorni', '# days'],
  inWeeks: [
    ...['tra # settimane', 'fra # settimane', 'tra # settimana', 'fra # settimana', '# settimane'],
    ...['in # weeks', 'in # week', '# weeks'],
  ],
};
