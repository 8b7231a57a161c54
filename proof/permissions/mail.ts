/** Mails against point reads: between the queue and the mail an account is handed over, and the mail knows it. */
import { runOverdueAlerts } from '#lib/alerts/run.ts';
import { handleWork } from '#lib/jobs/worker.ts';
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import { HANDLERS } from '../../dev/work.ts';
import { TODAY } from '../../test/support/company.ts';
import { leaksIn } from './marks.ts';
import { claimsOf, jsonOf } from './people.ts';
import type { Stage } from './stage.ts';

const textOf = ({ subject, html, text, attachments }: OutgoingMail): string =>
  [subject, html, text, ...attachments.flatMap(({ fileName, content }) => [fileName, content])].join('\n');

/** Marks of the other part of the country once the colleague's account went south, for people of one part. */
const ELSEWHERE: readonly (readonly [RegExp, RegExp])[] = [
  [/^north-/, /zq(belo|tavi|muro|kepa)\w*|47\.1309/gi],
  [/^south-/, /zq(rona|kepa)\w*|47\.1309/gi],
];

/** Sends the day's mails and compares each with what its reader may get. @returns mails that were compared */
export const compareMails = async (stage: Stage, broken: string[]): Promise<number> => {
  const { world, ports, mails, ask } = stage;
  const { a, targets } = world;
  const from = mails.length;
  a.sent.splice(0);
  await runOverdueAlerts(ports.a, a.orgId, { asOf: TODAY });
  const handedOver = await ask(
    { claims: claimsOf(a.orgId, 'usr_admin') },
    {
      method: 'POST',
      path: '/v1/accounts/hand-over',
      body: { ownerId: 'usr_southrep', accountIds: [targets.colleague['accountId']] },
    },
  );
  if (handedOver.status !== 200) broken.push(`the hand-over failed: ${handedOver.text}`);
  for (const work of a.sent.splice(0)) await handleWork(ports.a, HANDLERS, work);
  const sent = mails.slice(from);
  for (const mail of sent) {
    const claims = claimsOf(a.orgId, `usr_${mail.to.split('@')[0]?.replaceAll('-', '')}`);
    const me = jsonOf(await ask({ claims }, { method: 'GET', path: '/v1/me' }));
    const text = textOf(mail);
    const elsewhere = ELSEWHERE.find(([people]) => people.test(mail.to))?.[1];
    const leaks = elsewhere
      ? [...text.matchAll(elsewhere)].map(([mark]) => mark)
      : leaksIn(text, me.user?.role);
    for (const leak of new Set(leaks)) broken.push(`the mail to ${mail.to} shows ${leak}`);
    for (const [, kind, id] of text.matchAll(/#\/(accounts|invoices)\/([a-z]{3}_[0-9a-z]+)/g)) {
      const got = await ask({ claims }, { method: 'GET', path: `/v1/${kind}/${id}` });
      if (got.status !== 200)
        broken.push(`the mail to ${mail.to} names ${id}, which a get answers with ${got.status}`);
    }
  }
  if (sent.length === 0) broken.push('no mail was sent, so none was compared');
  return sent.length;
};
