/** Every exercise, in the order of a run: the quick and the fundamental first. */
import { bombs } from './bombs.ts';
import { calendars } from './calendars.ts';
import { COMPANIES } from './companies.ts';
import { crashes } from './crashes.ts';
import type { Exercise } from './exercise.ts';
import { faults } from './faults.ts';
import { fuzz } from './fuzz.ts';
import { interleavings } from './interleavings.ts';
import { mails } from './mails.ts';
import { model } from './model.ts';
import { outages } from './outages.ts';
import { permissions } from './permissions.ts';
import { regions } from './regions.ts';
import { simulation } from './simulation.ts';
import { sinks } from './sinks.ts';
import { tokens } from './tokens.ts';
import { torture } from './torture.ts';

export const EXERCISES: readonly Exercise[] = [
  calendars,
  interleavings,
  model,
  simulation,
  regions,
  faults,
  torture,
  crashes,
  mails,
  outages,
  tokens,
  permissions,
  fuzz,
  sinks,
  bombs,
  ...COMPANIES,
];
