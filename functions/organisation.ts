/** The organisation, its units, users, rates, policies and jobs. */
import '#lib/policies.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { jobRoutes } from '#lib/jobs/routes.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';

export const handler = httpHandler([...organisationRoutes, ...jobRoutes], portsFromEnv, tokensFromEnv);
