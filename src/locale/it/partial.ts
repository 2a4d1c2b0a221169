import { formatsFor } from '../format.ts';
import type { PartialWords } from '../words.ts';

const { day, integer } = formatsFor('it');

export const partial: PartialWords = {
  listed: (lines) =>
    lines === 1
      ? 'Una linea di prodotto che un cliente comprava regolarmente tace, mentre compra altro.'
      : `${integer(lines)} linee di prodotto comprate regolarmente tacciono, mentre il cliente compra altro.`,
  none: 'Nessuna linea di prodotto è ferma: chi compra, compra tutto quello che comprava.',
  unknown:
    'Non si conoscono le linee di prodotto: importare un elenco di righe d’ordine con la categoria o la famiglia degli articoli.',
  explain: ({ productLine, typicalGapDays, silentDays, lastOrderOn }) =>
    `Comprava «${productLine}» ogni ${integer(Math.round(typicalGapDays))} giorni, non lo compra da ${integer(silentDays)} (ultima volta il ${day(lastOrderOn)}), ma compra altro.`,
};
