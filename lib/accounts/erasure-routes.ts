/** The route by which a contact is forgotten. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { commandRoute } from '#lib/http/route.ts';
import { TooManyChanges } from '#lib/table/commit.ts';
import { eraseContact, KEPT } from './erasure.ts';

const ContactErasure = z
  .object({
    contactId: idOf('contact'),
    entries: z
      .int()
      .describe('Entries of the trail that were sealed anew; 0 when there was nothing to forget'),
    formerTrail: z
      .string()
      .nullable()
      .describe(
        'Head of the trail before: keep it with the request. Null when nothing was changed, or the contact had been removed',
      ),
    kept: z
      .array(z.enum(KEPT))
      .describe(
        'What may still name the person: notes of calls and of forms; an account of the same name, which is a business record; mails in the recipients’ own boxes; files of imports (400 days) and exports; answers stored for repeated requests (a day); recovery of the table (as the stage says)',
      ),
  })
  .meta({ id: 'ContactErasure' });

export const erasureRoutes = [
  commandRoute({
    method: 'POST',
    path: '/v1/accounts/{accountId}/contacts/{contactId}/erasure',
    name: 'eraseContact',
    tag: 'Accounts',
    access: { resource: 'erasures', action: 'write' },
    summary: 'Forget a contact',
    description:
      'Name, title, e-mail and phone leave the contact and every entry of its trail; what stays is a pseudonym without an address. Also for a contact that was removed before. It cannot be undone; forgetting twice changes nothing. `kept` says where it does not look.',
    params: z.strictObject({ accountId: idOf('account'), contactId: idOf('contact') }),
    status: 200,
    response: ContactErasure,
    errors: [TooManyChanges],
    plan: (context, { params }) => eraseContact(context, params),
  }),
];
