/** What riconquista makes of a file of orders, as other programs are told to do it: customers by code, documents by their key. */

const ORDERS_KEY = 'primary key (customer_id, placed_year, kind, number)';

/** For the sqlite3 shell: raw rows into a temporary table, then one set-based merge. */
export function shellMerge(orders: string): string[] {
  return [
    'pragma cache_size = -65536',
    `create table customers (id integer primary key, code text not null unique, name text not null, vat_number text)`,
    `create table orders (customer_id integer not null references customers (id), placed_year integer not null,
      kind text not null, number text not null, placed_on text not null, amount_cents integer not null, ${ORDERS_KEY}) without rowid`,
    'create temp table raw (number, day, type, code, name, vat, seller, net, tax, gross, payment, note)',
    `.import --skip 1 ${orders} raw`,
    'begin immediate',
    `insert into customers (code, name, vat_number) select code, max(name), max(vat) from raw where true group by code
      on conflict (code) do update set name = excluded.name, vat_number = excluded.vat_number`,
    `insert into orders
      select customers.id, cast(substr(day, 7, 4) as integer),
        case type when 'Nota di credito' then 'credit-note' else 'order' end, raw.number,
        substr(day, 7, 4) || '-' || substr(day, 4, 2) || '-' || substr(day, 1, 2),
        (case type when 'Nota di credito' then -1 else 1 end) * cast(replace(replace(net, '.', ''), ',', '') as integer)
      from raw join customers on customers.code = raw.code where true order by 1, 2, 3, 4
      on conflict do update set placed_on = excluded.placed_on, amount_cents = excluded.amount_cents`,
    'commit',
  ].map((statement) => (statement.startsWith('.') ? statement : `${statement.replace(/\s+/g, ' ')};`));
}

export function duckdbMerge(orders: string): string[] {
  return [
    'set threads = 2',
    'create sequence ids',
    `create table customers (id integer primary key default nextval('ids'), code varchar not null unique,
      name varchar not null, vat_number varchar)`,
    `create table orders (customer_id integer not null, placed_year integer not null, kind varchar not null,
      number varchar not null, placed_on date not null, amount_cents bigint not null, ${ORDERS_KEY})`,
    'begin',
    `create temp table raw as select * from read_csv('${orders}', delim = ';', header = true, quote = '"', escape = '"',
      all_varchar = true, new_line = '\\r\\n')`,
    `insert into customers (code, name, vat_number)
      select "Codice cliente", max("Ragione sociale"), max("Partita IVA") from raw group by 1`,
    `insert into orders select id, year(day), case when credit then 'credit-note' else 'order' end, number, day,
        case when credit then -cents else cents end
      from (select "Codice cliente" as code, strptime("Data", '%d/%m/%Y')::date as day,
        "Tipo documento" = 'Nota di credito' as credit, "Numero" as number,
        cast(replace(replace("Imponibile", '.', ''), ',', '') as bigint) as cents from raw) as told
        join customers using (code)`,
    'commit',
    'checkpoint',
  ];
}
