/**
 * The regions of an installation that has several, and which of them this process runs in. Every organisation is at home in one of them:
 * it takes the organisation's commands and runs its jobs (`lib/organisation/home.ts`). An installation of one region has no such list.
 */
export interface Regions {
  readonly own: string;
  /** Name → address of its API, no slash at the end. The first is home to organisations whose record names none. */
  readonly apis: ReadonlyMap<string, string>;
}

const ENTRY = /^([a-z0-9-]+)=(https?:\/\/[^\s,/]+)$/;

/**
 * The regions of a setting like `eu-west-1=https://eu.api.example,us-east-1=https://us.api.example`.
 * @throws {Error} when an entry is none, or the own region is not among them
 */
export const regionsFrom = (setting: string, own: string): Regions => {
  const apis = new Map(
    setting.split(',').map((entry) => {
      const [, name = '', url = ''] = ENTRY.exec(entry.trim()) ?? [];
      if (!name) throw new Error(`REGIONS has an entry that is no region=address: ${entry}`);
      return [name, url] as const;
    }),
  );
  if (!apis.has(own)) throw new Error(`REGIONS does not name ${own}, where this runs`);
  return { own, apis };
};
