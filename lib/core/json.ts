/** Any JSON value, as one named schema: the document of the API then describes it once. */
import * as z from 'zod';

export const Json = z.json().register(z.globalRegistry, { id: 'Json', description: 'Any JSON value' });
export type Json = z.infer<typeof Json>;
