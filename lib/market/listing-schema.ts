/**
 * What an outlet carries (R-1705): one record for each product that it ever carried, with the spans of days, who reported each and when it was
 * seen. Whoever may see the account may see them.
 */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordFields } from '#lib/http/route.ts';

export const MAX_SPANS = 100;
/** Products of one outlet that one call can name. */
const MAX_PRODUCTS = 300;

export const Reason = z.string().trim().min(1).max(300);

export const ListingSpan = z
  .strictObject({
    from: BusinessDate.describe('First day on which the outlet carried it'),
    seenOn: BusinessDate.describe('Day on which that was seen'),
    reportedBy: idOf('user'),
    to: BusinessDate.optional().describe('Last day; absent while it is listed'),
    delisted: z
      .strictObject({
        seenOn: BusinessDate,
        reportedBy: idOf('user'),
        reason: Reason.optional().describe('Absent where a whole list just did not have it any more'),
      })
      .optional(),
  })
  .meta({ id: 'ListingSpan' });
export type ListingSpan = z.infer<typeof ListingSpan>;

export const Listing = z.strictObject({
  id: idOf('listing'),
  accountId: idOf('account'),
  productId: idOf('product'),
  spans: z.array(ListingSpan).min(1).max(MAX_SPANS).describe('Oldest first; none overlap'),
});
export type Listing = z.infer<typeof Listing>;

export const ListingView = Listing.extend({
  isListed: z.boolean().describe('Whether the outlet carries it, as far as anybody reported'),
  ...recordFields,
}).meta({ id: 'Listing' });

export const NewListing = z
  .strictObject({
    seenOn: BusinessDate.optional().describe('Today when absent; not in the future'),
    from: BusinessDate.optional().describe('`seenOn` when absent; not after it'),
  })
  .meta({ id: 'NewListing' });
export type NewListing = z.infer<typeof NewListing>;

export const Delisting = z
  .strictObject({
    seenOn: BusinessDate.optional().describe('Today when absent; not in the future'),
    to: BusinessDate.optional().describe('Last day; the one before `seenOn` when absent'),
    reason: Reason,
  })
  .meta({ id: 'Delisting' });
export type Delisting = z.infer<typeof Delisting>;

export const OutletList = z
  .strictObject({
    seenOn: BusinessDate.optional().describe('Today when absent; not in the future'),
    productIds: z.array(idOf('product')).max(MAX_PRODUCTS).describe('All that the outlet carried on the day'),
    reason: Reason.optional().describe('Why the others are not carried any more'),
  })
  .meta({ id: 'OutletList' });
export type OutletList = z.infer<typeof OutletList>;
