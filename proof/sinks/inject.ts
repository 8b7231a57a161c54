/** Hostile texts in every text field that any command of the document takes, and whether they come back as they went in. */
import { attempt, complain, count, type Run } from '../fuzz/attempt.ts';
import { PAYLOADS } from '../fuzz/payloads.ts';
import { type Probe, validProbe } from '../fuzz/probe.ts';

type Json = unknown;
type Fields = Record<string, Json>;

/** Texts of the body with their places, ids and the like left out: those the schema would refuse to be replaced. */
const textsIn = (value: Json, at: readonly string[] = []): (readonly string[])[] => {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...at, name]));
};

const withText = (value: Json, [name, ...rest]: readonly string[], text: string): Json => {
  if (name === undefined) return text;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Fields) }) as Fields;
  copy[name] = withText(copy[name], rest, text);
  return copy;
};

/** The probe with payloads in all texts whose schema lets them in; the number of them. */
const injected = (run: Run, probe: Probe): number => {
  const { body: asked } = probe.operation;
  if (!asked || typeof probe.body !== 'string') return 0;
  let body: Json = JSON.parse(probe.body);
  let placed = 0;
  for (const place of textsIn(body)) {
    const changed = withText(body, place, run.random.pick(PAYLOADS));
    if (run.oracle.check(asked.schema, changed).length > 0) continue;
    body = changed;
    placed += 1;
  }
  probe.body = JSON.stringify(body);
  return placed;
};

/**
 * Every text under the name, however deep and whatever stands before it: a payment has a reason of its own and one for which it was
 * withdrawn, a request has a `reason` and an `endReason`.
 */
const textsUnder = (value: Json, wanted: string): Json[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [
        ...(name.toLowerCase().endsWith(wanted.toLowerCase()) ? [inner] : []),
        ...textsUnder(inner, wanted),
      ])
    : [];

/** Texts that did not come back as they went in, apart from blanks around them. */
export const altered = (sent: Fields, shown: Fields): string[] =>
  Object.entries(sent)
    .filter(([name, value]) => typeof value === 'string' && typeof shown[name] === 'string')
    .filter(
      ([name, value]) =>
        !/email|price|cost|quantity|rate/i.test(name) &&
        !textsUnder(shown, name).includes((value as string).trim()),
    )
    .map(([name, value]) => `${name} ${JSON.stringify(value)} came back as ${JSON.stringify(shown[name])}`);

/** Sends every command so many times with payloads. */
export const injectEverywhere = async (run: Run, times: number): Promise<void> => {
  const able = run.world.actors.filter(({ role }) => role === 'administrator' || role === 'finance');
  const commands = run.api.operations.filter(({ body, route }) => body && route.kind === 'command');
  for (const operation of commands) {
    for (let turn = 0; turn < times; turn += 1) {
      const probe = validProbe(run.source, operation, able);
      const placed = injected(run, probe);
      if (placed === 0) continue;
      probe.changes.push('payloads');
      const reply = await attempt(run, probe);
      count(run, 'strings');
      if (reply.status >= 300 || reply.body === '') continue;
      run.figures['taken'] = (run.figures['taken'] ?? 0) + placed;
      for (const line of altered(JSON.parse(String(probe.body)) as Fields, JSON.parse(reply.body) as Fields))
        complain(run, probe, line);
    }
  }
};
