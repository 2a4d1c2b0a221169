import type { Words } from '../words.ts';

export const rejects: Words['rejects'] = {
  'wrong-width': () => 'la riga non ha tante celle quante sono le intestazioni.',
  'not-a-day': (value) => `«${value}» non è una data del calendario.`,
  'in-the-future': (value) => `«${value}» è una data futura.`,
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
  'unusable-vat-number': (value) =>
    `«${value}» non supera il controllo delle partite IVA e dei codici fiscali, e la riga non dice altro del cliente.`,
  contradiction: (value) =>
    `«${value}» non è la partita IVA che risulta per questo codice: due clienti diversi con lo stesso codice non si mescolano.`,
};
