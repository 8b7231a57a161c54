export { forecastRoutes } from './routes.ts';
export { submittedForecast } from './store.ts';
