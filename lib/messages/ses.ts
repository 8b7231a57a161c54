/** Amazon SES as the mailer. One call per hand-over: the SDK's silent retries could send a mail twice. */
import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { MailBusy, type Mailer, MailRefused, type OutgoingMail } from './mailer.ts';
import { isAddress, isHeaderText } from './rules.ts';

const TIMEOUT_MS = 20_000;

/** Answers that say "not now": nothing was accepted and the same mail may go later. */
const PASSING = new Set([
  'TooManyRequestsException',
  'ThrottlingException',
  'Throttling',
  'LimitExceededException',
  'SendingPausedException',
]);
const NEVER_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

interface ProviderError extends Error {
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

/** What a failed call means; an error that is neither refusal nor "not now" leaves the outcome unknown. */
const meaningOf = (error: ProviderError): Error => {
  const status = error.$metadata?.httpStatusCode ?? 0;
  // 401 and 403 are our own credentials or permissions, which get mended without touching the message.
  const passing = PASSING.has(error.name) || status === 429 || status === 401 || status === 403;
  if (passing || NEVER_REACHED.has(error.code ?? '')) return new MailBusy(error.name, { cause: error });
  if (status >= 400 && status < 500) return new MailRefused(error.name, { cause: error });
  return error;
};

const requireSafe = ({ to, subject, headers }: OutgoingMail): void => {
  if (!isAddress(to)) throw new MailRefused('address-not-valid');
  if (![subject, ...Object.entries(headers).flat()].every(isHeaderText))
    throw new MailRefused('header-not-valid');
};

/** A mailer over SES. Line breaks in addresses, subjects and headers are refused before anything is sent. */
export const sesMailer = (config: SESv2ClientConfig, sender: string, configurationSet?: string): Mailer => {
  const client = new SESv2Client({ ...config, maxAttempts: 1 });
  return {
    send: async (mail) => {
      requireSafe(mail);
      const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
      const command = new SendEmailCommand({
        FromEmailAddress: sender,
        Destination: { ToAddresses: [mail.to] },
        Content: {
          Simple: {
            Subject: utf8(mail.subject),
            Body: { Html: utf8(mail.html), Text: utf8(mail.text) },
            Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
            Attachments: mail.attachments.map(({ fileName, contentType, content }) => ({
              FileName: fileName,
              ContentType: contentType,
              ContentDisposition: 'ATTACHMENT' as const,
              RawContent: Buffer.from(content),
            })),
          },
        },
        EmailTags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
        ...(configurationSet && { ConfigurationSetName: configurationSet }),
      });
      try {
        const answer = await client.send(command, { abortSignal: AbortSignal.timeout(TIMEOUT_MS) });
        return { providerId: answer.MessageId ?? '' };
      } catch (error) {
        throw meaningOf(error as ProviderError);
      }
    },
  };
};
