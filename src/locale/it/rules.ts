import { formatsFor } from '../format.ts';
import type { ScreenWords } from '../words.ts';

const { decimal, integer } = formatsFor('it');
const days = (count: number) => (count === 1 ? '1 giorno' : `${integer(count)} giorni`);

/** The latest ones show the rhythm; a weekly buyer has hundreds. */
const GAPS_SHOWN = 20;

/** How the judgement is explained. */
export const rules: Pick<ScreenWords, 'explain'> = {
  explain: {
    title: (code, name) => `${name} (${code})`,
    neverBought: 'Non ha mai comprato: non può essere fermo.',
    active: (silent, limit) => `Non è fermo: tace da ${days(silent)} e il suo limite è di ${days(limit)}.`,
    excluded: (reason) => `Non compare nelle liste: è tra i clienti «${reason}».`,
    arithmetic: 'I conti',
    gaps: (gaps) =>
      `Giorni tra un acquisto e il successivo: ${gaps.length > GAPS_SHOWN ? '…, ' : ''}${gaps.slice(-GAPS_SHOWN).map(integer).join(', ')}`,
    statedOnly: (orders) =>
      orders === 0
        ? 'L’elenco dice quando ha comprato l’ultima volta, non quanti ordini ha fatto: il ritmo non si può conoscere.'
        : orders === 1
          ? 'L’elenco dice che ha fatto un ordine, senza la storia: il ritmo non si può conoscere.'
          : `L’elenco dice che ha fatto ${integer(orders)} ordini, senza la storia: il ritmo non si può conoscere.`,
    ownGap: (gap, gaps) =>
      `Ritmo proprio (mediana di ${gaps === 1 ? '1 intervallo' : `${integer(gaps)} intervalli`}): ${decimal(gap, 1)} giorni`,
    pooledGap: (gap) => `Ritmo di tutti i clienti (mediana): ${decimal(gap, 1)} giorni`,
    shrunk: (gap, gaps) =>
      `Ritmo corretto (${integer(gaps)} intervalli suoi contro 2 di tutti): ${decimal(gap, 1)} giorni`,
    limitCadence: ({ shrunk, own, floor }, limit) =>
      `Limite: il maggiore tra ${decimal(shrunk, 1)} (dal ritmo corretto), ${decimal(own, 1)} (dal ritmo proprio) e ${integer(floor)} (minimo) = ${days(limit)}`,
    limitFallback: (limit) => `Limite fisso per chi ha troppo pochi ordini: ${days(limit)}`,
    silence: (silent, limit) =>
      `Silenzio: ${days(silent)} contro un limite di ${days(limit)}: ${silent > limit ? 'fermo' : 'non fermo'}`,
    toClear: 'La segnalazione cade con il prossimo ordine importato.',
    documents: 'Ultimi documenti',
    order: 'ordine',
    creditNote: 'nota di credito',
    more: (documents) =>
      documents === 1 ? '… e un altro documento' : `… e altri ${integer(documents)} documenti`,
  },
};
