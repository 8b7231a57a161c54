/** Making, changing, withdrawing and restoring estimates of markets. */
import { NotFound } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { moveClaim, normalised } from '#lib/table/claim.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { found, put } from '#lib/table/write.ts';
import { MarketSizeEntity, placeOf, SIZE_CLAIM, sizeKey } from './entity.ts';
import {
  CompetitorsExceed,
  CompetitorTwice,
  MarketSizeExists,
  MarketSizeNotWithdrawn,
  MarketSizeWithdrawn,
} from './errors.ts';
import type { MarketSize, MarketSizePatch, NewMarketSize } from './size-schema.ts';

type Change = Promise<Command<Stored<MarketSize>>>;

/** One that the caller may read. @throws {NotFound} */
export const getSize = async (context: Context, id: string): Promise<Stored<MarketSize>> => {
  const stored = found(await read(context.table, MarketSizeEntity, sizeKey(context.orgId, id)));
  context.access.require('market', 'read', { unitId: stored.value.unitId });
  return stored;
};

/** @throws {CompetitorTwice} @throws {CompetitorsExceed} */
const requireSound = ({ amount, competitors }: MarketSize): void => {
  const seen = new Set<string>();
  for (const { name } of competitors) {
    if (seen.has(normalised(name))) throw CompetitorTwice({ name });
    seen.add(normalised(name));
  }
  const sum = competitors.reduce((total, competitor) => total + competitor.amount, 0);
  if (sum > amount) throw CompetitorsExceed({ sum, amount });
};

const save = async (context: Context, size: MarketSize, from?: Stored<MarketSize>) => {
  requireSound(size);
  const { period, validOn } = size;
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: SIZE_CLAIM, holderId: size.id, at: context.at },
    before: from && placeOf(from.value),
    after: placeOf(size),
    taken: () => MarketSizeExists({ period, validOn }),
  });
  const saved = put(MarketSizeEntity, size, { at: context.at, from });
  return { writes: [saved, ...claim], result: saved.next };
};

/** @throws {NotFound} @throws {Forbidden} @throws {MarketSizeExists} @throws {CompetitorTwice} @throws {CompetitorsExceed} */
export const createSize = async (context: Context, { currency, ...input }: NewMarketSize): Change => {
  const { access, directory } = context;
  const unit = directory.unit(input.unitId ?? access.posting.unitId);
  if (!unit?.active) throw NotFound();
  access.require('market', 'write', { unitId: unit.id });
  const size: MarketSize = {
    ...input,
    id: context.ids.next('marketSize'),
    unitId: unit.id,
    validOn: input.validOn ?? context.today(unit.timeZone),
    ...(input.measure === 'money' && { currency: currency ?? unit.currency }),
  };
  return { action: 'market-size.create', ...(await save(context, size)) };
};

const changed = async (
  context: Context,
  id: string,
  { action, change }: { action: string; change: (size: MarketSize) => MarketSize },
): Change => {
  const stored = await getSize(context, id);
  context.access.require('market', 'write', { unitId: stored.value.unitId });
  requireMatch(context, stored);
  return { action: `market-size.${action}`, ...(await save(context, change(stored.value), stored)) };
};

/** @throws {MarketSizeWithdrawn} @throws {MarketSizeExists} @throws {CompetitorTwice} @throws {CompetitorsExceed} @throws {VersionMoved} */
export const changeSize = (context: Context, id: string, patch: MarketSizePatch): Change =>
  changed(context, id, {
    action: 'change',
    change: (size) => {
      if (size.withdrawn) throw MarketSizeWithdrawn();
      return patched(size, patch);
    },
  });

/** It counts no more and stays to be seen; another may take its place. @throws {MarketSizeWithdrawn} @throws {VersionMoved} */
export const withdrawSize = (context: Context, id: string, { reason }: { reason: string }): Change =>
  changed(context, id, {
    action: 'withdraw',
    change: (size) => {
      if (size.withdrawn) throw MarketSizeWithdrawn();
      return { ...size, withdrawn: { at: context.at, by: context.cause.by, reason } };
    },
  });

/** It counts again. @throws {MarketSizeNotWithdrawn} @throws {MarketSizeExists} @throws {VersionMoved} */
export const restoreSize = (context: Context, id: string): Change =>
  changed(context, id, {
    action: 'restore',
    change: ({ withdrawn, ...size }) => {
      if (!withdrawn) throw MarketSizeNotWithdrawn();
      return size;
    },
  });
