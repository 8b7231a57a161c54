/**
 * T13: hostile texts in every field, and every place that they come out of, read as its reader would: mails, files,
 * headers, keys, pages and the log. Nothing is searched for as text; what counts is what a parser makes of it.
 */
import { ROUTES } from '#lib/routes.ts';
import { dumpOf } from '#lib/table/dump.ts';
import { violationsIn } from '#lib/verify/index.ts';
import { type Exercise, type Figures, holds } from './exercise.ts';
import type { Run } from './fuzz/attempt.ts';
import { apiOf } from './fuzz/document.ts';
import { oracleOf } from './fuzz/oracle.ts';
import { PAYLOADS } from './fuzz/payloads.ts';
import { openWorld } from './fuzz/world.ts';
import { randomOf } from './random.ts';
import { announcedBy, call, mailsOf, owe, wrongRows } from './sinks/business.ts';
import { formulasIn, plainCell, sheetIn } from './sinks/csv.ts';
import { failLoudly } from './sinks/failing.ts';
import { pageIn } from './sinks/html.ts';
import { injectEverywhere } from './sinks/inject.ts';
import { shapesOf, strayKeys } from './sinks/keys.ts';
import { leaksIn, loggedBy } from './sinks/logs.ts';
import { harmIn, templateOf } from './sinks/mails.ts';

const CUSTOMERS = { short: 12, long: 60 };
/** Of each way to do harm in a mail and its file one, in every turn. */
const ALWAYS = ['-1+1', '=1+1', '<img src=x onerror=alert(1)>', '</td></tr></table><h1>x'];
const ROUNDS = { short: 2, long: 12 };

/** Cells of a report of wrong rows, behind the apostrophes of the spreadsheet form. */
const lost = (report: string, payloads: readonly string[]): string[] => {
  // An apostrophe of the text's own looks like the one that keeps it from being computed.
  const cells = new Set(
    sheetIn(report)
      .rows.flat()
      .flatMap((cell) => [cell, plainCell(cell)]),
  );
  return payloads
    .map((payload) => payload.trim().slice(0, 40))
    .filter((payload) => payload !== '' && ![...cells].some((cell) => cell.includes(payload)))
    .map((payload) => `the report lost ${JSON.stringify(payload)}`);
};

const pages = async (run: Run): Promise<string[]> => {
  const { body } = await call(run, 'admin', 'getDocs', '/docs');
  const { links, elements } = pageIn(body);
  return [
    // An empty icon, so that browsers ask for none.
    ...links
      .filter((link) => link !== 'data:,' && !/^\/[^/]/.test(link))
      .map((link) => `the page of the API reaches for ${link}`),
    ...elements
      .filter((element) => /\bon[a-z]+/.test(element))
      .map((element) => `the page of the API has ${element}`),
  ];
};

export const sinks: Exercise = {
  name: 'sinks',
  proves: 'T13: no text of a client is more than text in any mail, file, header, key, page or log (A12, I7)',
  turns: { short: 1, long: 3 },
  run: async (_ground, { seed, size }): Promise<Figures> => {
    const api = apiOf(ROUTES);
    const random = randomOf(seed);
    const oracle = oracleOf(api);
    const world = await openWorld(ROUTES, api);
    const figures: Record<string, number> = {};
    const run: Run = {
      ...{ api, oracle, world, random, figures, seen: new Map(), broken: new Map(), refused: [] },
      source: { api, check: oracle.check, pool: world.pool, random },
    };
    const lines: string[] = [];
    try {
      await owe(run, 'Plain customer', 0);
      await owe(run, 'Plain customer too', 1);
      await owe(run, 'Another plain customer', 2);
      const template = templateOf(await mailsOf(run, await announcedBy(run, '2026-03-02')));
      const shapes = shapesOf(await dumpOf(world.table));
      const chosen = [...new Set([...ALWAYS, ...random.shuffled(PAYLOADS)])].slice(0, CUSTOMERS[size]);
      const logged = await loggedBy(async () => {
        await injectEverywhere(run, ROUNDS[size]);
        for (const [at, payload] of chosen.entries()) await owe(run, payload, at + 3);
        const announced = await announcedBy(run, '2026-03-03');
        const mails = await mailsOf(run, announced.slice(1));
        figures['mails'] = mails.length;
        if (template.size === 0 || mails.length === 0) lines.push('no mail was made');
        lines.push(...mails.flatMap((mail) => harmIn(mail, template, world.ports.webUrl)));
        // A file with a NUL is no text, and half a character no UTF-8: those are refused as a whole.
        const cells = PAYLOADS.filter((payload) => payload.isWellFormed() && !payload.includes('\0'));
        const report = await wrongRows(run, cells);
        lines.push(...formulasIn(sheetIn(report)), ...lost(report, cells));
        await failLoudly(run, announced.slice(0, 1));
      });
      figures['logLines'] = logged.length;
      if (logged.length === 0) lines.push('nothing was logged, so nothing was proved about the log');
      lines.push(...leaksIn(logged, ['@customer.test', 'canary', 'alert(1)', 'evil.test']));
      const items = await dumpOf(world.table);
      const organisations = new Set(
        items.map((item) => String(item['orgId'])).filter((id) => world.organisations.has(id)),
      );
      lines.push(...strayKeys(items, organisations, shapes), ...(await pages(run)));
      holds([...run.broken.values(), ...new Set(lines), ...violationsIn(items).slice(0, 5)]);
      return figures;
    } finally {
      await world.end();
    }
  },
};
