import { formatsFor } from '../format.ts';
import type { ScreenWords } from '../words.ts';

const { decimal, integer } = formatsFor('it');
const days = (count: number) => (count === 1 ? '1 giorno' : `${integer(count)} giorni`);

/** The latest ones show the rhythm; a weekly buyer has hundreds. */
const GAPS_SHOWN = 20;

/** How the judgement and the measurement are explained. */
export const rules: Pick<ScreenWords, 'explain' | 'report'> = {
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
  report: {
    title: (day) => `Rapporto al ${day}`,
    ladderTitle: 'Dalla lista all’ordine',
    descriptionOnly:
      'Questa è una descrizione, non una prova: i clienti non sono stati fissati in una coorte prima delle telefonate, quindi chi è stato chiamato può non somigliare a chi non lo è stato.',
    noContacts: 'Nessun contatto registrato. Dopo ogni telefonata: riconquista esito CODICE',
    measured: ({ numerator, denominator, estimate, low, high }) =>
      `Hanno rifiutato ${integer(numerator)} su ${integer(denominator)} che hanno risposto: ${estimate} (tra ${low} e ${high}, con il 95 % di confidenza).`,
    counted: (numerator, denominator) =>
      `Hanno rifiutato ${integer(numerator)} su ${integer(denominator)} che hanno risposto.`,
    bounds: (low, high, without, assigned) =>
      `Contando anche i ${integer(without)} su ${integer(assigned)} senza risposta: da ${low} (nessuno di loro rifiuta) a ${high} (rifiutano tutti).`,
    why: {
      supported: (_, high) => `Anche nel caso peggiore dell’intervallo (${high}) non si supera il 7 %.`,
      contradicted: (low) => `Anche nel caso migliore dell’intervallo (${low}) si supera il 7 %.`,
      'not-decided': (low, high) =>
        `Il 7 % sta dentro l’intervallo (tra ${low} e ${high}): servono più risposte.`,
      'too-few': () => 'Con meno di 30 risposte una quota non direbbe nulla: qui ci sono solo i conteggi.',
    },
    source: 'Affermazione di un consulente di vendita; un’opposizione al contatto conta come rifiuto.',
  },
};
