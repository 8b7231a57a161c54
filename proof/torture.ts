/** Many clients at once on few accounts, with readers that add everything up the whole time. */
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { aCompany, type Company, newTable } from '../test/support/company.ts';
import { dropTable } from './drop.ts';
import { type Exercise, type Figures, holds, isInMemory, type Turn } from './exercise.ts';
import { hoppingTable } from './hopping-table.ts';
import { type Client, clientOf, isDone } from './load/client.ts';
import { type Random, randomOf } from './random.ts';
import { type Bank, moveMoney, openBank, readBank } from './torture/bank.ts';
import { RACES, SERIES, type Track } from './torture/races.ts';

const SIZES = {
  short: { banks: 3, movers: 4, moves: 10 },
  long: { banks: 6, movers: 4, moves: 20 },
  /** In memory, where a command is some milliseconds. */
  volume: { banks: 24, movers: 5, moves: 20 },
} as const;
type Extent = keyof typeof SIZES;

const LONG_TURNS = 24;
/** One turn in six of the campaign meets DynamoDB Local, whose transactions really collide. */
const REAL_TURNS = 6;
const extentOf = (turn: Turn): Extent => (isInMemory(turn, REAL_TURNS) ? 'volume' : turn.size);

/** Answers that a client may get: done, outdated, no longer possible, taken, or busy. */
const LAWFUL = new Set([200, 201, 409, 412, 422, 503]);

/** Clients of one company, each with randomness and keys of its own. */
const clientsOf = (company: Company, seed: number) => {
  const clients: Client[] = [];
  const make = (): { client: Client; random: Random } => {
    const random = randomOf(seed + clients.length);
    const client = clientOf(company.call, { name: `c${clients.length}`, random, tries: 12 });
    clients.push(client);
    return { client, random };
  };
  return { clients, make };
};

interface Reading {
  reads: number;
  lines: string[];
}

/** Reads the banks one after the other until the work is over, and once more after it. */
const readWhile = async (banks: readonly Bank[], work: Promise<unknown>): Promise<Reading> => {
  const lines: string[] = [];
  let reads = 0;
  let over = false;
  const end = work.finally(() => {
    over = true;
  });
  const reader = async () => {
    for (let last = false; !last; last = over) {
      for (const bank of banks) {
        lines.push(...(await readBank(bank)));
        reads += 1;
      }
    }
  };
  await Promise.all([end, reader(), reader()]);
  return { reads, lines };
};

const bankRound = async (
  company: Company,
  seed: number,
  size: Extent,
): Promise<Reading & { clients: Client[] }> => {
  const { banks: count, movers, moves } = SIZES[size];
  const { clients, make } = clientsOf(company, seed);
  const banks = await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const { client, random } = make();
      return openBank(company, client, random, `B-${at}`);
    }),
  );
  const work = Promise.all(
    banks.flatMap((bank) =>
      Array.from({ length: movers }, () => {
        const { client, random } = make();
        return moveMoney(bank, client, random, moves);
      }),
    ),
  );
  return { ...(await readWhile(banks, work)), clients };
};

/** Every race, each on an account of its own, in a company where nobody draws numbers meanwhile but they. */
const raceRound = async (company: Company, seed: number, size: Turn['size']) => {
  const { clients, make } = clientsOf(company, seed);
  let tracks = 0;
  const track = async (): Promise<Track> => {
    tracks += 1;
    const name = `${seed}-${tracks}`;
    const body = { number: `R-${name}`, name: 'Race', type: 'customer', currency: 'EUR' };
    const { answer } = await make().client.send({
      kind: 'race',
      as: 'admin',
      method: 'POST',
      path: '/v1/accounts',
      body,
    });
    return { company, accountId: answer.body.id, name, client: () => make().client };
  };
  const run = async (race: (typeof RACES)[string]) => race(await track());
  const lines = (await Promise.all(Object.values(RACES).map(run))).flat();
  lines.push(...(await run(SERIES[size])));
  return { races: tracks, lines, clients };
};

const answerLines = (clients: readonly Client[]): string[] =>
  clients.flatMap(({ sent }) =>
    sent.flatMap(({ kind, path, heard }) =>
      heard
        .filter(({ status }) => !LAWFUL.has(status))
        .map(({ status, body }) => `${kind} ${path} answers ${status} ${body?.code}`),
    ),
  );

export const torture: Exercise = {
  name: 'torture',
  proves: 'T4: money, versions, numbers and unique values under many clients at once; M2 M3 M8 M10 C1 C8',
  turns: { short: 1, long: LONG_TURNS },
  run: async (_, { seed, size }): Promise<Figures> => {
    const extent = extentOf({ seed, size });
    const table = extent === 'volume' ? hoppingTable(randomOf(seed)) : await newTable();
    try {
      const [money, racing] = [
        await aCompany(ROUTES, { table }),
        await aCompany(ROUTES, { table, suffix: 'b' }),
      ];
      const bank = await bankRound(money, seed, extent);
      const races = await raceRound(racing, seed, size);
      const clients = [...bank.clients, ...races.clients];
      const sent = clients.flatMap((client) => client.sent);
      const violations = violationsIn(await dumpOf(table));
      holds([...bank.lines, ...races.lines, ...answerLines(clients), ...violations]);
      return {
        operations: sent.length,
        done: sent.filter(({ answer }) => isDone(answer)).length,
        'total reads': bank.reads,
        races: races.races,
        busy: sent.reduce((sum, { heard }) => sum + heard.filter(({ status }) => status === 503).length, 0),
      };
    } finally {
      await dropTable(table);
    }
  },
};
