/** Processes beside each other, killed at random again and again; what they leave is finished by one that lives. */
import { addMilliseconds } from '#lib/core/dates.ts';
import { violationsIn } from '#lib/verify/index.ts';
import type { Random } from '../random.ts';
import { mailCounts } from './end-state.ts';
import type { Gate } from './gate.ts';
import type { Installation } from './installation.ts';
import { dispatch, reportMails, settle, workAll } from './life.ts';
import type { Books } from './point.ts';

/** Fewer than the queue's receives: what is received more often lies among the dead letters, as it should. */
const LIVES = 3;
const BESIDE = 3;
/** Steps within which a process dies, if it gets so far. */
const MOST_STEPS = 60;
const PAUSES_MINUTES = [0, 1, 3, 13];

const live = async (installation: Installation, random: Random): Promise<Gate> => {
  const step = 1 + random.below(MOST_STEPS);
  const process = installation.start({ step, moment: random.chance(0.5) ? 'before' : 'after' });
  const life = async () => {
    await dispatch(process, installation);
    await workAll(process);
  };
  await Promise.race([life(), process.gate.death]);
  return process.gate;
};

const statusOf = (data: unknown): string => (data as { delivery: { status: string } }).delivery.status;

/** One morning of kills. */
export const storm = async (
  installation: Installation,
  { morning }: Books,
  random: Random,
): Promise<{ kills: number; lines: string[] }> => {
  await installation.restore(morning);
  let kills = 0;
  for (let round = 0; round < LIVES; round += 1) {
    const gates = await Promise.all(Array.from({ length: BESIDE }, () => live(installation, random)));
    await Promise.all(gates.map((gate) => gate.quiet()));
    kills += gates.filter(({ dead }) => dead).length;
    // The provider reports in time, so no outcome stays in doubt.
    await reportMails(installation.start(), installation);
    const { clock } = installation.company;
    clock.set(addMilliseconds(clock.now(), random.pick(PAUSES_MINUTES) * 60_000));
  }
  const left = await settle(installation, { events: true });
  const items = await installation.items();
  // What was no longer true when it was to be sent is suppressed, and nobody hears of it.
  const messages = items
    .filter(({ entity, data }) => entity === 'message' && statusOf(data) !== 'suppressed')
    .map(({ id }) => String(id));
  const counts = mailCounts(installation.mails);
  const wrong = messages
    .filter((id) => counts.get(id) !== 1)
    .map((id) => `${id} was accepted ${counts.get(id) ?? 0} times`);
  const none = messages.length === 0 ? ['the day told nobody anything'] : [];
  const lines = [...violationsIn(items), ...left, ...wrong, ...none];
  return { kills, lines: lines.map((line) => `processes killed at random: ${line}`) };
};
