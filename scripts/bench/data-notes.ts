import { chance, pick, type Random } from '../fixtures/random.ts';

const NOTED_SHARE = 0.15;
/** Each must be quoted in the file, for one reason or another. */
const NOTES = [
  'Consegna in cantiere; chiamare prima',
  'Rif. ordine "urgente" del 3/5',
  'Scaricare sul retro\nsuonare a Bianchi',
  'Sconto 5 %; pagamento "come d\'accordo"\ncosì è stato detto',
];

export function noteOf(random: Random): string {
  return chance(random, NOTED_SHARE) ? pick(random, NOTES) : '';
}
