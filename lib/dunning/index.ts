export { dunningJob } from './job.ts';
export { dunningMessages } from './message.ts';
export { dunningRoutes } from './routes.ts';
export type { Standing } from './rules.ts';
export { dunningStateOf } from './states.ts';
