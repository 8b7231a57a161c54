/** What waits for a signature: small, because a worker loads it for one mail. */
import type { Context } from '#lib/organisation/context.ts';
import { read } from '#lib/table/read.ts';
import { LetterEntity, letterKey } from './entity.ts';
import type { Letter } from './schema.ts';

/** A letter that the caller may read and is to sign next, or undefined. */
export const letterWaitingFor = async (
  { table, orgId, access }: Context,
  id: string,
): Promise<Letter | undefined> => {
  const letter = (await read(table, LetterEntity, letterKey(orgId, id)))?.value;
  const { unitId, receiverId } = letter ?? {};
  if (letter?.status !== 'issued' || !access.allows('letters', 'read', { unitId, ownerId: receiverId }))
    return undefined;
  if (receiverId === access.user.id) return letter.receiver ? undefined : letter;
  const mayIssue = access.allows('letters', 'write', { unitId: letter.issuerUnitId });
  return mayIssue && !letter.issuer ? letter : undefined;
};
