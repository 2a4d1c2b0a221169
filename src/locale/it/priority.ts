import { formatsFor } from '../format.ts';
import type { PriorityWords } from '../words.ts';

const { decimal, integer, money, percent } = formatsFor('it');
const two = (share: number) => decimal(share, 2, true);

/** What makes the priority of a customer. */
export const priority: PriorityWords = {
  title: (code, name) => `${name} (${code})`,
  product: (value, ease, score) => `Valore ${two(value)} × facilità ${two(ease)} = priorità ${two(score)}.`,
  place: (place, dormant) =>
    dormant === 1
      ? 'È l’unico cliente fermo.'
      : `È al posto ${integer(place)} tra ${integer(dormant)} clienti fermi.`,
  valueTitle: (value) => `Valore ${two(value)}: quanto conta riaverlo`,
  easeTitle: (ease) => `Facilità ${two(ease)}: quanto è probabile che ci ascolti`,
  sum: 'Totale',
  unknown: 'non si sa: conta come neutro',
  lostMargin: (cents, rank) =>
    rank === 1
      ? `${money(cents, 0)}, più di tutti`
      : `${money(cents, 0)}, non meno del ${integer(rank * 100)} % dei fermi`,
  rated: (share, source) => `${integer(share)} %, ${source === 'hand' ? 'dato a mano' : 'dall’elenco'}`,
  timesCadence: (times) => `tace da ${decimal(times, 1)} volte il suo ritmo`,
  remedied: 'rimediata, con prova',
  notRemedied: 'non ancora rimediata',
  notOurs: 'non è una nostra mancanza',
  referrals: (people) => (people === 1 ? '1 persona' : `${integer(people)} persone`),
  answers: (alike, all) =>
    `aperti ${integer(alike.successes)} su ${integer(alike.trials)} simili, ${integer(all.successes)} su ${integer(all.trials)} in tutto`,
  noAnswers: 'nessuna risposta finora',
  orderValue: (own, orders, expected) =>
    expected === null
      ? `Valore medio di un ordine: ${money(own, 0)} (${orders === 1 ? 'un solo ordine' : `${integer(orders)} ordini`}).`
      : `Valore medio di un ordine: ${money(own, 0)} (${orders === 1 ? 'un solo ordine' : `${integer(orders)} ordini`}); atteso ${money(expected, 0)}, avvicinato a quello degli altri clienti fermi quanto meritano i pochi ordini.`,
  margin: (share, from) => {
    switch (from) {
      case 'customer':
        return `Margine: ${percent(share)} del fatturato, quello di questo cliente.`;
      case 'setting':
        return `Margine: ${percent(share)} del fatturato, come da impostazione marginShare.`;
      case 'others':
        return `Margine: ${percent(share)} del fatturato, la mediana dei clienti di cui si conosce.`;
      case 'turnover':
        return 'Il margine non si conosce: conta il fatturato intero. Per indicarlo: riconquista config marginShare 0.35';
    }
  },
  missing: (factors) => `Non si sa: ${factors.join(', ')}. Ognuno conta come neutro (0,50).`,
  supplyRatings: (code, example) =>
    `I giudizi si prendono dall’elenco clienti (colonne Potenziale, Importanza strategica, Territorio, Puntualità pagamenti, Propensione alla crescita, Segnalazioni) o si danno a mano: riconquista cliente valuta ${code} ${example}`,
  supplyCause: (code) => `La causa si annota con: riconquista causa add ${code} CAUSA`,
  contributions: (parts, missing) =>
    [
      parts.map(([name, contribution]) => `${name} ${decimal(contribution, 3, true)}`).join('; '),
      ...(missing.length === 0 ? [] : [`non si sa: ${missing.join(', ')}`]),
    ].join('; '),
  percent: (value) => `${decimal(value, 1)} %`,
  ratingsTitle: (code, name) => `Giudizi su ${name} (${code})`,
  sources: { hand: 'dato a mano', list: 'elenco clienti' },
};
