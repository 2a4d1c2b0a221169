import { addDays, type Day } from '../../domain/day.ts';
import type { InventedContact } from './answers.ts';
import type { InventedCustomer } from './people.ts';

/** The files a firm would have, as its programs write them. */
export function customersFile(people: readonly InventedCustomer[]): string {
  return csv(
    ['Codice', 'Ragione sociale', 'Agente', 'Settore', 'Telefono', 'Città', 'Nazione'],
    people.map(({ code, name, seller, sector, phone, city }) => [
      code,
      name,
      seller,
      sector,
      phone,
      city,
      'IT',
    ]),
  );
}

const ORDER_HEADER = ['Numero', 'Data', 'Codice cliente', 'Imponibile'];

export function ordersBefore(people: readonly InventedCustomer[], frozenOn: Day): string {
  const orders = historiesOf(people).filter(({ placedOn }) => placedOn < frozenOn);
  return csv(ORDER_HEADER, numbered(orders, 'V'));
}

function historiesOf(people: readonly InventedCustomer[]): (InventedCustomer['history'][number] & {
  readonly code: string;
})[] {
  return people.flatMap(({ code, history }) => history.map((order) => ({ code, ...order })));
}

export function beliefsFile(dormant: readonly InventedCustomer[]): string {
  return csv(
    ['Codice', 'Perso', 'Probabilità', 'Causa'],
    dormant.map(({ code, returnPercent }, place) => [
      code,
      place % 5 === 0 ? 'no' : 'sì',
      String(returnPercent),
      place % 3 === 0 ? 'drift' : 'competitor-price',
    ]),
  );
}

export function contactsFile(contacts: readonly InventedContact[]): string {
  return csv(
    ['Codice', 'Data', 'Canale', 'Esito', 'Prossima data', 'Causa', 'Prossimo passo', 'Minuti', 'Venditore'],
    contacts.map(({ code, on, channel, outcome, next, cause, step, minutes, seller }) => [
      code,
      italian(on),
      channel,
      outcome,
      next === null ? '' : italian(next),
      cause ?? '',
      step ?? '',
      String(minutes),
      seller,
    ]),
  );
}

/**
 * What was ordered within the window: by those who had never stopped, by itself, or because of a talk.
 *
 * @param talkedOn the day on which each customer who was open was reached
 */
export function ordersAfter(
  {
    people,
    dormant,
  }: { readonly people: readonly InventedCustomer[]; readonly dormant: readonly InventedCustomer[] },
  talkedOn: ReadonlyMap<string, Day>,
  { frozenOn, windowEndsOn }: { readonly frozenOn: Day; readonly windowEndsOn: Day },
): string {
  const orders = dormant.flatMap(({ code, ordersAfterDays, orderAfterCall, orderEuro: euro }) => {
    const talk = talkedOn.get(code);
    if (ordersAfterDays !== null) return [{ code, placedOn: addDays(frozenOn, ordersAfterDays), euro }];
    if (talk === undefined || orderAfterCall === null) return [];
    const placedOn = addDays(talk, orderAfterCall);
    return [{ code, placedOn: placedOn > windowEndsOn ? windowEndsOn : placedOn, euro }];
  });
  const others = historiesOf(people).filter(({ placedOn }) => placedOn >= frozenOn);
  return csv(ORDER_HEADER, numbered([...orders, ...others], 'N'));
}

function numbered(
  orders: readonly { readonly code: string; readonly placedOn: Day; readonly euro: number }[],
  series: string,
): string[][] {
  return orders.map(({ code, placedOn, euro }, place) => [
    `${series}${place + 1}`,
    italian(placedOn),
    code,
    `${euro},00`,
  ]);
}

/** dd/mm/yyyy */
function italian(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows]
    .map((row) => row.join(';'))
    .join('\r\n')
    .concat('\r\n');
}
