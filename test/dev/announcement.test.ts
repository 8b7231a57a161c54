import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announce, announcedIn } from '../../dev/announcement.ts';
import type { Endpoints } from '../../dev/ports.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'announcement-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const GONE = 2 ** 30;
const aStack = (pid: number): Endpoints => ({
  pid,
  url: 'http://127.0.0.1:3000',
  mailUrl: 'http://127.0.0.1:3001',
  dynamodb: 'http://127.0.0.1:8000',
  table: 'cadencia',
  aws: 'http://127.0.0.1:4566',
  queueUrl: 'http://127.0.0.1:4566/work',
  importQueueUrl: 'http://127.0.0.1:4566/imports',
  bucket: 'cadencia-uploads',
});

it('announces the newest stack and leaves the earlier one announced when it still runs', async () => {
  expect(await announcedIn(folder)).toBeUndefined();
  const endKept = await announce(folder, aStack(process.pid));
  const endMemory = await announce(folder, aStack(GONE));
  expect(await announcedIn(folder)).toEqual(aStack(GONE));
  await endMemory();
  expect(await announcedIn(folder)).toEqual(aStack(process.pid));
  await endKept();
  expect(await announcedIn(folder)).toBeUndefined();
});

it('takes over what a dead stack left, and takes nothing away that came later', async () => {
  await announce(folder, aStack(GONE));
  const endFirst = await announce(folder, aStack(process.ppid));
  const endSecond = await announce(folder, aStack(process.pid));
  await endFirst();
  expect(await announcedIn(folder)).toEqual(aStack(process.pid));
  await endSecond();
  expect(await announcedIn(folder)).toEqual(aStack(process.ppid));
});
