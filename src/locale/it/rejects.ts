import type { Words } from '../words.ts';
import { labels } from './labels.ts';

const list = (names: Readonly<Record<string, string>>) => Object.values(names).join(', ');

export const rejects: Words['rejects'] = {
  'wrong-width': () => 'la riga non ha tante celle quante sono le intestazioni.',
  'not-a-day': (value) => `«${value}» non è una data del calendario.`,
  'in-the-future': (value) => `«${value}» è una data futura.`,
  'not-a-period': (value) =>
    value === null ? 'mancano l’anno o il mese.' : `«${value}» non è un anno né un mese riconoscibile.`,
  'not-an-amount': (value) => `«${value}» non è un importo.`,
  'not-a-count': (value) => `«${value}» non è un numero intero.`,
  'no-customer': () => 'manca il cliente.',
  'no-day': () => 'manca la data.',
  'no-amount': () => 'manca l’importo.',
  'no-outcome': () => 'manca l’esito.',
  'not-an-outcome': (value) =>
    `«${value}» non è un esito: scriverne uno di questi: ${list(labels.outcomes)}.`,
  'not-a-channel': (value) =>
    `«${value}» non è un canale: scriverne uno di questi: ${list(labels.channels)}.`,
  'not-a-time': (value) => `«${value}» non è un’ora: scriverla come 10:30.`,
  'next-not-after': (value) => `la prossima data («${value}») deve venire dopo il giorno del contatto.`,
  'not-a-told-cause': (value) =>
    `«${value}» non è una causa: scriverne una di queste: ${list(labels.causes)}.`,
  'needs-next-day': () => 'per questo esito serve la prossima data, scritta come 31/03/2026.',
  'needs-cause': () => 'per questo esito serve la causa detta dal cliente.',
  'needs-step': () => 'per questo esito serve il prossimo passo: scriverlo nella risposta o nelle note.',
  'unknown-row': (value) =>
    `«${value}» non è una riga delle nostre liste: rimettere quella di prima, oppure svuotare la cella e scrivere il giorno del contatto.`,
  'row-of-another': (value) =>
    `questa riga della lista è di un cliente diverso da «${value}»: forse le colonne sono state ordinate separatamente.`,
  'no-name-or-code': () => 'mancano sia il codice sia il nome.',
  'no-cause': () => 'manca la causa.',
  'not-a-cause': (value) => `«${value}» non è una causa conosciuta: si vedono con «riconquista causa kinds».`,
  'not-a-source': (value) => `«${value}» non dice chi ha indicato la causa: serve venditore o cliente.`,
  'unknown-customer': (value) => `nessun cliente ha il codice «${value}».`,
  'cell-too-long': () => 'la cella è troppo lunga (più di 32.000 caratteri).',
  'swallowed-rows': () => 'virgolette aperte e chiuse più sotto hanno inghiottito altre righe.',
  'repeated-document': (value) =>
    `il documento «${value}» compare già più sopra con un’altra data o un altro importo: vale la prima riga.`,
  'ambiguous-customer': (value) =>
    `«${value}» può essere più di un cliente: serve il codice o la partita IVA.`,
  'unusable-vat-number': (value) =>
    `«${value}» non supera il controllo delle partite IVA e dei codici fiscali, e la riga non dice altro del cliente.`,
  contradiction: (value) =>
    `«${value}» non è la partita IVA che risulta per questo codice: due clienti diversi con lo stesso codice non si mescolano.`,
  'xml-broken': (value) => `il file «${value}» è danneggiato: scaricarlo o esportarlo di nuovo.`,
  'xml-doctype': (value) =>
    `il file «${value}» contiene una dichiarazione DOCTYPE, che una fattura non ha mai: non è stato letto.`,
  'xml-too-deep': (value) => `il file «${value}» non ha la struttura di una fattura: non è stato letto.`,
  'xml-too-large': (value) =>
    `il file «${value}», o un testo al suo interno, è troppo lungo per una fattura.`,
  'envelope-broken': (value) => `nel file firmato «${value}» non si trova la fattura.`,
  'foreign-currency': (value) => `l’importo è in una valuta diversa dall’euro (${value}).`,
  'unknown-document-type': (value) => `«${value}» non è un tipo di documento conosciuto.`,
};
