/**
 * The one gate through which exposure rises. It decides on the account's ledger as the command read it, and the command
 * puts that ledger back under its version: of two commands at once the second decides anew on what the first left, so
 * no limit can be exceeded between a check and an act. All checks are reported at once with their figures.
 */
import type { Account } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Money } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { convertAt } from '#lib/organisation/rates.ts';
import type { Stored } from '#lib/table/entity.ts';
import { check, put, type Write } from '#lib/table/write.ts';
import { creditChecks, type Finding } from './checks.ts';
import { ProfileEntity, ReleaseEntity } from './entity.ts';
import { CreditRefused } from './errors.ts';
import { type Exposure, exposureIn } from './exposure.ts';
import { groupOf, parentsOf } from './group.ts';
import type { Ledger } from './ledger.ts';
import { CreditPolicy } from './policy.ts';
import { countsFor, coveredBy, overBy, type Use, used } from './rules.ts';
import type { Release } from './schema.ts';
import { releasesOf, type Standing, standingOf } from './standing.ts';

/** What is asked of an account's credit: more exposure than its ledger shows. */
export interface Ask {
  account: Account;
  ledger: Ledger;
  required: Money;
  orderId?: string | undefined;
  asOf: BusinessDate;
  /** Where the account stands, when the caller has read that already. */
  standing?: Standing | undefined;
}

export interface Judgement {
  standing: Standing;
  exposure: Exposure;
  requiredMinor: number;
  findings: Finding[];
  refused: boolean;
  /** Releases that the command uses up, and the account that each was granted to. */
  uses: Use[];
  releases: Stored<Release>[];
  /** Lets the command pass only while what the judgement rests on stays. */
  rests: Write[];
}

interface Bounded {
  name: 'amount' | 'group';
  accountNumber: string;
  standing: Standing;
  exposure: Exposure;
}

const detailOf = ({ name, accountNumber, standing }: Bounded): string | undefined => {
  if (standing.expiredOn) return `the limit ended on ${standing.expiredOn}`;
  if (standing.mode === 'cash-only') return 'cash only';
  return name === 'group' ? `limit of ${accountNumber}` : undefined;
};

/** Holds an exposure with what is required against its bound; releases of the account may cover the excess. */
const amountFinding = (
  bounded: Bounded,
  { orderId, asOf }: Ask,
  requiredMinor: number,
  releases: readonly Release[],
): { finding: Finding; uses: Use[] } => {
  const { boundMinor } = bounded.standing;
  const { exposureMinor } = bounded.exposure;
  const over = boundMinor === undefined ? 0 : overBy(exposureMinor, requiredMinor, boundMinor);
  const uses = over > 0 ? coveredBy(over, releases, { orderId, asOf }) : [];
  const detail = detailOf(bounded);
  const finding: Finding = {
    check: bounded.name,
    passed: over === 0,
    ...(over > 0 && uses && { waived: true }),
    figure: exposureMinor + requiredMinor,
    bound: boundMinor ?? null,
    unit: 'minor',
    ...(detail && { detail }),
  };
  return { finding, uses: uses ?? [] };
};

const blockFinding = ({ profile }: Standing): Finding => {
  const block = profile?.value.block;
  const detail = block && `since ${block.since}: ${block.reason}`;
  return {
    check: 'block',
    passed: !block,
    figure: block ? 1 : 0,
    bound: 0,
    unit: 'flag',
    ...(detail && { detail }),
  };
};

/** The limits of the accounts above whose exposure counts this account. */
const groupLimits = async (context: Context, ask: Ask, rests: Map<string, Write>): Promise<Bounded[]> => {
  const limits: Bounded[] = [];
  for (const { value: parent } of await parentsOf(context, ask.account)) {
    const standing = await standingOf(context, parent, ask.asOf);
    if (!standing.profile || !standing.countsChildren || standing.boundMinor === undefined) continue;
    const group = await groupOf(context, parent, { accountId: ask.account.id, ledger: ask.ledger });
    for (const [id, write] of group.rests) rests.set(id, write);
    rests.set(`profile ${parent.id}`, check(ProfileEntity, standing.profile));
    const exposure = await exposureIn(context, group.sums, standing.currency, ask.asOf);
    limits.push({ name: 'group', accountNumber: parent.number, standing, exposure });
  }
  return limits;
};

const ownExposure = async (
  context: Context,
  { account, ledger, asOf }: Ask,
  standing: Standing,
  rests: Map<string, Write>,
): Promise<Exposure> => {
  if (!standing.countsChildren) return exposureIn(context, ledger, standing.currency, asOf);
  const group = await groupOf(context, account, { accountId: account.id, ledger });
  for (const [id, write] of group.rests) rests.set(id, write);
  return exposureIn(context, group.sums, standing.currency, asOf);
};

const askChecks = async (context: Context, { account, ledger, asOf }: Ask) => {
  const bounds = await policyAt(context, CreditPolicy, asOf);
  return Promise.all(creditChecks().map((one) => one.ask(context, { account, ledger, asOf, bounds })));
};

/** Whether anybody set bounds to the account's own credit. */
const isControlled = ({ profile, boundMinor }: Standing): boolean =>
  profile !== undefined || boundMinor !== undefined;

/** What the checks found, marked where a valid release sets it aside. */
const waivedOr = (asked: Awaited<ReturnType<typeof askChecks>>, ask: Ask, releases: readonly Release[]) => {
  const waived = new Set<string>(
    releases.filter((one) => countsFor(one, ask.orderId, ask.asOf)).flatMap(({ waives }) => waives),
  );
  return {
    findings: asked.map(
      ({ finding }): Finding =>
        !finding.passed && waived.has(finding.check) ? { ...finding, waived: true } : finding,
    ),
    rests: asked.flatMap(({ rests = [] }) => rests),
  };
};

/**
 * Judges an ask without changing anything.
 * @throws {RateMissing} @throws {CreditGroupTooLarge}
 */
export const judge = async (context: Context, ask: Ask): Promise<Judgement> => {
  const { account, asOf } = ask;
  const standing = ask.standing ?? (await standingOf(context, account, asOf));
  const rests = new Map<string, Write>();
  const above = account.parentId ? await groupLimits(context, ask, rests) : [];
  const exposure = await ownExposure(context, ask, standing, rests);
  const { amountMinor: requiredMinor } = await convertAt(context, ask.required, standing.currency, asOf);
  const [releases, asked] = await Promise.all([
    releasesOf(context, account.id, asOf),
    isControlled(standing) ? askChecks(context, ask) : [],
  ]);
  const values = releases.map(({ value }) => value);
  const others = waivedOr(asked, ask, values);
  const own = { name: 'amount', accountNumber: account.number, standing, exposure } as const;
  const amounts = await Promise.all(
    [own, ...above].map(async (bounded) => {
      const { currency } = bounded.standing;
      const inIts = (await convertAt(context, ask.required, currency, asOf)).amountMinor;
      return amountFinding(bounded, ask, inIts, values);
    }),
  );
  const findings = [...amounts.map(({ finding }) => finding), blockFinding(standing), ...others.findings];
  if (standing.profile) rests.set('profile', check(ProfileEntity, standing.profile));
  return {
    standing,
    exposure,
    requiredMinor,
    findings,
    refused: findings.some(({ passed, waived }) => !passed && !waived),
    // Limits of a group may be of other sizes: what covers the largest excess covers them all.
    uses: amounts.map(({ uses }) => uses).reduce((a, b) => (total(b) > total(a) ? b : a)),
    releases,
    rests: [...rests.values(), ...others.rests],
  };
};

const total = (uses: readonly Use[]): number => uses.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** The refusal with every finding. */
const refusal = ({ account }: Ask, judgement: Judgement) => {
  const { standing, exposure, requiredMinor, findings } = judgement;
  const { currency, boundMinor, limitMinor, allowanceMinor } = standing;
  const availableMinor = boundMinor === undefined ? null : boundMinor - exposure.exposureMinor;
  const failed = findings.filter(({ passed, waived }) => !passed && !waived).map((finding) => finding.check);
  return CreditRefused(
    {
      number: account.number,
      failed: failed.join(', '),
      required: requiredMinor,
      available: availableMinor ?? '∞',
      currency,
    },
    {
      extra: {
        currency,
        requiredMinor,
        exposureMinor: exposure.exposureMinor,
        limitMinor: limitMinor ?? null,
        allowanceMinor,
        availableMinor,
        checks: findings,
      },
    },
  );
};

export interface Passed {
  writes: Write[];
  /** What was used of releases for the order alone, to be given back when the order is taken back. */
  releases: { releaseId: string; amountMinor: number }[];
}

/**
 * Lets more exposure pass, with the writes that use up releases and hold what was judged. An account of which nobody
 * limits anything, nor any account above it, passes without a look at its ledger.
 * @throws {CreditRefused} with all checks and figures @throws {RateMissing} @throws {CreditGroupTooLarge}
 */
export const passGate = async (context: Context, ask: Ask): Promise<Passed> => {
  const free: Passed = { writes: [], releases: [] };
  if (ask.required.amountMinor <= 0) return free;
  const standing = ask.standing ?? (await standingOf(context, ask.account, ask.asOf));
  if (!ask.account.parentId && !isControlled(standing)) return free;
  const judgement = await judge(context, { ...ask, standing });
  if (judgement.refused) throw refusal(ask, judgement);
  const { uses, releases, rests } = judgement;
  const puts = uses.map(({ release, amountMinor }) => {
    const from = releases.find(({ value }) => value.id === release.id);
    const next = used(release, { orderId: ask.orderId, amountMinor, on: ask.asOf });
    return put(ReleaseEntity, next, { at: context.at, from });
  });
  return {
    writes: [...puts, ...rests],
    releases: uses
      .filter(({ release }) => release.orderId !== undefined)
      .map(({ release, amountMinor }) => ({ releaseId: release.id, amountMinor })),
  };
};
