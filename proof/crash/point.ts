/** One kill: a scenario run until its step, the process killed there, another one started, and the end compared. */
import { violationsIn } from '#lib/verify/index.ts';
import { differences, endState, mailCounts } from './end-state.ts';
import type { Kill } from './gate.ts';
import type { Installation, State } from './installation.ts';
import { settle } from './life.ts';
import type { Scenario, Scene } from './scenarios.ts';
import { fillBooks, type Ids } from './world.ts';

/** After the last fault everything must be at rest within this time on the wall, without hands. */
const REST_MS = 60_000;

/** A scenario at the moment before the process starts, and what an undisturbed one leads to. */
export interface Stage {
  readonly scenario: Scenario;
  readonly before: State;
  readonly scene: Scene;
  /** Names of the I/O steps of the undisturbed process. */
  readonly steps: readonly string[];
  readonly end: readonly string[];
}

/** What a run ended in. */
export interface Outcome {
  readonly lines: string[];
  readonly killed: boolean;
  readonly duplicates: number;
  readonly settledMs: number;
}

/** The books before and after the jobs of the day. */
export interface Books {
  readonly ids: Ids;
  readonly morning: State;
  readonly evening: State;
}

/** Fills the books of an empty installation and lets a day pass. */
export const openBooks = async (installation: Installation): Promise<Books> => {
  const ids = await fillBooks(installation);
  const morning = await installation.keep();
  const left = await settle(installation, { events: true });
  if (left.length > 0) throw new Error(`an undisturbed day: ${left.join('; ')}`);
  return { ids, morning, evening: await installation.keep() };
};

/** The undisturbed run. @throws {Error} when already that one does not come to rest */
export const stageOf = async (
  installation: Installation,
  scenario: Scenario,
  { ids, morning, evening }: Books,
): Promise<Stage> => {
  await installation.restore(scenario.evening ? evening : morning);
  await scenario.prepare?.(installation);
  const before = await installation.keep();
  const scene = { ids, items: before.items };
  const process = installation.start();
  await scenario.act(process, installation, scene);
  const steps = [...process.gate.steps];
  const left = await settle(installation, { events: true });
  if (left.length > 0) throw new Error(`${scenario.name} undisturbed: ${left.join('; ')}`);
  return { scenario, before, scene, steps, end: endState(await installation.items()) };
};

const secondMails = (installation: Installation, allowed: ReadonlySet<string>) => {
  const more = [...mailCounts(installation.mails)].filter(([, count]) => count > 1);
  const wrong = more.filter(([id, count]) => count > 2 || !allowed.has(id));
  return { more, lines: wrong.map(([id, count]) => `message ${id} was accepted ${count} times`) };
};

/** True when the process died between a hand-over and its record: the mail went out, and nobody wrote that down. */
const diedUnheard = (steps: readonly string[], { step, moment }: Kill): boolean => {
  const done = steps.slice(0, moment === 'after' ? step : step - 1);
  const handedOver = done.lastIndexOf('mailer send');
  return handedOver >= 0 && !done.slice(handedOver).includes('table TransactWriteCommand');
};

/** Runs the process to its end or its death. */
const runTo = async (
  installation: Installation,
  { scenario, scene }: Stage,
  kill: Kill,
): Promise<boolean> => {
  const process = installation.start(kill);
  const acted = Promise.resolve(scenario.act(process, installation, scene)).catch((error: unknown) => {
    if (!process.gate.dead) throw error;
  });
  await Promise.race([acted, process.gate.death]);
  await process.gate.quiet();
  return process.gate.dead;
};

/** Kills the scenario's process at the step and says what is wrong afterwards. */
export const killAt = async (
  installation: Installation,
  stage: Stage,
  kill: Kill,
  events: boolean,
): Promise<Outcome> => {
  const { scenario, before, scene, steps, end } = stage;
  await installation.restore(before);
  const killed = await runTo(installation, stage, kill);
  const start = performance.now();
  if (killed && scenario.again) await scenario.act(installation.start(), installation, scene);
  const left = await settle(installation, { events });
  const settledMs = performance.now() - start;
  const items = await installation.items();
  // Only who may have been accepted while nobody heard of it, and was never reported, may get a second one.
  const ambiguous = !events && diedUnheard(steps, kill);
  const allowed = new Set(ambiguous ? installation.mails.map(({ tags }) => tags['message'] ?? '') : []);
  const { more, lines } = secondMails(installation, allowed);
  const where = `${scenario.name}, killed ${kill.moment} step ${kill.step} (${steps[kill.step - 1]}): `;
  const all = [
    ...violationsIn(items),
    ...left,
    ...lines,
    ...differences(endState(items), end),
    ...(more.length > 1 ? [`${more.length} messages were sent twice after one kill`] : []),
    ...(settledMs > REST_MS ? [`came to rest after ${Math.round(settledMs)} ms`] : []),
  ];
  return { lines: all.map((line) => where + line), killed, duplicates: more.length, settledMs };
};
