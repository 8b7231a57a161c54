/** What the promise about mails says of each message, given what the provider saw of it. */
import type { Message } from '#lib/messages/schema.ts';
import { isAccepted, isUnclear, type ProviderCall } from './provider.ts';

const FINAL = new Set(['sent', 'suppressed', 'failed']);

/** How the state of a message contradicts the provider's calls; nothing when it does not. */
export const complaintsOf = ({ id, delivery }: Message, calls: readonly ProviderCall[]): string[] => {
  const accepted = calls.filter(isAccepted).length;
  const unclear = calls.filter(isUnclear).length;
  const { status } = delivery;
  const complaints: string[] = [];
  const unless = (holds: boolean, line: string) => {
    if (!holds) complaints.push(`${id} is ${status}: ${line}`);
  };
  unless(FINAL.has(status), 'it has no end');
  unless(accepted <= 1 || unclear > 0, `accepted ${accepted} times without any doubt`);
  unless(accepted <= 2, `accepted ${accepted} times`);
  if (status === 'sent') unless(accepted > 0, 'the provider never accepted it');
  if (status === 'suppressed') unless(accepted === 0 || unclear > 0, 'it went out nevertheless');
  if (status === 'failed') {
    const refused = calls.some(({ answer }) => answer === 'refused');
    unless(refused || unclear > 1 || delivery.reason === 'given-up', `nobody refused it: ${delivery.reason}`);
  }
  return complaints;
};

/** Mails beyond the first of each message. */
export const duplicatesIn = (calls: ReadonlyMap<string, readonly ProviderCall[]>): number =>
  [...calls.values()].reduce((sum, list) => sum + Math.max(0, list.filter(isAccepted).length - 1), 0);

/** Hand-overs that were accepted while no answer and no event told so before the next one. */
export const unresolvedIn = (calls: ReadonlyMap<string, readonly ProviderCall[]>): number =>
  [...calls.values()].reduce(
    (sum, list) => sum + list.slice(0, -1).filter((call) => isAccepted(call) && isUnclear(call)).length,
    0,
  );
