export { receivablesFeedbackJob } from './feedback-job.ts';
export { receivablesFeedback } from './feedback-message.ts';
export { figuresRoutes } from './routes.ts';
