/** `npm run bench`: the commonest requests, units, sizes (`ordinary.ts`); with `--only reviews` a month of reviews of a whole organisation. */
const at = process.argv.indexOf('--only');
await (process.argv[at + 1] === 'reviews' && at > 0 ? import('./reviews/run.ts') : import('./ordinary.ts'));
