import type { Words } from '../words.ts';

export const rejects: Words['rejects'] = {
  'wrong-width': () => 'la riga non ha tante celle quante sono le intestazioni.',
  'not-a-day': (value) => `«${value}» non è una data del calendario.`,
  'in-the-future': (value) => `«${value}» è una data futura.`,
  'not-a-period': (value) =>
    value === null ? 'mancano l’anno o il mese.' : `«${value}» non è un anno né un mese riconoscibile.`,
  'foreign-currency': (value) =>
    `«${value ?? ''}» non è in euro: gli importi in altre valute non si possono sommare.`,
  'not-an-amount': (value) => `«${value}» non è un importo.`,
  'not-a-count': (value) => `«${value}» non è un numero intero.`,
  'no-customer': () => 'manca il cliente.',
  'no-day': () => 'manca la data.',
  'no-amount': () => 'manca l’importo.',
  'no-name-or-code': () => 'mancano sia il codice sia il nome.',
  'cell-too-long': () => 'la cella è troppo lunga (più di 32.000 caratteri).',
  'swallowed-rows': () => 'virgolette aperte e chiuse più sotto hanno inghiottito altre righe.',
  'repeated-document': (value) =>
    `il documento «${value}» compare di nuovo più sotto con un’altra data o un altro importo: vale quello.`,
  'ambiguous-customer': (value) =>
    `«${value}» può essere più di un cliente: serve il codice o la partita IVA.`,
};
