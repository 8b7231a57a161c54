/** What whoever holds the link of a statement may do without signing in: see the question, and answer it. */
import * as z from 'zod';
import { commandRoute, queryRoute, shown } from '#lib/http/route.ts';
import { answerByLink } from './answering.ts';
import { AnsweredBefore, NoDifference } from './errors.ts';
import { contextByLink, readByLink, shownByLink } from './link.ts';
import { NewAnswer, PublicReconciliation } from './schema.ts';

const tag = 'Reconciliations';
const params = z.strictObject({
  token: z.string().max(300).describe('The last part of the link in the mail'),
});

export const linkRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/public/reconciliations/{token}',
    name: 'readReconciliationByLink',
    tag,
    access: 'public',
    guest: (ports, caller, { token }) => contextByLink(ports, caller, token),
    summary: 'What a customer is asked to confirm',
    description:
      'A link that is over, withdrawn, of an earlier sending or forged is answered like one that never was.',
    params,
    response: PublicReconciliation,
    read: (context, { params: { token } }) => readByLink(context, token),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/public/reconciliations/{token}/answer',
    name: 'answerReconciliationByLink',
    tag,
    access: 'public',
    guest: (ports, caller, { token }) => contextByLink(ports, caller, token),
    summary: 'Confirm the balance, or say another one',
    description:
      'The first answer counts; the same one again is answered alike, so that a repeat needs no key.',
    params,
    body: NewAnswer,
    status: 200,
    response: PublicReconciliation,
    errors: [AnsweredBefore, NoDifference],
    example: { answer: 'confirmed' },
    plan: async (context, { params: { token }, body }) => {
      const { plan, about } = await answerByLink(context, token, body);
      return shown(Promise.resolve(plan), (stored) => shownByLink(context, { ...about, stored }));
    },
  }),
];
