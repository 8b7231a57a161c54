export { queueDigest, queueReviewReports } from './queue.ts';
export { reviewReportRoutes } from './routes.ts';
