/** Sales of the present month, posted as orders post them, so that reports are measured over many of them. */
import { systemIds } from '#lib/core/ids.ts';
import { type Fact, measureWrites, ONE } from '#lib/measures/index.ts';
import { type Context, jobContext, type Ports } from '#lib/organisation/context.ts';
import { runCommand } from '#lib/table/command.ts';
import { ORG, USER } from './company.ts';

const ORDERS_A_COMMAND = 50;
const ACCOUNTS = 10;
const PRODUCTS = 3;

/** What the order at the place adds: one of ten accounts buys one of three products on one of 28 days. */
const factsOf = (at: number, month: string): Fact[] => {
  const sale = {
    on: `${month}-${String((at % 28) + 1).padStart(2, '0')}`,
    ownerId: USER,
    unitId: 'unt_bench',
    accountId: `acc_mk0000000x${(at % ACCOUNTS) + 1}`,
    currency: 'EUR',
  };
  const productId = `prd_mp0000000x${(at % PRODUCTS) + 1}`;
  return [
    { ...sale, measure: 'orders', amount: ONE },
    { ...sale, productId, measure: 'booked', amount: 95_70n },
    { ...sale, productId, measure: 'quantity', amount: 3n * ONE },
  ];
};

const post = (context: Context, facts: readonly Fact[]) =>
  runCommand(context.table, { ...context.cause, requestId: systemIds.next('request') }, async () => ({
    action: 'bench.sell',
    writes: measureWrites(context, [], facts),
    result: undefined,
  }));

/** Adds sales of this month, from one count of them to another. */
export const sell = async (ports: Ports, from: number, to: number): Promise<void> => {
  const context = await jobContext(ports, ORG, 'bench');
  const month = context.today().slice(0, 7);
  for (let start = from; start < to; start += ORDERS_A_COMMAND) {
    const count = Math.min(ORDERS_A_COMMAND, to - start);
    await post(context, Array.from({ length: count }, (_, at) => factsOf(start + at, month)).flat());
  }
};
