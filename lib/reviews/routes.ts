/** Every route of reviews. */
import { reviewBaseRoutes } from './review-routes.ts';

export const reviewRoutes = [...reviewBaseRoutes];
