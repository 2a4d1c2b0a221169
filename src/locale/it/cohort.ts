import type { Day } from '../../domain/day.ts';
import type { DormancyRule } from '../../domain/dormancy.ts';
import type { CohortWords } from '../cohort-words.ts';
import { formatsFor } from '../format.ts';

const { decimal, integer, longDay } = formatsFor('it');
const share = (part: number) => `${decimal(part * 100, 1)} %`;
const customers = (count: number) => (count === 1 ? '1 cliente' : `${integer(count)} clienti`);
const named = (count: number, first: readonly string[]) =>
  first.length === 0 ? '' : ` (${first.join(', ')}${count > first.length ? ', …' : ''})`;

function rhythm({ timesCadence, timesOwnGap, floorDays }: DormancyRule): string {
  return `tace da più di ${decimal(timesCadence, 2)} volte il suo ritmo corretto, mai prima di ${decimal(timesOwnGap, 2)} volte il ritmo proprio né di ${integer(floorDays)} giorni`;
}

function rule(of: DormancyRule): string {
  const { gapsNeeded, fallbackDays, modelFlags, modelVetoes, regularFrom, horizonDays, mergeDays } = of;
  const merged =
    mergeDays === 0
      ? 'Gli ordini dello stesso giorno sono un solo acquisto.'
      : `Gli ordini a non più di ${mergeDays === 1 ? 'un giorno' : `${integer(mergeDays)} giorni`} l’uno dall’altro sono un solo acquisto.`;
  const noRhythm = `chi ha meno di ${integer(gapsNeeded)} intervalli tra gli acquisti`;
  const noOrder = (chance: number) =>
    `non ordinare entro ${integer(horizonDays)} giorni ha una probabilità di almeno ${decimal(chance, 2)}`;
  switch (of.dormantBy) {
    case 'fixed':
      return `Fermo è chi tace da più di ${integer(of.fixedDays)} giorni. ${merged}`;
    case 'cadence':
      return `Fermo è chi ${rhythm(of)}; ${noRhythm}, dopo ${integer(fallbackDays)} giorni. ${merged}`;
    case 'model':
      return `Fermo è chi tace da più di ${integer(of.floorDays)} giorni quando ${noOrder(modelFlags)}; dove non c’è un modello, chi ${rhythm(of)}. ${merged}`;
    case 'combined':
      return `Fermo è chi ${rhythm(of)}; se gli acquisti sono irregolari (k sotto ${integer(regularFrom)}), solo quando ${noOrder(modelVetoes)}; ${noRhythm}, quando ${noOrder(modelFlags)}, oppure dopo ${integer(fallbackDays)} giorni se non c’è un modello. ${merged}`;
  }
}

/** Cohorts: what would be frozen, what is, and what has happened since. */
export const cohort: CohortWords = {
  rule,
  title: (name, day) => `Coorte «${name}», ${longDay(day)}`,
  size: (members) =>
    members === 1
      ? 'Nella coorte: 1 cliente fermo, mai contattato da quando tace.'
      : `Nella coorte: ${integer(members)} clienti fermi, mai contattati da quando tacciono.`,
  excluded: (counts) =>
    `Fermi ma fuori dalla coorte: ${counts.map(([reason, count]) => `${reason} ${integer(count)}`).join(', ')}.`,
  neverBought: (count) => `Non hanno mai comprato: ${integer(count)}.`,
  lostButBuying: (count) =>
    `Detti persi dal venditore, ma per la regola non fermi: ${integer(count)}. Restano fuori, contati.`,
  window: (days, endsOn) =>
    `Finestra: ${days === 1 ? '1 giorno' : `${integer(days)} giorni`}, fino al ${longDay(endsOn)}.`,
  arms: (contact, holdout, seed) =>
    `Da chiamare ${integer(contact)}; nel gruppo di controllo, che nessuno chiama fino alla fine della finestra, ${integer(holdout)}. La sorte ha deciso con il seme ${seed}.`,
  noHoldout: (contact) =>
    `Da chiamare ${integer(contact)}, nessun gruppo di controllo: quanti sarebbero tornati da soli non si potrà dire (--holdout 20%).`,
  beliefs: (lost, notLost, none) =>
    `Giudizi dei venditori: persi ${integer(lost)}, non persi ${integer(notLost)}, senza giudizio ${integer(none)}.`,
  meanBelief: (percent) => `Probabilità di ritorno secondo i venditori, in media: ${decimal(percent, 1)} %.`,
  exclusions: {
    'in-open-cohort': 'già in un’altra coorte aperta',
    'in-conversation': 'già contattati da quando tacciono',
    'on-call-list': 'già in una lista chiamate',
  },
  power: {
    title: 'Che cosa può provare, e che cosa no',
    share,
    tooFew: 'troppo pochi',
    fewToCall: (count) => `Con ${customers(count)} da chiamare: troppo pochi per dire qualcosa.`,
    answers: (count) => `${integer(count)} risposte`,
    legend: (all, half) =>
      `Probabilità che il rapporto lo veda se rispondono tutti (${integer(all)}) o la metà (${integer(half)}), e quante risposte servono perché sia dell’80 %: sotto, è facile che resti «non ancora deciso». Con meno di 30 risposte una quota non dice nulla.`,
    claims: {
      'refused-6-7': 'Al massimo il 7 % rifiuta',
      'not-lost-95': 'Almeno 95 su 100 non sono persi',
      'perhaps-80': 'Almeno l’80 % forse comprerebbe ancora',
    },
    truths: {
      'refused-6-7': (part) => `rifiutano: ${share(part)}`,
      'not-lost-95': (part) => `non persi: ${share(part)}`,
      'perhaps-80': (part) => `forse: ${share(part)}`,
    },
    topFigure:
      'Quanto pesa sul fatturato il 15 % dei clienti maggiori non dipende dalla coorte: lo misura «riconquista concentrazione».',
    effectTitle: 'Che cosa può provare dell’effetto delle chiamate',
    fewLeftAlone: (count) =>
      `Con ${customers(count)} nel gruppo di controllo: troppo pochi per dire qualcosa dell’effetto delle chiamate.`,
    noEffect: 'Senza gruppo di controllo, dell’effetto delle chiamate non si potrà dire nulla.',
  },
  ask: (name, members) =>
    `Fissare ora la coorte «${name}» (${customers(members)})? Dopo non si può più cambiare.`,
  confirmation: 'la conferma che la coorte si può fissare',
  notFrozen: 'Non è stato fissato nulla.',
  dryRun: 'Era solo una prova: non è stato fissato nulla.',
  frozen: (name, members) => `Coorte «${name}» fissata: ${customers(members)}.`,
  seal: (sha256) => `Impronta SHA-256: ${sha256}`,
  keepSeal:
    'Conservare l’impronta fuori da qui, per esempio in una e-mail: se un giorno la coorte viene cambiata, non torna più.',
  next: 'La lista della settimana: riconquista chiamate · Per controllare l’impronta: riconquista congela --verify NOME',
  missingBeliefs: (count) =>
    count === 1
      ? 'Un cliente è ancora senza giudizio: riconquista giudizio'
      : `${integer(count)} clienti sono ancora senza giudizio: riconquista giudizio`,
  none: 'Non c’è ancora nessuna coorte.',
  states: { open: 'aperta', matured: 'conclusa' },
  armNames: { contact: 'da chiamare', holdout: 'gruppo di controllo' },
  verified: (name, members, sha256) =>
    `La coorte «${name}» (${customers(members)}) è quella fissata: l’impronta torna, e il seme dà di nuovo gli stessi gruppi.\nImpronta SHA-256: ${sha256}`,
  altered: (kept, computed) => `L’impronta non torna.\n  conservata: ${kept}\n  calcolata:  ${computed}`,
  codesDiffer: 'I codici dei clienti non corrispondono a quelli fissati.',
  drawDiffers: 'Il seme non dà gli stessi gruppi.',
  forgotten: (members) =>
    members === 1
      ? 'Un cliente è stato nel frattempo cancellato: restano solo le sue cifre.'
      : `${integer(members)} clienti sono stati nel frattempo cancellati: restano solo le loro cifre.`,
  auditTitle: 'Che cosa è cambiato da allora',
  noAudit: 'Da allora non è cambiato nulla che tocchi la coorte.',
  audit: {
    backdated: (_, [clock = '']) =>
      `La coorte porta un’altra data, ma è stata fissata il ${longDay(clock as Day)}: chi l’ha fissata poteva già sapere.`,
    'rule-changed': (count, first) =>
      count === 1
        ? `Nella configurazione è cambiata un’impostazione della regola${named(count, first)}; per la coorte vale quella di allora.`
        : `Nella configurazione sono cambiate ${integer(count)} impostazioni della regola${named(count, first)}; per la coorte valgono quelle di allora.`,
    'contacted-before': (count, first) =>
      count === 1
        ? `Un cliente era già stato contattato prima, e lo si è registrato dopo${named(count, first)}.`
        : `${integer(count)} clienti erano già stati contattati prima, e lo si è registrato dopo${named(count, first)}.`,
    'holdout-contacted': (count, first) =>
      count === 1
        ? `Un cliente del gruppo di controllo è stato contattato${named(count, first)}: resta contato nel suo gruppo.`
        : `${integer(count)} clienti del gruppo di controllo sono stati contattati${named(count, first)}: restano contati nel loro gruppo.`,
    'belief-since': (count, first) =>
      count === 1
        ? `Su un cliente il venditore ha poi detto altro${named(count, first)}: vale il giudizio di allora.`
        : `Su ${integer(count)} clienti il venditore ha poi detto altro${named(count, first)}: valgono i giudizi di allora.`,
    'purchases-changed': (count, first) =>
      count === 1
        ? `Di un cliente gli acquisti fino a quel giorno risultano ora diversi${named(count, first)}: importati dopo, oppure annullati.`
        : `Di ${integer(count)} clienti gli acquisti fino a quel giorno risultano ora diversi${named(count, first)}: importati dopo, oppure annullati.`,
    merged: (count, first) =>
      count === 1
        ? `Un cliente è stato unito a un altro o ha cambiato codice${named(count, first)}.`
        : `${integer(count)} clienti sono stati uniti ad altri o hanno cambiato codice${named(count, first)}.`,
    forgotten: (count) =>
      count === 1
        ? 'Un cliente è stato cancellato: restano solo le sue cifre.'
        : `${integer(count)} clienti sono stati cancellati: restano solo le loro cifre.`,
  },
  heldOut: (count) =>
    count === 1
      ? 'Un cliente è nel gruppo di controllo di una coorte aperta e non va chiamato.'
      : `${integer(count)} clienti sono nel gruppo di controllo di una coorte aperta e non vanno chiamati.`,
  columns: {
    cohort: 'Coorte',
    frozenOn: 'Fissata il',
    windowEndsOn: 'Fine della finestra',
    size: 'Clienti',
    contact: 'Da chiamare',
    holdout: 'Gruppo di controllo',
    believed: 'Con giudizio',
    place: 'Posto',
    arm: 'Gruppo',
    lost: 'Perso',
    percent: 'Probabilità di ritorno',
    claim: 'Affermazione',
    verdict: 'Esito',
    truth: 'Ipotesi',
    answersNeeded: 'Servono',
    called: 'Ordinano se chiamati',
    leftAlone: 'Ordinano da soli',
    chance: 'Probabilità di vederlo',
  },
};
