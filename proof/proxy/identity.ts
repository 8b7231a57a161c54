/** Who a client is to the tenant guard: its access key id names one organisation, or the installation itself. */
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { connect, type Table } from '#lib/table/client.ts';
import { LOCAL_REGION } from '../../dev/dynamodb.ts';

/** The organisation that a client may touch, or the ticker's whole installation. */
export type Identity = { readonly orgId: string } | 'system';

const SYSTEM_KEY_ID = 'TSYSTEM';

/** Access key ids of DynamoDB Local are letters and digits; an organisation's id is `org_` and such. */
const keyIdOf = (identity: Identity): string =>
  identity === 'system' ? SYSTEM_KEY_ID : `T${identity.orgId.slice('org_'.length)}`;

/** Who signed a request, by the credential of its SigV4 header; undefined for anybody else. */
export const signerOf = (authorization: string | undefined): Identity | undefined => {
  const id = /Credential=([A-Za-z0-9]+)\//.exec(authorization ?? '')?.[1];
  if (id === SYSTEM_KEY_ID) return 'system';
  return id?.startsWith('T') ? { orgId: `org_${id.slice(1)}` } : undefined;
};

const scoped = (table: Table, endpoint: string, identity: Identity, config: DynamoDBClientConfig): Table => {
  const credentials = { accessKeyId: keyIdOf(identity), secretAccessKey: 'scoped' };
  return connect(table.name, { ...config, endpoint, region: LOCAL_REGION, credentials }, table.homeRegion);
};

/** The table through a guarding proxy, as a client that may touch one organisation only. */
export const scopedTable = (
  table: Table,
  orgId: string,
  endpoint: string,
  config: DynamoDBClientConfig = {},
): Table => scoped(table, endpoint, { orgId }, config);

/** The table as the ticker has it: every organisation, one a call, and the list of them to read; no scan. */
export const systemTable = (table: Table, endpoint: string, config: DynamoDBClientConfig = {}): Table =>
  scoped(table, endpoint, 'system', config);
