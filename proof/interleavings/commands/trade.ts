/** Commands that meet on accounts, contacts, orders and products. */
import type { Records } from '../scene.ts';
import { acme, after, bolt, type Command, command, contact, onAcme, patch, to, why } from './way.ts';

/** Commands about accounts, people at them, orders and products. */
export const TRADE: readonly Command[] = [
  command('account', {
    path: to('/v1/accounts'),
    body: { number: 'C-9', name: 'Nine', type: 'dealer', taxId: 'T-9' },
  }),
  command('account with that tax id', {
    path: to('/v1/accounts'),
    body: { number: 'C-8', name: 'Eight', type: 'dealer', taxId: 't-9' },
  }),
  command('account renumbered', patch('/v1/accounts', acme, { number: 'C-2', name: 'Acme Two' })),
  command('other account renumbered', patch('/v1/accounts', bolt, { number: 'C-1', taxId: null })),
  command('account moved aside', patch('/v1/accounts', acme, { number: 'C-9', taxId: 'T-9' })),
  command('other account moved aside', patch('/v1/accounts', bolt, { number: 'c-9', taxId: null })),
  command('account deactivated', patch('/v1/accounts', acme, { active: false, paymentTermsDays: 60 })),
  command(
    'account below the other',
    patch('/v1/accounts', acme, (at: Records) => ({ parentId: at.bolt.id })),
  ),
  command(
    'other account below it',
    patch('/v1/accounts', bolt, (at: Records) => ({ parentId: at.acme.id })),
  ),
  command('hand-over', after('/v1/accounts', acme, '/hand-over', { ownerId: 'usr_southrep' })),
  command('hand-over of all', {
    path: to('/v1/accounts/hand-over'),
    body: { fromOwnerId: 'usr_northrep', ownerId: 'usr_northmanager', from: '2026-03-01' },
  }),
  command('contact', {
    path: (at) => `/v1/accounts/${at.acme.id}/contacts`,
    body: { name: 'Cleo', primary: true },
  }),
  command('another contact', {
    path: (at) => `/v1/accounts/${at.acme.id}/contacts`,
    body: { name: 'Dan', primary: true },
  }),
  command('first contact', {
    path: (at) => `/v1/accounts/${at.bolt.id}/contacts`,
    body: { name: 'Eva', primary: true },
  }),
  command('other first contact', {
    path: (at) => `/v1/accounts/${at.bolt.id}/contacts`,
    body: { name: 'Finn', primary: true },
  }),
  command(
    'Ben first',
    contact(({ ben }) => ben, { primary: true }),
  ),
  command(
    'Ana no more first',
    contact(({ ana }) => ana, { primary: false, phone: '1' }),
  ),
  command(
    'Ana gone',
    contact(({ ana }) => ana),
  ),
  command('order', {
    path: to('/v1/orders'),
    body: onAcme({ lines: [{ sku: 'W-1', quantity: '1', unitPrice: '3' }] }),
  }),
  command('order with the next number', {
    path: to('/v1/orders'),
    body: onAcme({ number: 'SO-2026-000003' }),
  }),
  command(
    'order changed',
    patch('/v1/orders', ({ draft }) => draft, { lines: [{ sku: 'W-1', quantity: '7', unitPrice: '5' }] }),
  ),
  command(
    'order confirmed',
    after('/v1/orders', ({ draft }) => draft, '/transitions', { to: 'confirmed' }),
  ),
  command(
    'order cancelled',
    after('/v1/orders', ({ draft }) => draft, '/transitions', { to: 'cancelled', ...why }),
  ),
  command(
    'order shipped',
    after('/v1/orders', ({ confirmed }) => confirmed, '/transitions', { to: 'shipped' }),
  ),
  command(
    'product renamed',
    patch('/v1/products', ({ widget }) => widget, { sku: 'W-2', active: false }),
  ),
  command('product', { path: to('/v1/products'), body: { sku: 'W-2', name: 'Gadget' } }),
];
