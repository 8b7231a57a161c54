import { expect, it } from 'vitest';
import { Tokens } from '../../proof/proxy/tokens.ts';

const sent = (token: string | undefined, id: string) => ({
  operation: 'TransactWriteItems',
  body: { TransactItems: [{ Put: { Item: { id } } }], ...(token && { ClientRequestToken: token }) },
});

it('a resend under its own token is lawful, one under another or none is not', () => {
  const tokens = new Tokens();
  for (const call of [sent('t1', 'a'), sent('t1', 'a'), sent('t2', 'b')]) tokens.see(call);
  expect(tokens.complaints).toEqual([]);
  tokens.see(sent('t3', 'a'));
  tokens.see(sent(undefined, 'c'));
  expect(tokens.complaints).toHaveLength(2);
});
