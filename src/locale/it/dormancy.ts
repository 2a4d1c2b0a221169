import { formatsFor } from '../format.ts';
import type { DormancySentences } from '../words.ts';

const { day, decimal, integer } = formatsFor('it');
const days = (count: number) => (count === 1 ? '1 giorno' : `${integer(count)} giorni`);
const times = (factor: number) => `${decimal(factor, 1)} volte`;
const every = (gapDays: number) =>
  Math.round(gapDays) <= 1 ? 'ogni giorno' : `ogni ${days(Math.round(gapDays))}`;

const MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];
const months = (numbers: readonly number[]) => numbers.map((month) => MONTHS[month - 1]).join(', ');
const chance = (share: number) => `${integer(Math.round(share * 100))} %`;

/** Why a customer is on a list, each in one sentence. */
export const dormancy: DormancySentences = {
  flag: (facts) => {
    const silence = `tace da ${days(facts.silentDays)}`;
    const aside = [`ultimo ordine il ${day(facts.lastOrderOn)}`];
    if (facts.pNoOrder !== null) {
      aside.push(`probabilità che non ordini entro ${days(facts.horizonDays)}: ${chance(facts.pNoOrder)}`);
    }
    if (facts.offSeason.length > 0)
      aside.push(`non contano i mesi in cui non compra mai: ${months(facts.offSeason)}`);
    if (facts.typicalGapDays !== null && facts.timesCadence !== null) {
      aside.unshift(`${times(facts.timesCadence)} il suo ritmo`);
      return `Di solito ordina ${every(facts.typicalGapDays)}, ${silence} (${aside.join('; ')}).`;
    }
    const orders =
      facts.orders === 1
        ? 'Ha fatto un solo ordine'
        : facts.orders === 0
          ? 'Non si sa quanti ordini ha fatto né con quale ritmo'
          : `Di ${integer(facts.orders)} ordini non si conosce il ritmo`;
    return `${orders}: ${silence}, oltre il limite di ${days(facts.limitDays)} (${aside.join('; ')}).`;
  },
  late: ({ typicalGapDays, silentDays, limitDays, lastOrderOn }) =>
    typicalGapDays === null
      ? `Tace da ${days(silentDays)} e sarà fermo oltre i ${days(limitDays)} (ultimo ordine il ${day(lastOrderOn)}).`
      : `Di solito ordina ${every(typicalGapDays)}, è in ritardo: tace da ${days(silentDays)} e sarà fermo oltre i ${days(limitDays)} (ultimo ordine il ${day(lastOrderOn)}).`,
  offSeason: (numbers) =>
    `È un cliente stagionale: nei mesi in cui non compra mai (${months(numbers)}) il suo silenzio non conta.`,
  neglected: (neglectedDays, gapDays) => {
    const rhythm = gapDays === null ? 'Compra ancora' : `Compra ${every(gapDays)}`;
    return neglectedDays === null
      ? `${rhythm}, ma non risulta che qualcuno di noi lo abbia mai contattato.`
      : `${rhythm}, ma nessuno di noi lo contatta da ${days(neglectedDays)}.`;
  },
  newcomer: (seller, neglectedDays) =>
    `${seller ?? 'Il venditore'} è nuovo per questo cliente: un solo contatto ${days(neglectedDays)} fa, poi né visite né ordini.`,
  modelWhy: {
    'too-few-repeat-customers': (customers) =>
      customers === 0
        ? 'Decide il ritmo d’acquisto di ogni cliente; nessun modello di probabilità è stato applicato, perché nessun cliente è tornato a comprare.'
        : customers === 1
          ? 'Decide il ritmo d’acquisto di ogni cliente; nessun modello di probabilità è stato applicato, perché un solo cliente è tornato a comprare e ne servono almeno 100.'
          : `Decide il ritmo d’acquisto di ogni cliente; nessun modello di probabilità è stato applicato, perché solo ${integer(customers)} clienti sono tornati a comprare e ne servono almeno 100.`,
    'drop-out-not-identifiable': () =>
      'Decide il ritmo d’acquisto di ogni cliente; nessun modello di probabilità è stato applicato, perché l’abbandono non si può stimare da questi dati.',
  },
  none: {
    dormant: 'Nessun cliente fermo: tutti comprano secondo il loro ritmo.',
    warning: 'Nessun cliente è in ritardo sul suo ritmo.',
    neglect: 'Nessun cliente è trascurato.',
    newcomer: 'Nessun cliente è stato lasciato solo da un venditore nuovo.',
    'never-bought': 'Tutti i clienti hanno comprato almeno una volta.',
    all: 'Nessun cliente ha ancora comprato.',
  },
  listed: {
    warning: (count) =>
      count === 1
        ? 'Un cliente è in ritardo, ma non ancora fermo.'
        : `${integer(count)} clienti sono in ritardo, ma non ancora fermi.`,
    neglect: (count) =>
      count === 1
        ? 'Un cliente compra ancora, ma non lo contattiamo da troppo tempo.'
        : `${integer(count)} clienti comprano ancora, ma non li contattiamo da troppo tempo.`,
    newcomer: (count) =>
      count === 1
        ? 'Un cliente ha visto una sola volta il suo nuovo venditore.'
        : `${integer(count)} clienti hanno visto una sola volta il loro nuovo venditore.`,
    'never-bought': (count) =>
      count === 1 ? 'Un cliente non ha mai comprato.' : `${integer(count)} clienti non hanno mai comprato.`,
    all: (count) =>
      count === 1 ? 'Un cliente che ha comprato.' : `${integer(count)} clienti che hanno comprato.`,
  },
  modelSays: (k, customers) =>
    `Modello di probabilità adattato a ${integer(customers)} clienti che sono tornati a comprare (MBG/CNBD-${k}).`,
  byModel: (pNoOrder, pAlive, horizonDays) =>
    `Modello: probabilità che non ordini entro ${days(horizonDays)} ${chance(pNoOrder)}, che sia ancora cliente ${chance(pAlive)}`,
  limitModel: (earliest, level, limit) =>
    `Limite: il primo giorno dopo ${days(earliest)} in cui la probabilità di non ordinare raggiunge il ${chance(level)} = ${days(limit)}`,
  limitPostponed: (earliest, level, limit) =>
    `Il modello lo sposta da ${days(earliest)} a ${days(limit)}: prima un ordine è più probabile (meno del ${chance(level)} di non ordinare)`,
  silenceInSeason: (counted, silent) => `Silenzio in stagione: ${days(counted)} dei ${days(silent)}`,
  timeline: 'La storia',
  timelineLegend: 'Un segno al mese, da gennaio a dicembre: o un acquisto, O più di uno, . nessuno',
  limitFixed: (limit) => `Limite uguale per tutti: ${days(limit)}`,
  phase: (phase, isChosen) => (isChosen ? `Fase: ${phase} (indicata a mano)` : `Fase: ${phase}`),
  falls: (count) =>
    count === 1
      ? 'È già stato segnalato come fermo una volta.'
      : `È già stato segnalato come fermo ${integer(count)} volte.`,
  phaseSet: (name, phase) => `${name}: la fase è ora «${phase}», qualunque cosa dicano le regole.`,
  phaseFreed: (name) => `${name}: la fase torna a seguire le regole.`,
};
