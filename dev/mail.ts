/** The mail catcher: Amazon SES's API on 127.0.0.1 that keeps every mail and shows it on a page. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface CaughtMail {
  messageId: string;
  subject: string;
  destination: { to: string[] };
  body: { html?: string; text?: string };
  attachments: { filename?: string; contentType: string; content: string }[];
  at: number;
}

export interface MailCatcher {
  url: string;
  stop(): Promise<void>;
}

const WAIT_MS = 50;
const ATTEMPTS = 200;

/** Starts the catcher as a process of its own: it keeps its mails in a global of its module. */
export const startMailCatcher = async (port: number): Promise<MailCatcher> => {
  const manifest = createRequire(import.meta.url).resolve('aws-ses-v2-local/package.json');
  const cli = join(dirname(manifest), 'dist/cli.js');
  const child = spawn(process.execPath, [cli, '--host', '127.0.0.1', '--port', String(port)], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  const isUp = () =>
    fetch(`${url}/health-check`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let attempt = 0; !(await isUp()); attempt += 1) {
    if (child.exitCode !== null || attempt === ATTEMPTS) throw new Error('the mail catcher did not start');
    await sleep(WAIT_MS);
  }
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** Every mail that the catcher at the address holds, oldest first. */
export const mailsAt = async (url: string): Promise<CaughtMail[]> => {
  const answer = await fetch(`${url}/store`);
  return ((await answer.json()) as { emails: CaughtMail[] }).emails;
};
