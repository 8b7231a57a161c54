export { formRoutes } from './routes.ts';
export { recordOf } from './store.ts';
export { type FormsSummary, formsSummary } from './summary.ts';
export { formTemplateLabel } from './templates.ts';
