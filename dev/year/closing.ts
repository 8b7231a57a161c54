/** The end of the year told: the council of the last month, forecasts for three months, and the goods wanted for the next. */
import { addDays, addMonths } from '#lib/core/dates.ts';
import { atVersion, dataOf, once } from '../client/index.ts';
import { type Area, addressOf } from './areas.ts';
import type { Year } from './index.ts';

const council = async (year: Year, { code, director, manager, rep, words }: Area): Promise<void> => {
  const api = year.as(addressOf(manager));
  const opened = await dataOf(
    api.POST('/v1/councils', {
      params: { header: once() },
      body: { unitId: year.unitId(code), cadence: 'month' },
    }),
  );
  const path = { councilId: opened.id };
  const said = await dataOf(
    api.PATCH('/v1/councils/{councilId}', {
      params: { path, header: atVersion(opened.version) },
      body: {
        minutes: words.minutes,
        attendees: [director, manager, rep].map((mailbox) => year.userId(mailbox)),
      },
    }),
  );
  await dataOf(
    api.POST('/v1/councils/{councilId}/measures', {
      params: { path, header: { ...once(), ...atVersion(said.version) } },
      body: {
        ...{ text: words.measure, ownerId: year.userId(manager) },
        dueOn: addDays(year.clock.now().slice(0, 10), 30),
      },
    }),
  );
  const { version } = await dataOf(api.GET('/v1/councils/{councilId}', { params: { path } }));
  await dataOf(api.POST('/v1/councils/{councilId}/close', { params: { path, header: atVersion(version) } }));
};

/** A part of the year's plan for the next months, growing a little. */
const forecast = async (year: Year, { plan, rep }: Area, month: string): Promise<void> => {
  const api = year.as(addressOf(rep));
  const lines = [1, 2, 3].map((ahead) => ({
    month: addMonths(`${month}-01`, ahead).slice(0, 7),
    amountMinor: Math.round(plan / 120) + ahead * Math.round(plan / 2_400),
  }));
  const made = await dataOf(api.POST('/v1/forecasts', { params: { header: once() }, body: { lines } }));
  const params = { path: { forecastId: made.id }, header: { ...once(), ...atVersion(made.version) } };
  await dataOf(api.POST('/v1/forecasts/{forecastId}/submit', { params, body: {} }));
};

const demand = async (year: Year, { code, director, manager }: Area, month: string): Promise<void> => {
  const period = addMonths(`${month}-01`, 1).slice(0, 7);
  const api = year.as(addressOf(manager));
  const made = await dataOf(
    api.POST('/v1/demand', {
      params: { header: once() },
      body: { kind: 'plan', period, unitId: year.unitId(code) },
    }),
  );
  const path = { demandId: made.id };
  const handedIn = await dataOf(
    api.POST('/v1/demand/{demandId}/submit', {
      params: { path, header: { ...once(), ...atVersion(made.version) } },
    }),
  );
  await dataOf(
    year.as(addressOf(director)).POST('/v1/demand/{demandId}/approve', {
      params: { path, header: { ...once(), ...atVersion(handedIn.version) } },
    }),
  );
};

export const closeYear = async (year: Year, area: Area, month: string): Promise<void> => {
  await council(year, area);
  await forecast(year, area, month);
  await demand(year, area, month);
};
