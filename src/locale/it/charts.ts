import type { ChartWords } from '../chart-words.ts';
import { formatsFor } from '../format.ts';

const { decimal, integer } = formatsFor('it');
const percent = (share: number) => `${decimal(100 * share, 1)}\u00a0%`;
const customers = (count: number) => (count === 1 ? '1 cliente' : `${integer(count)} clienti`);
const days = (count: number) => (count === 1 ? '1 giorno' : `${integer(count)} giorni`);

const bands: ChartWords['beliefs']['describe'] = (of) =>
  of
    .map(([foretold, happened, count]) => `Previsto ${foretold}, avvenuto ${happened} (${customers(count)}).`)
    .join(' ');

export const charts: ChartWords = {
  numbers: 'I numeri della figura',
  percent,
  points: (difference) => {
    const written = decimal(100 * difference, 1).replace('-', '−');
    return `${difference > 0 && written !== '0' ? '+' : ''}${written}`;
  },
  brief: 'In breve',
  contents: 'In questo rapporto',
  toContent: 'Vai al contenuto',
  standsAlone:
    'Questo rapporto è un file solo: non carica nulla dalla rete, non esegue programmi e si può stampare, inviare e archiviare così com’è. Contiene dati della Vostra azienda: trattarlo come tale.',
  sections: {
    rule: 'La regola che dice chi è fermo',
    revenue: 'Da chi dipende il fatturato',
    gestures: 'Che cosa è stato concesso',
  },
  named: 'Le cause, secondo chi le ha dette',
  times: 'Volte',
  ladder: {
    title: 'Quanti clienti, gradino per gradino',
    note: 'Una barra per gradino; le barre vuote dividono chi ha risposto. La percentuale dice sempre di quanti.',
    figures: (count, of) =>
      of === null || of === 0
        ? integer(count)
        : `${integer(count)} · ${percent(count / of)} di ${integer(of)}`,
    describe: (assigned, reached, conclusive, ordered) =>
      `Barre: ${integer(assigned)} in lista, ${integer(reached)} raggiunti, ${integer(conclusive)} con una risposta, ${integer(ordered)} che hanno ordinato.`,
    columns: { rung: 'Gradino', customers: 'Clienti', of: 'Di', share: 'Quota %' },
  },
  claims: {
    answers: {
      title: 'Che cosa si afferma e che cosa si è misurato',
      note: 'Un’affermazione è provata solo quando l’intervallo che decide sta tutto nella zona grigia, smentita solo quando ne sta tutto fuori. La stima da sola non decide nulla.',
    },
    shares: {
      title: 'Le altre quote',
      note: 'Come sopra: decide l’intervallo, non la stima.',
    },
    differences: {
      title: 'Le differenze tra gruppi',
      note: 'In punti percentuali. A destra dello zero succede più spesso al gruppo di cui parla l’affermazione.',
    },
    effect: {
      title: 'Quanti ordinano in più grazie alla chiamata',
      note: 'Quota di chi ha ordinato tra chi era da chiamare, meno la stessa quota tra chi è stato lasciato in pace. Se l’intervallo contiene lo zero, l’effetto non è dimostrato.',
    },
    measured: 'intervallo al 95\u00a0%, per un solo sguardo',
    anytime: 'intervallo che vale a ogni sguardo',
    bounds: 'se chi non ha risposto dicesse tutto l’uno o tutto l’altro',
    claimed: 'zona dell’affermazione',
    claimedAs: (claimed) => `affermato: ${claimed}`,
    describe: (claims) => claims.map(([claim, verdict]) => `${claim}: ${verdict}.`).join(' '),
    count: 'Casi',
    everyLook: 'A ogni sguardo',
    worst: 'Nel caso peggiore',
    aboveZero: 'la chiamata serve: sopra lo zero',
    difference: 'Differenza tra chiamati e lasciati in pace',
  },
  curves: {
    arms: {
      title: 'Chi ha ordinato di nuovo, giorno per giorno',
      note: 'Quota che ha ordinato entro tanti giorni da quando la lista è stata fissata; chi nel frattempo ha chiuso il rapporto è contato a parte. Dove la banda è larga si sa poco.',
    },
    sellers: {
      title: 'Chiamati dal loro venditore o da un altro',
      note: 'Chi chiama non l’ha deciso la sorte: la differenza può venire da chi sono i clienti.',
    },
    label: (group, figure, at) => `${group}: ${figure} a ${days(at)}`,
    nobody: (group) => `${group}: ancora nessun ordine`,
    days: 'giorni da quando la lista è fissata',
    atRisk: 'Ancora in attesa',
    band: 'intervallo al 95\u00a0%',
    known: (day, maturesOn) => `si sa fino al ${day}; matura il ${maturesOn}`,
  },
  matrix: {
    title: 'La causa secondo il venditore e secondo il cliente',
    note: 'Sulla diagonale, contornata, dicono la stessa cosa. Fuori dalla diagonale la causa era solo nella testa del venditore.',
    rows: 'Righe: la causa secondo il venditore.',
    columns: 'Colonne, con gli stessi numeri: la causa secondo il cliente.',
    agreed: 'Contornate: dicono la stessa cosa.',
    others: 'altre cause',
    total: 'totale',
    describe: (agreed, cases) =>
      `Venditore e cliente dicono la stessa causa per ${integer(agreed)} su ${customers(cases)}.`,
  },
  funnel: {
    departments: {
      title: 'I rifiuti per reparto, e fin dove arriva il caso',
      note: 'Con pochi clienti una quota oscilla molto per caso: per questo i limiti si aprono verso sinistra. Conta chi ne sta fuori, non chi è più in alto.',
    },
    sellers: {
      title: 'I rifiuti per venditore, e fin dove arriva il caso',
      note: 'Non è una classifica: entro i limiti le differenze sono quelle che fa il caso.',
    },
    trials: 'clienti che hanno risposto',
    share: 'quota di rifiuti',
    target: (share) => `quota di tutti: ${share}`,
    lookLimit: 'limite al 95\u00a0%',
    actLimit: 'limite al 99,8\u00a0%',
    standings: {
      'too-few': 'troppo pochi per dire',
      within: 'entro il caso',
      look: 'da guardare',
      act: 'oltre il caso',
    },
    describe: (groups) => groups.map(([standing, names]) => `${standing}: ${names.join(', ')}.`).join(' '),
  },
  beliefs: {
    title: 'Quanto ci prendono i venditori',
    note: 'Ogni segno è un gruppo di clienti con una previsione simile. Sopra la diagonale ne sono tornati più di quanti si credeva: «persi» solo nella testa.',
    foretold: 'ritorno previsto dal venditore',
    happened: 'riattivati davvero',
    honest: 'previsione perfetta',
    near: 'osservato, con l’intervallo al 95\u00a0%',
    apart: 'lontano dal previsto più di quanto faccia il caso',
    describe: bands,
    columns: {
      foretold: 'Previsto %',
      customers: 'Clienti',
      happened: 'Riattivati %',
      low: 'Da %',
      high: 'A %',
    },
  },
  calibration: {
    title: 'Il rischio di silenzio calcolato è quello vero?',
    note: 'Ogni segno è un gruppo di clienti con un rischio simile, calcolato su quello che si sapeva il giorno della prova. Vicino alla diagonale il rischio è onesto.',
    foretold: 'rischio calcolato che non ordini',
    happened: 'non hanno ordinato davvero',
    honest: 'calcolo perfetto',
    near: 'osservato, con l’intervallo al 95\u00a0%',
    apart: 'lontano dal calcolato più di quanto faccia il caso',
    describe: bands,
    columns: {
      foretold: 'Calcolato %',
      customers: 'Clienti',
      happened: 'Silenzi %',
      low: 'Da %',
      high: 'A %',
    },
  },
  separation: {
    title: 'Quale regola distingue meglio chi non ordinerà?',
    note: 'Di un cliente che poi non ha ordinato e di uno che ha ordinato: quante volte su 100 la regola dava per più fermo il primo. Se le barre di incertezza si sovrappongono molto, la differenza può essere un caso.',
    coin: '50: tirare a sorte',
    perfect: '100: mai sbagliare',
    describe: (best, area) => `La regola che distingue meglio è «${best}», con ${area} su 100.`,
    columns: { rule: 'Regola', area: 'Su 100', low: 'Da', high: 'A' },
  },
  lorenz: {
    title: 'Da quanti clienti dipende il fatturato',
    note: 'I clienti dal più grande al più piccolo, e quanta parte del fatturato fanno insieme. Più la curva è alta, più l’azienda dipende da pochi.',
    customers: 'quota dei clienti, dal più grande',
    revenue: 'quota del fatturato',
    everybody: 'tutti i clienti',
    withoutDormant: 'senza i clienti fermi',
    even: 'se comprassero tutti lo stesso',
    top: (part) => `il ${part} più grande`,
    describe: (part, share) => `Il ${part} più grande dei clienti fa il ${share} del fatturato.`,
    columns: {
      largest: 'I più grandi',
      everybody: 'Tutti, % del fatturato',
      withoutDormant: 'Senza fermi, % del fatturato',
    },
  },
};
