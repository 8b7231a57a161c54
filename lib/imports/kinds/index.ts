/** Every kind by its name. */
import type { Kind } from '../kind.ts';
import type { KindName } from '../schema.ts';
import { accounts } from './accounts.ts';
import { contacts } from './contacts.ts';
import { invoices } from './invoices.ts';
import { orderLines } from './order-lines.ts';
import { orders } from './orders.ts';
import { products } from './products.ts';
import { rates } from './rates.ts';
import { receipts } from './receipts.ts';
import { units } from './units.ts';
import { users } from './users.ts';

export const KINDS_BY_NAME: Record<KindName, Kind> = {
  units,
  users,
  accounts,
  contacts,
  products,
  orders,
  'order-lines': orderLines,
  invoices,
  receipts,
  rates,
};
