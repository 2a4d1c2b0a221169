import type { GestureKind } from '../domain/gesture.ts';
import { formatsFor } from '../locale/format.ts';
import type { ScriptLanguage } from './script.ts';

/** What was granted, as far as a sentence names it. */
export interface GrantedGesture {
  readonly kind: string;
  /** As the firm calls a gesture of its own. */
  readonly label: string | null;
  readonly amountCents: number | null;
  readonly percent: number | null;
}

type Nouns = Readonly<Record<GestureKind, string | null>>;

/** Each as a noun with its article; null where the gesture is the contact itself, or would only be spoilt by announcing it. */
const NOUNS: Readonly<Record<ScriptLanguage, Nouns>> = {
  it: {
    'phone-call': null,
    'remembered-detail': null,
    'personal-letter': null,
    'reserved-offer': "un'offerta riservata",
    'preview-offer': "un'offerta in anteprima",
    'last-minute-order': "un ordine accettato anche all'ultimo minuto",
    'out-of-hours-delivery': 'una consegna fuori orario',
    'guaranteed-slot': 'una fascia di consegna garantita',
    'thank-you': null,
    coffee: 'un caffè insieme',
    visit: 'una visita di persona',
    'superior-apology': null,
    'named-contact': 'una persona di riferimento, con nome e numero diretto',
    'credit-note': 'una nota di credito',
    exchange: 'la sostituzione del prodotto',
    'price-correction': 'la correzione del prezzo',
    'welcome-price': 'un prezzo di bentornato',
    discount: 'uno sconto',
    'free-shipping': 'la spedizione gratuita',
    points: 'dei punti in più',
    voucher: 'un buono per il prossimo ordine',
  },
  en: {
    'phone-call': null,
    'remembered-detail': null,
    'personal-letter': null,
    'reserved-offer': 'an offer reserved for you',
    'preview-offer': 'a preview offer',
    'last-minute-order': 'an order accepted even at the last minute',
    'out-of-hours-delivery': 'a delivery out of hours',
    'guaranteed-slot': 'a guaranteed delivery slot',
    'thank-you': null,
    coffee: 'a coffee together',
    visit: 'a visit in person',
    'superior-apology': null,
    'named-contact': 'one person to turn to, with a name and a direct number',
    'credit-note': 'a credit note',
    exchange: 'an exchange of the product',
    'price-correction': 'a correction of the price',
    'welcome-price': 'a welcome-back price',
    discount: 'a discount',
    'free-shipping': 'free shipping',
    points: 'extra points',
    voucher: 'a voucher for the next order',
  },
};

/** Of these the figure is what was granted; of the others it is what it costs us, which is nobody's business. */
const WITH_FIGURE: ReadonlySet<string> = new Set<GestureKind>([
  'credit-note',
  'discount',
  'welcome-price',
  'voucher',
]);

/** "una nota di credito di 120,00 €", "uno sconto del 5 %"; null where nothing is to be announced. */
export function offeredAs(gesture: GrantedGesture, language: ScriptLanguage): string | null {
  const noun = Object.hasOwn(NOUNS.it, gesture.kind)
    ? NOUNS[language][gesture.kind as GestureKind]
    : gesture.label;
  if (noun === null || !WITH_FIGURE.has(gesture.kind)) return noun;
  const { money, decimal } = formatsFor(language);
  if (gesture.percent !== null) {
    const figure = decimal(gesture.percent, 1);
    return language === 'it' ? `${noun} ${percentOf(figure)}` : `${noun} of ${figure}%`;
  }
  if (gesture.amountCents === null) return noun;
  return `${noun} ${language === 'it' ? 'di' : 'of'} ${money(gesture.amountCents)}`;
}

/** "del 5 %", but "dell'8 %" and "dell'11 %". */
function percentOf(figure: string): string {
  return /^(?:8|11)(?:\D|$)|^8\d/.test(figure) ? `dell'${figure} %` : `del ${figure} %`;
}
