import type { CallSituation } from '../domain/preparation.ts';
import type { Address, ScriptLanguage } from './script.ts';

/** What a customer may say, and an honest answer: one that promises nothing that is not so. */
export interface Objection {
  readonly said: string;
  readonly answer: string;
}

type Three = readonly [Objection, Objection, Objection];
type Voice = 'it-lei' | 'it-tu' | 'en';

export function objectionsFor(situation: CallSituation, language: ScriptLanguage, address: Address): Three {
  return OBJECTIONS[language === 'en' ? 'en' : address === 'tu' ? 'it-tu' : 'it-lei'][situation];
}

const OBJECTIONS: Readonly<Record<Voice, Readonly<Record<CallSituation, Three>>>> = {
  'it-lei': {
    'our-error': [
      {
        said: 'Me l’avete già detto un’altra volta.',
        answer:
          'Ha ragione a dubitarne. Non Le chiedo di credermi: mi dica che cosa dovrebbe vedere, e da quando, per fidarsi di nuovo.',
      },
      {
        said: 'Ormai mi sono organizzato diversamente.',
        answer:
          'È giusto che abbia scelto quello che Le conviene. Mi basta capire che cosa dovremmo fare per essere di nuovo tra i Suoi fornitori.',
      },
      {
        said: 'Che sconto mi fate?',
        answer:
          'Prima vorrei mettere a posto quello che è andato storto. Del prezzo parliamo su un ordine vero, con una proposta scritta.',
      },
    ],
    price: [
      {
        said: 'Costate troppo.',
        answer:
          'Può darsi. Mi dica su quali articoli: Le rispondo con un prezzo scritto, o Le dico che non ci arriviamo.',
      },
      {
        said: 'Chi mi serve adesso mi fa un prezzo migliore.',
        answer:
          'Non parlo di chi La serve. Le posso dire che cosa comprende il nostro prezzo, e lascio giudicare a Lei.',
      },
      {
        said: 'Fatemi lo stesso prezzo e torno.',
        answer:
          'Non posso prometterlo al telefono. Mi dia gli articoli e le quantità: entro un giorno concordato ha la risposta, anche se è un no.',
      },
    ],
    market: [
      {
        said: 'Non avete quello che mi serve.',
        answer:
          'Mi dice che cosa Le manca? Se non ce l’abbiamo glielo dico, e se arriva è il primo a saperlo.',
      },
      {
        said: 'Il mercato è fermo.',
        answer:
          'Lo sento dire da molti. Che cosa Le alleggerirebbe il lavoro in questo momento: quantità più piccole, consegne più rade?',
      },
      {
        said: 'Ho già chi mi serve.',
        answer:
          'Va benissimo. Quando Le capita di restare scoperto, per che cosa Le farebbe comodo un secondo nome?',
      },
    ],
    'own-situation': [
      {
        said: 'Adesso non mi serve niente.',
        answer: 'Va bene così. Quando potrebbe esserLe utile risentirci?',
      },
      {
        said: 'Decide la sede, non io.',
        answer: 'Capisco. Con chi potrei parlare, e posso dire che mi manda Lei?',
      },
      {
        said: 'Ho cambiato attività.',
        answer: 'Le auguro che vada bene. Conosce qualcuno a cui potremmo essere utili?',
      },
    ],
    unknown: [
      {
        said: 'Non ho tempo.',
        answer: 'Bastano due minuti; oppure mi dica Lei quando, e La richiamo a quell’ora.',
      },
      {
        said: 'Perché mi chiama proprio adesso?',
        answer: 'Perché non ci sentiamo da un po’, e preferisco chiedere che immaginare.',
      },
      {
        said: 'Ormai mi sono organizzato diversamente.',
        answer:
          'È giusto così. Che cosa dovrebbe trovare da noi perché Le convenga tenerci tra i Suoi fornitori?',
      },
    ],
  },
  'it-tu': {
    'our-error': [
      {
        said: 'Me l’avete già detto un’altra volta.',
        answer:
          'Hai ragione a dubitarne. Non ti chiedo di credermi: dimmi che cosa dovresti vedere, e da quando, per fidarti di nuovo.',
      },
      {
        said: 'Ormai mi sono organizzato diversamente.',
        answer:
          'È giusto che tu abbia scelto quello che ti conviene. Mi basta capire che cosa dovremmo fare per essere di nuovo tra i tuoi fornitori.',
      },
      {
        said: 'Che sconto mi fate?',
        answer:
          'Prima vorrei mettere a posto quello che è andato storto. Del prezzo parliamo su un ordine vero, con una proposta scritta.',
      },
    ],
    price: [
      {
        said: 'Costate troppo.',
        answer:
          'Può darsi. Dimmi su quali articoli: ti rispondo con un prezzo scritto, o ti dico che non ci arriviamo.',
      },
      {
        said: 'Chi mi serve adesso mi fa un prezzo migliore.',
        answer:
          'Non parlo di chi ti serve. Ti posso dire che cosa comprende il nostro prezzo, e lascio giudicare a te.',
      },
      {
        said: 'Fatemi lo stesso prezzo e torno.',
        answer:
          'Non posso prometterlo al telefono. Dammi gli articoli e le quantità: entro un giorno concordato hai la risposta, anche se è un no.',
      },
    ],
    market: [
      {
        said: 'Non avete quello che mi serve.',
        answer:
          'Mi dici che cosa ti manca? Se non ce l’abbiamo te lo dico, e se arriva sei il primo a saperlo.',
      },
      {
        said: 'Il mercato è fermo.',
        answer:
          'Lo sento dire da molti. Che cosa ti alleggerirebbe il lavoro in questo momento: quantità più piccole, consegne più rade?',
      },
      {
        said: 'Ho già chi mi serve.',
        answer:
          'Va benissimo. Quando ti capita di restare scoperto, per che cosa ti farebbe comodo un secondo nome?',
      },
    ],
    'own-situation': [
      {
        said: 'Adesso non mi serve niente.',
        answer: 'Va bene così. Quando potrebbe esserti utile risentirci?',
      },
      {
        said: 'Decide la sede, non io.',
        answer: 'Capisco. Con chi potrei parlare, e posso dire che mi mandi tu?',
      },
      {
        said: 'Ho cambiato attività.',
        answer: 'Ti auguro che vada bene. Conosci qualcuno a cui potremmo essere utili?',
      },
    ],
    unknown: [
      {
        said: 'Non ho tempo.',
        answer: 'Bastano due minuti; oppure dimmi tu quando, e ti richiamo a quell’ora.',
      },
      {
        said: 'Perché mi chiami proprio adesso?',
        answer: 'Perché non ci sentiamo da un po’, e preferisco chiedere che immaginare.',
      },
      {
        said: 'Ormai mi sono organizzato diversamente.',
        answer:
          'È giusto così. Che cosa dovresti trovare da noi perché ti convenga tenerci tra i tuoi fornitori?',
      },
    ],
  },
  en: {
    'our-error': [
      {
        said: 'You have told me that before.',
        answer:
          'You are right to doubt it. I am not asking you to believe me: tell me what you would have to see, and from when, to trust us again.',
      },
      {
        said: 'I have made other arrangements by now.',
        answer:
          'You were right to choose what suits you. I only want to understand what we should do to be among your suppliers again.',
      },
      {
        said: 'What discount do I get?',
        answer:
          'First I would like to see to what went wrong. About the price, let us talk over a real order, with a proposal in writing.',
      },
    ],
    price: [
      {
        said: 'You cost too much.',
        answer:
          'That may be. Tell me on which articles: you will have a price in writing, or hear from me that we cannot match it.',
      },
      {
        said: 'Whoever supplies me now gives me a better price.',
        answer:
          'I will not speak of who supplies you. I can tell you what our price includes, and leave the judgement to you.',
      },
      {
        said: 'Match the price and I will come back.',
        answer:
          'I cannot promise that on the telephone. Give me the articles and quantities: by a day we agree on you will have the answer, even if it is a no.',
      },
    ],
    market: [
      {
        said: 'You do not have what I need.',
        answer:
          'What is it that you miss? If we do not have it I will say so, and if it comes you will be the first to know.',
      },
      {
        said: 'The market is at a standstill.',
        answer:
          'I hear that from many. What would make your work lighter just now: smaller quantities, fewer deliveries?',
      },
      {
        said: 'I am already well supplied.',
        answer: 'That is fine. When you are caught short, for what would a second name be handy?',
      },
    ],
    'own-situation': [
      {
        said: 'I need nothing at the moment.',
        answer: 'That is fine. When would it be useful to speak again?',
      },
      {
        said: 'Head office decides, not I.',
        answer: 'I see. Whom could I speak to, and may I say that you sent me?',
      },
      {
        said: 'I have changed business.',
        answer: 'I hope it goes well. Do you know anybody to whom we could be of use?',
      },
    ],
    unknown: [
      {
        said: 'I have no time.',
        answer: 'Two minutes will do; or tell me when, and I will call at that hour.',
      },
      {
        said: 'Why are you calling now of all times?',
        answer: 'Because we have not been in touch for a while, and I would rather ask than guess.',
      },
      {
        said: 'I have made other arrangements by now.',
        answer:
          'Fair enough. What would you have to find with us for it to be worth keeping us among your suppliers?',
      },
    ],
  },
};
