/**
 * Whether a resend keeps its token. One transaction under two tokens may take effect twice; its conditions hide that
 * from every look at the table, so it is looked for on the way there.
 */
import { createHash } from 'node:crypto';
import type { Call } from './wire.ts';

export class Tokens {
  readonly #known = new Map<string, string>();
  /** What was sent again under another token. */
  readonly complaints: string[] = [];

  see({ operation, body }: Pick<Call, 'operation' | 'body'>): void {
    if (operation !== 'TransactWriteItems') return;
    const actions = createHash('sha256').update(JSON.stringify(body.TransactItems)).digest('base64');
    const token = String(body.ClientRequestToken ?? '');
    const known = this.#known.get(actions) ?? token;
    if (known !== token || token === '') {
      this.complaints.push(
        `a transaction of ${body.TransactItems.length} was sent as ${known} and as ${token || 'nothing'}`,
      );
    }
    this.#known.set(actions, known);
  }
}
