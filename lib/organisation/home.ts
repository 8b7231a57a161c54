/**
 * Where an organisation is at home, in an installation of several regions: only there its commands are taken and its jobs run; elsewhere
 * its records are read. While it moves, no region takes its commands. Whoever writes asks `requireHome` again right before each commit
 * (`Cause.mayWrite`), on a record at most `HOME_KEPT_MS` old, so that after a known time nobody writes in a region that was left.
 */
import { defineError, Unavailable } from '#lib/core/errors.ts';
import type { Regions } from '#lib/core/regions.ts';
import type { Organisation } from './schema.ts';

/** How old the record may be on which a commit rests. */
export const HOME_KEPT_MS = 5_000;
/**
 * How long after a change of the record a commit that rested on the one before it may still arrive: its age, three attempts of an answer
 * of three seconds each with a connection before it, and as long again to be sure.
 */
export const HOME_SETTLED_MS = 2 * (HOME_KEPT_MS + 3 * 4_000);

const MOVE_SECONDS = 30;

export const AtHomeElsewhere = defineError('elsewhere', 'organisation.elsewhere', {
  en: 'Your organisation is at home in {region}; send the same request to the address in Location.',
  es: 'Su organización tiene su sede en {region}; envíe la misma petición a la dirección de Location.',
  'zh-CN': '您的组织归属区域为 {region}，请将同一请求发送到 Location 中的地址。',
});
/** The region that is the organisation's home, moving or not. */
export const homeOf = ({ home }: Organisation, { apis }: Regions): string =>
  home?.region ?? [...apis.keys()][0] ?? '';

/** Whether this region takes the organisation's commands and runs its jobs now. */
export const isAtHome = (organisation: Organisation, regions: Regions | undefined): boolean =>
  !regions || (homeOf(organisation, regions) === regions.own && !organisation.home?.movingTo);

/** Address of the API of the organisation's home; undefined where that is this region, or there is only one. */
export const apiOfHome = (organisation: Organisation, regions: Regions | undefined): string | undefined => {
  const home = regions && homeOf(organisation, regions);
  return home === undefined || home === regions?.own ? undefined : regions?.apis.get(home);
};

/** @throws {AtHomeElsewhere} naming the address of its home @throws {Unavailable} while it moves */
export const requireHome = (organisation: Organisation, regions: Regions | undefined): void => {
  if (!regions || isAtHome(organisation, regions)) return;
  const homeApi = apiOfHome(organisation, regions);
  if (homeApi) throw AtHomeElsewhere({ region: homeOf(organisation, regions) }, { extra: { homeApi } });
  const { movingTo } = organisation.home ?? {};
  throw Unavailable({ seconds: MOVE_SECONDS }, { extra: { retryAfterSeconds: MOVE_SECONDS, movingTo } });
};
