import type { CauseKind, CauseSource, Department } from '../domain/cause.ts';
import { labels as english } from './en/labels.ts';
import { foldHeader, ORDER_HEADERS } from './headers.ts';
import { labels as italian } from './it/labels.ts';

/** The header words of a table of causes, per field and folded. */
export const CAUSE_HEADERS = {
  code: [...ORDER_HEADERS.customerCode, 'code'],
  cause: words(`causa motivo causale causaabbandono motivoabbandono motivazione perche causainterruzione
    motivointerruzione cause reason churnreason lossreason why`),
  saidBy: words('dettada dettodachi fonte secondochi secondo chi saidby source toldby who according'),
  happenedOn:
    words(`successoil successo datafatto datadelfatto dataevento dataaccaduto quando data giorno happenedon
    date eventdate when`),
  note: words('note nota annotazione annotazioni commento dettagli notes note comment comments details'),
} as const;

export type CauseField = keyof typeof CAUSE_HEADERS;

/** What people write for a cause besides its name. The word "price" alone is not here: it does not say whose. */
const CAUSE_WORDS: Readonly<Partial<Record<CauseKind, readonly string[]>>> = {
  'late-announced': words('ritardoavvisato ritardocomunicato ritardoannunciato'),
  'late-not-announced': words('ritardononavvisato ritardononcomunicato ritardononannunciato'),
  'missed-delivery': words('mancataconsegna nonconsegnato'),
  'wrong-delivery': words('consegnaerrata mercesbagliata merceerrata'),
  'defective-product': words('difetto prodottodifettato mercedifettosa'),
  'wrong-invoice': words('fatturaerrata erroreinfattura errorefattura erroredifatturazione'),
  'not-called-back': words('nonrichiamato mancatorichiamo trascurato'),
  'seller-changed': words('cambioagente cambiovenditore cambiodiagente'),
  'complaint-mishandled': words('reclamo reclamononrisolto'),
  'broken-promise': words('promessamancata'),
  dishonesty: words('scorrettezza disonesta'),
  'competitor-price': words('prezzoconcorrenza prezzodellaconcorrenza prezzodelconcorrente'),
  'competitor-range': words('assortimentoconcorrenza assortimentodellaconcorrenza'),
  'product-discontinued': words('fuoricatalogo fuoriproduzione'),
  closed: words('chiuso chiusura cessato cessata cessataattivita chiusuraattivita'),
  moved: words('trasferimento trasferita'),
  'no-need': words('nonservepiu nessunbisogno'),
  drift: words('deriva allontanamento'),
  'not-stated': words('nondetta nondetto nonnota ignota sconosciuta nonsisa unknown notknown'),
};

const SOURCE_WORDS: Readonly<Record<CauseSource, readonly string[]>> = {
  seller: words('agente commerciale noi interno rep salesperson us'),
  customer: words('loro client buyer them'),
};

/** The cause that a person has written: by its code, its name in either language, or a common word for it. */
export function causeNamed(text: string): CauseKind | undefined {
  return named(text, [english.causes, italian.causes], CAUSE_WORDS);
}

/** Who is meant by `cliente`, `agente`, `seller`, … */
export function causeSourceNamed(text: string): CauseSource | undefined {
  return named(text, [english.causeSources, italian.causeSources], SOURCE_WORDS);
}

export function departmentNamed(text: string): Department | undefined {
  return named(text, [english.departments, italian.departments]);
}

/** By its code as it is, by names and words folded. */
export function named<Name extends string>(
  text: string,
  labels: readonly Readonly<Record<Name, string>>[],
  others?: Readonly<Partial<Record<Name, readonly string[]>>>,
): Name | undefined {
  const [first] = labels;
  if (first === undefined) return undefined;
  const names = Object.keys(first) as Name[];
  const folded = foldHeader(text);
  return (
    names.find((name) => name === text.trim()) ??
    names.find(
      (name) =>
        labels.some((language) => foldHeader(language[name]) === folded) || others?.[name]?.includes(folded),
    )
  );
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
