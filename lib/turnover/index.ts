export { AccountMonthEntity } from './entity.ts';
export { factsBetween } from './rules.ts';
export type { Fact, TurnoverKind } from './schema.ts';
export { factsOfSpan, turnoverWrites } from './store.ts';
