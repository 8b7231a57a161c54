/** Every kind by its name, loaded when a file of it comes: a list of products needs nothing of invoices. */
import type { Kind } from '../kind.ts';
import type { KindName } from '../schema.ts';

const KINDS: Record<KindName, () => Promise<Kind>> = {
  units: async () => (await import('./units.ts')).units,
  users: async () => (await import('./users.ts')).users,
  accounts: async () => (await import('./accounts.ts')).accounts,
  contacts: async () => (await import('./contacts.ts')).contacts,
  products: async () => (await import('./products.ts')).products,
  orders: async () => (await import('./orders.ts')).orders,
  'order-lines': async () => (await import('./order-lines.ts')).orderLines,
  invoices: async () => (await import('./invoices.ts')).invoices,
  receipts: async () => (await import('./receipts.ts')).receipts,
  rates: async () => (await import('./rates.ts')).rates,
};

/** The kind of the name. */
export const importKind = (name: KindName): Promise<Kind> => KINDS[name]();
