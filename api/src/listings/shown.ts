import { EVERYWHERE } from '@moothall/indexer/entities';
import type { Scope } from '../read/shape.ts';
import type { ReadContext } from '../schema/context.ts';
import { ListingState } from './enums.ts';

/** Who looks at listings, and where. */
export interface Reader {
  /** Lower-case account; null for nobody signed in. */
  viewer: string | null;
  /** ISO 3166 code; null where it is not known. */
  region: string | null;
}

/** Whoever asks, in the region the question names or else the operator's. */
export const readerOf = (
  { visitor, region }: Pick<ReadContext, 'visitor' | 'region'>,
  named?: string | null,
): Reader => ({ viewer: visitor?.address ?? null, region: named ?? region });

/** A region and those it lies in: KR-11, KR. */
const around = (region: string): string[] => [...new Set([region, region.slice(0, 2)])];

/**
 * Conditions under which a listing stands in a list: what a verdict removed, everywhere or where the reader is, and what
 * a suspended account offers, only the seller finds there. By its id it is there for everybody, with the reason.
 */
export function isShown({ alias, values }: Scope, { viewer, region }: Reader): string[] {
  const own = viewer === null ? 'false' : `${alias}.seller = ${values.bind(viewer, 'text')}`;
  const regions = region === null ? [EVERYWHERE] : [...around(region), EVERYWHERE];
  const removed = `${alias}.removed_in <> '' and string_to_array(${alias}.removed_in, ',') && ${values.bind(regions, 'text[]')}`;
  const suspended = `${alias}.seller in (select gone.address from chain.account gone
    where gone.suspended_until > (select time from chain.status where id = 1))`;
  return [`(${alias}.state <> '${ListingState.REMOVED}' and not (${removed}) and not (${suspended}) or ${own})`];
}
