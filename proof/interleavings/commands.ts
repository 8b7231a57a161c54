/** What competes: one way of every command of the backbone, most of them at the same few records. */
export { MONEY } from './commands/money.ts';
export { ORGANISATION } from './commands/organisation.ts';
export { TRADE } from './commands/trade.ts';
export type { Command } from './commands/way.ts';
