import type { ImportWords, MappingWords } from '../words.ts';
import { labels } from './labels.ts';

/** What a file leaves open, how it was taken, and the option that changes it. */
export const doubtText: ImportWords['doubt'] = (doubt) => {
  switch (doubt.about) {
    case 'date-order':
      return doubt.taken === 'dmy'
        ? `Nessuna data del file dice se viene prima il giorno o il mese: «${doubt.example}» è stata letta giorno/mese, come si usa in Italia. Se è al contrario, ripetere con --date-order mdy.`
        : `Nessuna data del file dice se viene prima il giorno o il mese: «${doubt.example}» è stata letta mese/giorno. Se è al contrario, ripetere con --date-order dmy.`;
    case 'decimal':
      return `Nessun importo del file dice quale segno separa i decimali: ${decimalTaken(doubt)}. Se è al contrario, ripetere con --decimal ${doubt.taken === ',' ? '.' : ','}`;
    case 'amount':
      return `Gli importi sono due e nessuno è chiamato imponibile: è stato preso «${doubt.taken}». Per prendere l’altro, ripetere con --map amount="${doubt.other}".`;
    case 'rating':
      return `Nella colonna «${doubt.column}» non ci sono giudizi (per esempio «${doubt.example}»): non è stata usata. Un giudizio va da 1 a 5 o a 10, è una percentuale, oppure è alto, medio, basso o A, B, C.`;
    case 'name':
      return `Il nome del cliente è stato composto da «${doubt.last} ${doubt.first}», ma sembrano nomi di aziende. Se basta la colonna «${doubt.first}», ripetere con --map name="${doubt.first}".`;
  }
};

/** `1.234` read as a thousand, or as one and a bit. */
function decimalTaken({ taken, example }: { readonly taken: ',' | '.'; readonly example: string }): string {
  if (example.includes(taken)) {
    return taken === ','
      ? `in «${example}» la virgola è stata presa per i decimali`
      : `in «${example}» il punto è stato preso per i decimali`;
  }
  return taken === ','
    ? `in «${example}» il punto è stato preso per le migliaia`
    : `in «${example}» la virgola è stata presa per le migliaia`;
}

export const mapping: MappingWords = {
  intro: (file) => `Le intestazioni di ${file} non bastano per capire il file. Ecco le sue colonne:`,
  headings: 'La prima riga contiene le intestazioni?',
  kind: 'Che cosa contiene il file?',
  kinds: { customers: 'clienti, uno per riga', orders: 'fatture o ordini' },
  column: {
    code: 'In quale colonna c’è il codice del cliente?',
    name: 'In quale colonna c’è il nome del cliente?',
    customerCode: 'In quale colonna c’è il codice del cliente?',
    customerName: 'In quale colonna c’è il nome del cliente?',
    placedOn: 'In quale colonna c’è la data?',
    amount: 'In quale colonna c’è l’importo, senza IVA se possibile?',
  },
  field: (column) => `Che cosa contiene la colonna ${column}?`,
  noColumn: 'nessuna',
  more: 'C’è altro da indicare?',
  nothingMore: 'no, va bene così',
  needed: (missing) => `Così manca ancora ${missing.map((item) => labels.requirements[item]).join(', ')}.`,
  amountOrOther: (file, taken, other) => `${file}: quale importo conta, «${taken}» o «${other}»?`,
  nameOrPerson: (file, first, last) => `${file}, colonne «${first}» e «${last}»: come si chiama il cliente?`,
  onlyFirm: (column) => `è un’azienda, basta «${column}»`,
  wholePerson: (columns) => `è una persona: «${columns}»`,
  save: 'Ricordare questa lettura per i prossimi file uguali?',
  profileName: 'Con quale nome?',
  badName: 'Serve un nome di al massimo 60 caratteri.',
};
