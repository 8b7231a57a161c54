/**
 * `npm run organisation -- <command>`: takes an organisation out as files, off-boards it, forgets a person, stops its jobs. For operators: it
 * scans the table and needs a role of its own. Prints JSON.
 */
import './quiet.ts';

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { WorkerPorts } from '#lib/jobs/index.ts';
import {
  erase,
  exportComplaints,
  exportOf,
  Manifest,
  type Moving,
  moveHome,
  offboard,
  remainsOf,
  stayHome,
  takeHome,
} from '#lib/lifecycle/index.ts';
import { OrganisationEntity } from '#lib/organisation/entity.ts';
import { HOME_SETTLED_MS, homeOf } from '#lib/organisation/home.ts';
import type { Table } from '#lib/table/client.ts';
import { read } from '#lib/table/read.ts';
import { dumpOf } from '#lib/verify/index.ts';
import { commandPorts } from './command-ports.ts';
import { jobsOf, pause, resume } from './jobs-switch.ts';

const USAGE = `npm run organisation -- export ORG FOLDER       every record as NDJSON, with a manifest
npm run organisation -- off-board ORG FOLDER --name "ITS NAME" [--by WHO]
                                                 deletes all of it, after the export in the folder; repeat it when it was stopped
npm run organisation -- remains ORG               what the table still holds of it; exits 1 when that is anything
npm run organisation -- erase ORG USER|CONTACT [--by WHO]
                                                 replaces a person's name, e-mail and phone everywhere
npm run organisation -- move-home ORG REGION [--max-lag-seconds 5] [--old-home-is-lost] [--by WHO]
                                                 moves its home to another region; repeat it when it was stopped
npm run organisation -- stay-home ORG REGION [--by WHO]
                                                 calls off its move to the region
npm run organisation -- pause ORG|every JOB|all --reason "WHY" [--by WHO]
                                                 stops a job, or all, of one organisation or of every one that there is
npm run organisation -- resume ORG|every JOB|all  lets it go on where an operator had stopped it
npm run organisation -- jobs ORG|every            what stands still, and which runs are late
`;

/** Longer than any process keeps a directory. */
const SETTLE_MS = 10_000;
/** Between two looks at a table that is behind. */
const LOOK_MS = 500;
const MANIFEST = 'manifest.json';

interface Given {
  orgId: string;
  /** A folder, a person, or a job. */
  second: string;
  name: string;
  reason: string;
  by: string;
  'max-lag-seconds': string;
  'old-home-is-lost': boolean;
}
type Command = (ports: WorkerPorts, given: Given) => Promise<unknown>;

const exportTo: Command = async ({ table, clock }, { orgId, second: folder }) => {
  const { manifest, files } = exportOf(await dumpOf(table), { orgId, at: clock.now() });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
};

const readExport = async (folder: string, orgId: string): Promise<Manifest> => {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  if (manifest.orgId !== orgId) throw new Error(`the export in ${folder} is of ${manifest.orgId}`);
  const texts = new Map<string, string>();
  for (const { name } of manifest.files) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (text !== undefined) texts.set(name, text);
  }
  const complaints = exportComplaints(manifest, (name) => texts.get(name));
  if (complaints.length > 0) throw new Error(complaints.join('; '));
  return manifest;
};

const offboarding: Command = async ({ table, clock }, { orgId, second: folder, name, by }) => {
  const outcome = await offboard(table, {
    manifest: await readExport(folder, orgId),
    typedName: name,
    by,
    now: () => clock.now(),
    settled: () => sleep(SETTLE_MS),
  });
  return { orgId, ...outcome, remains: remainsOf(await dumpOf(table), orgId) };
};

const remains: Command = async ({ table }, { orgId }) => {
  const lines = remainsOf(await dumpOf(table), orgId);
  if (lines.length > 0) process.exitCode = 1;
  return { orgId, remains: lines };
};

const forget: Command = async ({ table, clock, ids }, { orgId, second: personId, by }) => ({
  personId,
  ...(await erase(table, { orgId, personId, by, at: clock.now(), requestId: ids.next('request') })),
});

/** What commands about homes work with: the table in the present home and in another region. */
const homes = async ({ regions, tableIn, clock, ids, directories }: WorkerPorts, given: Given) => {
  const { orgId, second: region, by, 'max-lag-seconds': limit } = given;
  if (!regions || !tableIn) throw new Error('REGIONS names no regions of this installation');
  if (!regions.apis.has(region)) throw new Error(`${region} is none of ${[...regions.apis.keys()]}`);
  const organisation = await directories.organisation(orgId);
  if (!organisation) throw new Error(`there is no organisation ${orgId}`);
  const moving: Moving = {
    ...{ orgId, by, maxLagSeconds: Number(limit) },
    now: () => clock.now(),
    nextId: () => ids.next('request'),
    pause: () => sleep(LOOK_MS),
    settled: () => sleep(HOME_SETTLED_MS),
  };
  return { from: tableIn(homeOf(organisation, regions)), to: tableIn(region), moving };
};

const answers = async (table: Table): Promise<boolean> =>
  read(table, OrganisationEntity, { pk: 'system#none', sk: 'none' }).then(
    () => true,
    () => false,
  );

const moveAway: Command = async (ports, given) => {
  const { from, to, moving } = await homes(ports, given);
  if (!given['old-home-is-lost']) return moveHome(from, to, moving);
  if (from.homeRegion !== to.homeRegion && (await answers(from)))
    throw new Error(`the table in ${from.homeRegion} answers: move without --old-home-is-lost`);
  return takeHome(to, moving);
};

const callOff: Command = async (ports, given) => {
  const { from, to, moving } = await homes(ports, given);
  return stayHome(from, to, moving);
};

const COMMANDS: Record<string, { run: Command; takes: number }> = {
  export: { run: exportTo, takes: 2 },
  'off-board': { run: offboarding, takes: 2 },
  remains: { run: remains, takes: 1 },
  erase: { run: forget, takes: 2 },
  'move-home': { run: moveAway, takes: 2 },
  'stay-home': { run: callOff, takes: 2 },
  pause: { run: pause, takes: 2 },
  resume: { run: resume, takes: 2 },
  jobs: { run: jobsOf, takes: 1 },
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string', default: '' },
      reason: { type: 'string', default: '' },
      by: { type: 'string', default: 'system:operator' },
      'max-lag-seconds': { type: 'string', default: '5' },
      'old-home-is-lost': { type: 'boolean', default: false },
    },
  });
  const [name = '', orgId = '', second = ''] = positionals;
  const command = COMMANDS[name];
  if (!command || positionals.length !== command.takes + 1) {
    process.stderr.write(USAGE);
    process.exit(2);
  }
  const result = await command.run(await commandPorts(), { orgId, second, ...values });
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`, () => process.exit());
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
