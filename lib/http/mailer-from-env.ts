/**
 * SES as the environment configures it. Its client is loaded with the first mail: most work of a worker sends none,
 * and a cold start should not read it.
 */
import { env } from '#lib/core/env.ts';
import type { Mailer } from '#lib/messages/mailer.ts';

const open = async (): Promise<Mailer> => {
  const { sesMailer } = await import('#lib/messages/ses.ts');
  const endpoint = env.sesEndpoint();
  return sesMailer(endpoint ? { endpoint } : {}, env.mailSender(), env.mailConfigurationSet());
};

export const mailerFromEnv = (): Mailer => {
  let opened: Promise<Mailer> | undefined;
  return {
    send: async (mail) => {
      opened ??= open();
      return (await opened).send(mail);
    },
  };
};
