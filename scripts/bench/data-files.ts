import { writeCsv } from './csv-file.ts';
import { CUSTOMER_HEADER, customerCells, drawCustomers } from './data-customers.ts';
import { drawOrders, ORDER_HEADER, orderCells } from './data-orders.ts';

export interface DataFiles {
  readonly customers: string;
  readonly orders: string;
}

/** An invented firm's exports: the same bytes for the same number of customers. */
export function writeDataFiles(files: DataFiles, count: number): void {
  const customers = drawCustomers(count);
  writeCsv(files.customers, { header: CUSTOMER_HEADER, cells: customerCells }, customers);
  writeCsv(files.orders, { header: ORDER_HEADER, cells: orderCells }, drawOrders(customers));
}
