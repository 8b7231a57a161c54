/** A small organisation in a table of its own, for measuring. */
import { OrganisationEntity, RegistrationEntity, UnitEntity, UserEntity } from '#lib/organisation/entity.ts';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { connect, type Table } from '#lib/table/client.ts';
import { runCommand } from '#lib/table/command.ts';
import { put } from '#lib/table/write.ts';
import { createTable, LOCAL_CREDENTIALS, LOCAL_REGION } from '../dev/dynamodb.ts';

export const ORG = 'org_bench';
export const USER = 'usr_bench';
const at = '2020-01-01T00:00:00.000Z';

/** Creates the table with one unit and one finance user in it. */
export const benchTable = async (endpoint: string, name: string): Promise<Table> => {
  await createTable(endpoint, name);
  const table = connect(name, { endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
  const writes = [
    put(RegistrationEntity, { id: ORG }, { at }),
    put(
      OrganisationEntity,
      {
        id: ORG,
        name: 'Bench',
        baseCurrency: 'EUR',
        language: 'en' as const,
        timeZone: 'Europe/Madrid',
        cursorSecret: 'x',
      },
      { at },
    ),
    put(
      UnitEntity,
      {
        id: 'unt_bench',
        code: 'bench',
        name: 'Bench',
        timeZone: 'Europe/Madrid',
        currency: 'EUR',
        locale: 'es-ES',
        calendar: DEFAULT_CALENDAR,
        active: true,
        parents: [{ from: '2020-01-01', parentId: null }],
      },
      { at },
    ),
    put(
      UserEntity,
      {
        id: USER,
        email: 'bench@example.com',
        name: 'Bench',
        language: 'en' as const,
        active: true,
        postings: [{ from: '2020-01-01', role: 'administrator', unitId: 'unt_bench', managerId: null }],
      },
      { at },
    ),
  ];
  const cause = { orgId: ORG, at, by: 'system:bench', role: 'system', requestId: `req_${name}` };
  await runCommand(table, cause, async () => ({ action: 'bench.seed', writes, result: undefined }));
  return table;
};
