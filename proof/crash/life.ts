/** What an installation does by itself: the dispatcher's beat, the workers' polls, and the way to rest. */
import { addMilliseconds } from '#lib/core/dates.ts';
import { sweep, tick } from '#lib/jobs/ticker.ts';
import { recordMailEvent } from '#lib/messages/events.ts';
import { pendingAt } from '#lib/messages/rules.ts';
import type { Delivery } from '#lib/messages/schema.ts';
import type { Installation, Items, Process } from './installation.ts';

/** What the workers are given at once: infra/service-stack.ts. */
export const BATCH = 10;
/** More polls than any state of these exercises has work for: beyond it something sends itself for ever. */
const MOST_POLLS = 200;
/** Minutes after a fault at which there is a beat: at once, past the queue's visibility and every lease, past the wait for an event. */
const BEATS = [0, 13, 30, 45, 60, 90, 120];

/** The dispatcher's beat, as functions/dispatcher.ts does it: what is due and what was lost. */
export const dispatch = async ({ ports }: Process, { jobs }: Installation): Promise<void> => {
  await Promise.allSettled([tick(ports, jobs), sweep(ports)]);
};

/** Works on everything that is visible now. */
export const workAll = async (process: Process): Promise<void> => {
  for (let polls = 0; (await process.poll(BATCH)) > 0; polls += 1) {
    if (polls === MOST_POLLS) throw new Error('the queue never runs empty');
  }
};

/** Reports every accepted mail to the installation, as the provider's events do. */
export const reportMails = async (process: Process, { mails }: Installation): Promise<void> => {
  for (const { tags } of mails) {
    const { organisation, message } = tags;
    const mail = {
      messageId: `event-${message}`,
      tags: { organisation: [organisation], message: [message] },
    };
    await recordMailEvent(process.ports, { eventType: 'Send', mail });
  }
};

const ROW_STATES: Record<string, (data: Record<string, unknown>) => boolean> = {
  message: ({ delivery }) => pendingAt(delivery as Delivery) !== undefined,
  import: ({ status, lease }) => ['queued', 'running', 'undoing'].includes(String(status)) || !!lease,
  slot: ({ status }) => status !== 'finished',
};

/** What is not at its end yet, one line each. */
export const unfinished = (items: Items): string[] =>
  items.flatMap((item) => {
    const isOpen = ROW_STATES[String(item['entity'])];
    const data = item['data'] as Record<string, unknown>;
    return isOpen?.(data)
      ? [`${item['entity']} ${item['id']} is left ${data['status'] ?? JSON.stringify(data['delivery'])}`]
      : [];
  });

interface Rest {
  /** The provider reports what it accepted. */
  events: boolean;
}

/** Lets time pass, with beats and polls, until nothing is left to do. Lines for what never came to rest. */
export const settle = async (installation: Installation, { events }: Rest): Promise<string[]> => {
  const { company, queue } = installation;
  const start = company.clock.now();
  let left: string[] = [];
  for (const minutes of BEATS) {
    company.clock.set(addMilliseconds(start, minutes * 60_000));
    const process = installation.start();
    await dispatch(process, installation);
    await workAll(process);
    if (events) await reportMails(process, installation);
    left = [
      ...unfinished(await installation.items()),
      ...queue.letters.map(({ body }) => `the queue still holds ${body}`),
    ];
    if (left.length === 0) break;
  }
  return [...left, ...queue.dead.map(({ body }) => `given to the dead letters: ${body}`)];
};
