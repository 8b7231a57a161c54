import { expect, it } from 'vitest';
import { type Context, jobContext } from '#lib/organisation/context.ts';
import { runReviews } from '#lib/reviews/job-run.ts';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';

/** A context that counts the items that its table answers. */
const counting = (whole: Context) => {
  const counted = { items: 0, calls: 0 };
  const send = async (command: unknown) => {
    const answer = (await whole.table.doc.send(command as never)) as {
      Items?: unknown[];
      Item?: unknown;
      Responses?: Record<string, unknown[]>;
    };
    counted.calls += 1;
    counted.items += (answer.Items?.length ?? 0) + (answer.Item ? 1 : 0);
    counted.items += Object.values(answer.Responses ?? {}).flat().length;
    return answer;
  };
  const doc = new Proxy(whole.table.doc, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return { counted, context: { ...whole, table: { ...whole.table, doc } } };
};

it('a unit’s month reads its people’s months once, not once for each subject', {
  timeout: 240_000,
}, async () => {
  const { company, post, match, anAccount, invoice } = await someBooks(ROUTES);
  const { units } = company;
  await post('/v1/products', { sku: 'CAR', name: 'Car', currency: 'EUR' }, {}, 'admin');
  /** A representative who sold in every month that a review of February looks at. */
  const aSeller = async (unitId: string, number: number): Promise<void> => {
    const name = `seller${number}`;
    const fields = { email: `${name}@example.com`, name, role: 'representative', unitId };
    const { body: user } = await post('/v1/users', { ...fields, hiredOn: '2020-01-01' }, {}, 'admin');
    const accountId = await anAccount(user.id);
    for (const on of ['2025-02-03', '2025-12-03', '2026-01-03', '2026-02-03']) {
      const lines = [{ sku: 'CAR', quantity: '1', unitPrice: '10' }];
      const placed = await post('/v1/orders', { accountId, orderedOn: on, lines }, {}, 'director');
      const path = `/v1/orders/${placed.body.id}/transitions`;
      await post(path, { to: 'confirmed', on }, match(placed), 'director');
    }
    await invoice(accountId, 1_000, '2026-02-03');
  };
  const readFor = async (unitId: string) => {
    const { counted, context } = counting(await jobContext(company.ports, company.orgId, 'reviews'));
    const { reviews } = await runReviews(context, { unitId, asOf: '2026-03-01' });
    return { reviews: Number(reviews), ...counted };
  };
  for (let number = 0; number < 8; number += 1) await aSeller(number < 2 ? units.south : units.north, number);
  const [few, many] = [await readFor(units.south), await readFor(units.north)];

  // North has two people more to begin with, of whom nobody sold, and four who did.
  expect(many.reviews - few.reviews).toBe(5);
  // Of a seller more: four months, two months of products, their place and its loop, reports; never the months of the others again.
  expect((many.items - few.items) / 5).toBeLessThan(9);
  expect((many.calls - few.calls) / 5).toBeLessThan(7);
});
