/** What is known of a product besides its price: brand, role, life, look, papers, and what the market pays for its like (R-1702, R-1704, R-1706, R-1709–R-1711). */
import * as z from 'zod';
import { addMonths, BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Name } from '#lib/organisation/schema.ts';

const MAX_ATTRIBUTES = 20;
const MAX_PAPERS = 20;

export const ROLES = ['main', 'coverage', 'image'] as const;
export const ProductRole = z.enum(ROLES).meta({
  id: 'ProductRole',
  description: 'main: what is sold; coverage: what opens outlets; image: what builds the brand (R-1704)',
});
export const VALUES = ['high', 'low'] as const;
export const ValueAdded = z.enum(VALUES).meta({ id: 'ValueAdded' });

const Attributes = z
  .record(z.string().trim().min(1).max(40), z.string().trim().min(1).max(120))
  .refine((attributes) => Object.keys(attributes).length <= MAX_ATTRIBUTES, {
    error: '20 attributes at most',
  })
  .describe('Model, colour, material, look, service grade … (R-1710)');

const Paper = z
  .strictObject({
    kind: z.string().trim().min(1).max(80).describe('Certificate, filing, licence'),
    number: z.string().trim().min(1).max(80),
    authority: z.string().trim().min(1).max(120).optional(),
    issuedOn: BusinessDate.optional(),
    expiresOn: BusinessDate.optional().describe('Last day on which it holds; for ever when absent'),
    responsibleId: idOf('user').optional().describe('Who renews it'),
    note: z.string().trim().min(1).max(300).optional(),
  })
  .meta({ id: 'ProductPaper' });

export const facts = {
  brand: Name.optional(),
  role: ProductRole.optional(),
  valueAdded: ValueAdded.optional(),
  launchedOn: BusinessDate.optional().describe(
    'First day on the market; new for the months of the policy products',
  ),
  withdrawnOn: BusinessDate.optional().describe('Last day on the market'),
  attributes: Attributes.optional(),
  papers: z.array(Paper).max(MAX_PAPERS).optional().describe('Certification and filing documents (R-1711)'),
};

/** Whether a product is new on a day: launched by then, and fewer than the given months ago. Undefined: nobody said when. */
export const isNewOn = (
  { launchedOn }: { launchedOn?: BusinessDate | undefined },
  on: BusinessDate,
  months: number,
): boolean | undefined =>
  launchedOn === undefined ? undefined : launchedOn <= on && on < addMonths(launchedOn, months);

/** Whether one of its papers does not hold any more after the day. */
export const hasPaperEndingBy = (
  { papers = [] }: { papers?: { expiresOn?: BusinessDate | undefined }[] | undefined },
  on: BusinessDate,
): boolean => papers.some(({ expiresOn }) => expiresOn !== undefined && expiresOn <= on);
