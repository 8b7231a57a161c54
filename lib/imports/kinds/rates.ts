/** Exchange rates by pair and day. */
import { getRate, NewRate, postRate, removeRate } from '#lib/organisation/index.ts';
import { RateValue } from '#lib/organisation/rates.ts';
import { currency, date, number, type RowOf, required } from '../cells.ts';
import { checked } from '../issues.ts';
import { defineKind, eachRow, expecting } from '../kind.ts';

const columns = {
  from: required(currency),
  to: required(currency),
  on: required(date),
  rate: required(number(RateValue, '1.0842 (> 0)')),
};
type Row = RowOf<typeof columns>;

export const rates = defineKind({
  name: 'rates',
  resource: 'rates',
  columns,
  key: ({ from, to, on }) => `${from} ${to} ${on}`,
  dateOf: ({ on }) => on,
  apply: eachRow(async (step, row: Row) => {
    const { result, wrote } = await step.run((context) => postRate(context, checked(NewRate, row)));
    const outcome = !wrote ? 'unchanged' : result.version === 1 ? 'new' : 'updated';
    return { id: result.value.id, outcome };
  }),
  current: (context, id) => getRate(context, id),
  remove: (step, { id, current }) => step.run((context) => removeRate(expecting(context, current), id)),
  restore: (step, { before, current }) =>
    step.run((context) => postRate(context, checked(NewRate, { ...withoutId(current.value), ...before }))),
});

const withoutId = (value: object) => {
  const { id: _id, ...rate } = value as { id?: string };
  return rate;
};
