/** Orders as large as the product lets them be, so that a page of them is more than an answer takes. */
import type { Company } from '../../test/support/company.ts';

const LINES = 440;

/** Creates so many; answers with their number. */
export const largeOrders = async (company: Company, count: number): Promise<number> => {
  const post = async (path: string, body: unknown): Promise<{ id: string }> => {
    const answer = await company.call('admin', 'POST', path, { body });
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const account = await post('/v1/accounts', {
    number: 'L-1',
    name: 'Large',
    type: 'customer',
    ownerId: 'usr_northrep',
  });
  await post('/v1/products', { sku: 'LARGE', name: 'Large', listPrice: '1', currency: 'EUR' });
  const line = { sku: 'LARGE', quantity: '1', unitPrice: '1', description: 'x'.repeat(190) };
  const lines = Array.from({ length: LINES }, () => line);
  for (let made = 0; made < count; made += 1) await post('/v1/orders', { accountId: account.id, lines });
  return count;
};
