/** Mails: many recipients over several periods through a bad provider, counted against what the provider accepted. */
import { addMilliseconds } from '#lib/core/dates.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { ROUTES } from '#lib/routes.ts';
import { JOBS } from '#lib/schedule.ts';
import type { Table } from '#lib/table/client.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { aCompany, NOW, newTable } from '../test/support/company.ts';
import { WaitingQueue } from './crash/queue.ts';
import { dropTable } from './drop.ts';
import { type Exercise, type Figures, holds, isInMemory, type Turn } from './exercise.ts';
import { hoppingTable } from './hopping-table.ts';
import { ALERTED, addDebts, changeBooks, disable, tooTelling } from './mail/changes.ts';
import { complaintsOf, duplicatesIn, unresolvedIn } from './mail/judge.ts';
import { noticeJob } from './mail/notice.ts';
import { addRecipients, connectPost, Events, messagesOf, type Post, round } from './mail/post.ts';
import { isAccepted, isUnclear, type ProviderAnswer, startProvider } from './mail/provider.ts';
import { type Random, randomOf } from './random.ts';

const SIZES = {
  short: { recipients: 40, days: 6 },
  long: { recipients: 80, days: 12 },
  /** On a table in memory; the provider is the same. */
  volume: { recipients: 200, days: 20 },
} as const;
type Extent = keyof typeof SIZES;

const LONG_TURNS = 20;
/** One turn in five of the campaign runs on DynamoDB Local. */
const REAL_TURNS = 5;
const extentOf = (turn: Turn): Extent => (isInMemory(turn, REAL_TURNS) ? 'volume' : turn.size);
const ROUNDS_A_DAY = 4;
/** Rounds after the last fault: past the wait for an event, a second hand-over, and its own wait. */
const CALM_ROUNDS = 14;
const REST_MS = 60_000;
const DAY_MS = 86_400_000;

/** Of a hundred calls. */
const MIX: readonly (readonly [ProviderAnswer, number])[] = [
  ['accept', 76],
  ['slow', 5],
  ['lost', 5],
  ['broken', 2],
  ['reset', 2],
  ['down', 2],
  ['busy', 6],
  ['refused', 2],
];

const drawAnswer = (random: Random): ProviderAnswer => {
  let left = random.below(100);
  for (const [answer, share] of MIX) {
    if (left < share) return answer;
    left -= share;
  }
  return 'accept';
};

interface Weather {
  sky: 'storm' | 'rain' | 'clear';
}

const openPost = async (table: Table, random: Random, weather: Weather, blocked: Set<string>) => {
  const company = await aCompany(ROUTES, { table });
  company.ports.directories = cachedDirectories(company.table, Number.POSITIVE_INFINITY);
  const calledOff = new Set<string>();
  const choose = (): ProviderAnswer => {
    if (weather.sky === 'storm') return 'busy';
    return weather.sky === 'clear' ? 'accept' : drawAnswer(random);
  };
  const provider = await startProvider(choose, ({ to, subject }) => {
    if (blocked.has(to)) return 'to somebody who was switched off';
    return [...calledOff].some((period) => subject.startsWith(`Notice of ${period}`))
      ? 'although it was called off'
      : undefined;
  });
  const jobs = [noticeJob, ...JOBS];
  const queue = new WaitingQueue(company.clock);
  const post: Post = { company, queue, provider, random, jobs, calm: false, calledOff };
  connectPost(post);
  return post;
};

interface Town {
  post: Post;
  events: Events;
  weather: Weather;
  blocked: Set<string>;
  recipients: string[];
}

/** A day: mails are queued in a storm, the world changes, and they are delivered in the rain. */
const live = async ({ post, events, weather, blocked, recipients }: Town, day: number): Promise<void> => {
  const { company, random, calledOff } = post;
  const morning = addMilliseconds(NOW, day * DAY_MS);
  company.clock.set(morning);
  weather.sky = random.chance(0.5) ? 'storm' : 'rain';
  await round(post, events);
  if (weather.sky === 'storm') {
    const [gone] = recipients.splice(random.below(recipients.length), 1);
    if (gone) blocked.add(await disable(company, gone));
    if (random.chance(0.2)) calledOff.add(morning.slice(0, 10));
  }
  weather.sky = 'rain';
  for (let count = 1; count < ROUNDS_A_DAY; count += 1) await round(post, events);
};

const settle = async ({ post, events, weather }: Town): Promise<{ lines: string[]; settledMs: number }> => {
  weather.sky = 'clear';
  post.calm = true;
  const start = performance.now();
  for (let count = 0; count < CALM_ROUNDS; count += 1) await round(post, events);
  const settledMs = Math.round(performance.now() - start);
  const lines = settledMs > REST_MS ? [`came to rest after ${settledMs} ms`] : [];
  return { lines: [...lines, ...post.queue.letters.map(({ body }) => `still queued: ${body}`)], settledMs };
};

/** The first day with the real alerts: what is paid, handed over or switched off before the delivery is in no mail. */
const alertDay = async (town: Town): Promise<() => Promise<string[]>> => {
  const { post, events, weather, blocked } = town;
  const { company, random, provider } = post;
  const debts = await addDebts(company);
  weather.sky = 'storm';
  await round(post, events);
  const settled = await changeBooks(company, debts, random);
  blocked.add(await disable(company, random.pick(ALERTED)));
  weather.sky = 'rain';
  await round(post, events);
  return () => tooTelling(company, provider, debts, settled);
};

const judged = async ({ company, provider }: Post): Promise<{ lines: string[]; figures: Figures }> => {
  const messages = await messagesOf(company);
  const { calls, wrong } = provider;
  const all = [...calls.values()].flat();
  const duplicates = duplicatesIn(calls);
  const unresolved = unresolvedIn(calls);
  const lines = [
    ...wrong,
    ...messages.flatMap((message) => complaintsOf(message, calls.get(message.id) ?? [])),
    ...(duplicates > unresolved
      ? [`${duplicates} duplicates, but only ${unresolved} lost without event`]
      : []),
  ];
  const count = (status: string) => messages.filter(({ delivery }) => delivery.status === status).length;
  const figures = {
    messages: messages.length,
    handOvers: all.length,
    sends: all.filter(isAccepted).length,
    ambiguous: all.filter(isUnclear).length,
    unresolved,
    duplicates,
    suppressed: count('suppressed'),
    failed: count('failed'),
    mostAttempts: Math.max(...[...calls.values()].map(({ length }) => length)),
  };
  return { lines, figures };
};

const turn = async ({ seed, size }: Turn): Promise<Figures> => {
  const random = randomOf(seed);
  const [weather, blocked]: [Weather, Set<string>] = [{ sky: 'rain' }, new Set()];
  const extent = extentOf({ seed, size });
  const table = extent === 'volume' ? hoppingTable(random) : await newTable();
  const post = await openPost(table, random, weather, blocked);
  const { company, provider } = post;
  try {
    const { recipients: count, days } = SIZES[extent];
    const recipients = await addRecipients(company, count);
    const town: Town = { post, events: new Events(), weather, blocked, recipients };
    const telling = await alertDay(town);
    for (let day = 1; day < days; day += 1) await live(town, day);
    const { lines: left, settledMs } = await settle(town);
    const { lines: wrong, figures } = await judged(post);
    holds([...(await telling()), ...left, ...wrong, ...violationsIn(await dumpOf(company.table))]);
    return { ...figures, mostSettleMs: settledMs };
  } finally {
    await provider.stop();
    await dropTable(company.table);
  }
};

export const mails: Exercise = {
  name: 'mails',
  proves: 'T8: each mail once under a bad provider, S1-S9; L1, L3',
  turns: { short: 1, long: LONG_TURNS },
  shortSeconds: 40,
  run: (_ground, about) => turn(about),
};
