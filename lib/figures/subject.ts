/** Whoever a figure is about, as every query of it takes it. */
import { idOf } from '#lib/core/ids.ts';

export const subjectFields = {
  unitId: idOf('unit').optional().describe('The unit and all below it; your own when nobody is named'),
  ownerId: idOf('user').optional(),
  accountId: idOf('account').optional(),
};

type Named = { [F in keyof typeof subjectFields]?: string | undefined };

/** For refine: at most one of them is named. */
export const namesOne = ({ unitId, ownerId, accountId }: Named): boolean =>
  [unitId, ownerId, accountId].filter((id) => id !== undefined).length <= 1;
export const NAME_ONE = { error: 'give one of unitId, ownerId, accountId', path: ['unitId'] };
