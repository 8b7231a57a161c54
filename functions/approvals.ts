/** Requests for approval and delegations. */
import '#lib/approval-kinds.ts';
import { approvalRoutes } from '#lib/approvals/index.ts';
import { tokensFromEnv } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { portsFromEnv } from '#lib/http/ports.ts';

export const handler = httpHandler(approvalRoutes, portsFromEnv, tokensFromEnv);
