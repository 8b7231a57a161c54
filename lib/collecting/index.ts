export { collectingJob, runCollecting } from './job.ts';
export { collectingNotice } from './notices.ts';
export { collectingRoutes } from './routes.ts';
