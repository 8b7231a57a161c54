/** Every second path to the data (lists, reports, trails, mails) against point reads, person by person. */

import type { Size } from '../exercise.ts';
import type { Random } from '../random.ts';
import { readEverything, recordsFor } from './everything.ts';
import { compareLists, type Reader, type Row, readerOf } from './lists.ts';
import { compareMails } from './mail.ts';
import { routeNamed } from './marks.ts';
import { eachOf } from './matrix.ts';
import { jsonOf } from './people.ts';
import { compareReports } from './reports.ts';
import { peopleOf, type Stage } from './stage.ts';
import { compareTrails, pathsIn, subjectsIn } from './trails.ts';

type Known = ReturnType<ReturnType<typeof recordsFor>>;

const got = async (reader: Reader, known: Known): Promise<Row[]> => {
  const rows: Row[] = [];
  await eachOf(known, 6, async ({ path }) => {
    const answer = await reader.get(path);
    if (answer.status === 200) rows.push(jsonOf(answer));
  });
  return rows;
};

const booksOf = async (reader: Reader, recordsOf: ReturnType<typeof recordsFor>) => {
  const read = (name: string) => got(reader, recordsOf(routeNamed(name)));
  const accounts = new Map((await read('getAccount')).map((account) => [account.id, account]));
  const credits = await Promise.all(['getReceipt', 'getCreditNote', 'getWriteOff'].map(read));
  return { accounts, invoices: await read('getInvoice'), credits: credits.flat() };
};

/** People whose reach is narrow come in every turn, the others in turn; the campaign takes everybody. */
const chosen = (stage: Stage, size: Size, random: Random) => {
  const people = peopleOf(stage.world);
  if (size === 'long') return people;
  const narrow = people.filter(({ role }) => ['representative', 'manager', 'service'].includes(role ?? ''));
  const wide = people.filter((person) => !narrow.includes(person));
  return [...narrow, random.pick(wide)];
};

/** Compares everything. The mails come last: an account is handed over between queue and mail. */
export const runDifferential = async (stage: Stage, size: Size, random: Random) => {
  const dump = await readEverything(stage);
  const recordsOf = recordsFor(dump);
  const broken: string[] = [];
  const everybody = peopleOf(stage.world);
  const administrator = readerOf(
    stage,
    everybody.find(({ role }) => role === 'administrator') ?? { name: '', claims: undefined },
    broken,
  );
  const paths = pathsIn(recordsOf);
  const subjects = random.shuffled(subjectsIn(dump)).slice(0, size === 'long' ? undefined : 40);
  const figures = { 'differential rows': 0, cursors: 0, mails: 0 };
  for (const person of chosen(stage, size, random)) {
    const reader = readerOf(stage, person, broken);
    figures.cursors += (await compareLists(stage, reader, recordsOf, size)).cursors;
    await compareReports(reader, await booksOf(reader, recordsOf), Object.values(stage.world.targets));
    await compareTrails(reader, administrator, subjects, paths);
    figures['differential rows'] += reader.rows;
  }
  figures.mails = await compareMails(stage, broken);
  return { broken, figures };
};
