/** Routes of imports and uploads. */
import * as z from 'zod';
import { Forbidden } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { list } from '#lib/http/list.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { ImportEntity } from './entity.ts';
import { FileOrUpload, MappingTargetUnknown, NotFinished, PartMissing } from './errors.ts';
import { errorReport, importView } from './report.ts';
import { ImportView, KindName, MAX_INLINE, NewImport, NewUpload, UploadView } from './schema.ts';
import { announce, openUpload, startImport, undoImport } from './service.ts';
import { getImport, partitionsFor } from './store.ts';
import { TEMPLATES } from './templates.ts';

const Params = z.strictObject({ importId: idOf('import') });
const read = { resource: 'imports', action: 'read' } as const;
const write = { resource: 'imports', action: 'write' } as const;
const tag = 'Imports';
/** JSON escapes line breaks and quotation marks, so a file of the largest size needs some room. */
const MAX_BODY = MAX_INLINE + 600_000;

export const importRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/imports/templates/{kind}',
    name: 'getImportTemplate',
    tag,
    access: 'signed-in',
    summary: 'Header line of our template for a kind',
    params: z.strictObject({ kind: KindName }),
    produces: 'text/csv',
    read: async (_context, { params }) => `${TEMPLATES[params.kind].columns.join(',')}\r\n`,
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/uploads',
    name: 'openUpload',
    tag,
    access: write,
    summary: 'Get an address for a file to import',
    description: 'PUT the file to `url` with the same content type, then start an import with `uploadId`.',
    body: NewUpload,
    status: 201,
    response: UploadView,
    example: { contentType: 'text/csv' },
    plan: (context, { body }) => openUpload(context, body.contentType),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/imports',
    name: 'startImport',
    heavy: true,
    tag,
    access: write,
    idempotency: 'required',
    maxBody: MAX_BODY,
    summary: 'Start an import',
    description:
      'Answers at once; ask the import for its progress. Rows act with your rights: your role must be allowed to ' +
      'write every record of the kind. A wrong row is reported and stops no other; the same file twice changes nothing.',
    body: NewImport,
    status: 202,
    response: ImportView,
    errors: [Forbidden, FileOrUpload, MappingTargetUnknown],
    example: { kind: 'accounts', csv: 'number,name,type\r\nC-1001,Ferretería Sánchez,customer\r\n' },
    plan: (context, { body }) => shown(startImport(context, body), importView(context)),
    location: ({ id }) => `/v1/imports/${id}`,
    announce,
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/imports',
    name: 'listImports',
    tag,
    access: read,
    summary: 'Your imports, newest first; everybody’s for administrators',
    query: z.strictObject(paging),
    response: listOf(ImportView),
    read: (context, { query }) =>
      list(context, ImportEntity, {
        query: { name: 'imports', ...query },
        page: { ...partitionsFor(context), descending: true },
        view: importView(context),
      }),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/imports/{importId}',
    name: 'getImport',
    tag,
    access: read,
    summary: 'One import with its progress and figures',
    params: Params,
    response: ImportView,
    read: async (context, { params }) => importView(context)(await getImport(context, params.importId)),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/imports/{importId}/errors',
    atHome: true,
    name: 'getImportErrors',
    tag,
    access: read,
    summary: 'Wrong rows of an import, or the rows that an undo kept, as CSV; 10,000 at most',
    params: Params,
    produces: 'text/csv',
    errors: [PartMissing],
    read: async (context, { params }) => errorReport(context, await getImport(context, params.importId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/imports/{importId}/undo',
    name: 'undoImport',
    heavy: true,
    tag,
    access: write,
    idempotency: 'required',
    summary: 'Take an import back',
    description:
      'What it created is removed (users and units are deactivated, booked money is reversed) and what it changed is ' +
      'set back, where nobody has changed it since; what is kept is listed under /errors.',
    params: Params,
    status: 202,
    response: ImportView,
    errors: [NotFinished, Forbidden],
    plan: (context, { params }) => shown(undoImport(context, params.importId), importView(context)),
    location: ({ id }) => `/v1/imports/${id}`,
    announce,
  }),
];
