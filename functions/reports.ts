/** Reviews as pages, PDFs and spreadsheets. */
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { reviewReportRoutes } from '#lib/review-reports/index.ts';

export const handler = httpHandler(reviewReportRoutes, portsFromEnv, tokensFromEnv);
