/** The columns of our own templates. They are here by name so that an API function needs no domain to check a mapping. */
import type { Resource } from '#lib/organisation/access.ts';
import type { KindName } from './schema.ts';

interface Template {
  /** Where the importing user's write scope must be the whole organisation. */
  resource: Resource;
  columns: readonly string[];
}

export const TEMPLATES: Record<KindName, Template> = {
  units: { resource: 'units', columns: ['code', 'name', 'parentCode', 'timeZone', 'currency', 'locale'] },
  users: { resource: 'users', columns: ['email', 'name', 'role', 'unitCode', 'managerEmail', 'hiredOn'] },
  accounts: {
    resource: 'accounts',
    columns: [
      'number',
      'name',
      'type',
      'country',
      'city',
      'phone',
      'ownerEmail',
      'unitCode',
      'creditLimit',
      'currency',
      'paymentTermsDays',
      'taxId',
    ],
  },
  contacts: {
    resource: 'accounts',
    columns: ['accountNumber', 'name', 'role', 'phone', 'email', 'language', 'primary'],
  },
  products: {
    resource: 'products',
    columns: [
      ...['sku', 'name', 'series', 'tier', 'brand', 'role', 'valueAdded', 'launchedOn', 'withdrawnOn'],
      ...['listPrice', 'unitCost', 'currency'],
    ],
  },
  orders: {
    resource: 'orders',
    columns: [
      'number',
      'accountNumber',
      'ownerEmail',
      'orderedOn',
      'requiredOn',
      'shippedOn',
      'status',
      'currency',
    ],
  },
  'order-lines': {
    resource: 'orders',
    columns: ['orderNumber', 'line', 'sku', 'quantity', 'unitPrice', 'listPrice'],
  },
  invoices: {
    resource: 'money',
    columns: [
      'number',
      'accountNumber',
      'orderNumber',
      'issuedOn',
      'dueOn',
      'amount',
      'currency',
      'disputed',
    ],
  },
  receipts: {
    resource: 'money',
    columns: ['number', 'accountNumber', 'receivedOn', 'amount', 'currency', 'invoiceNumber'],
  },
  rates: { resource: 'rates', columns: ['from', 'to', 'on', 'rate'] },
};
