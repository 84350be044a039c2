import type { ListingCardFragment } from '../../graphql/generated/graphql.ts';

/** What follows the first page of a list, as far as it was read. */
export interface Further {
  /** Of which list. */
  of: string;
  things: readonly ListingCardFragment[];
  /** Cursor of what comes after; null where nothing does, undefined while only the first page was read. */
  after: string | null | undefined;
}

/** Lists whose pages are kept: as many as anybody goes back through. */
const KEPT = 12;

/** What was read of the lists that somebody may go back to, by the step of the browser's history. */
export class FurtherPages {
  private readonly byStep = new Map<string, Further>();

  /** What was read of a list at a step; nothing where another list stood there. */
  at(step: string, of: string): Further {
    const kept = this.byStep.get(step);
    return kept?.of === of ? kept : { of, things: [], after: undefined };
  }

  keep(step: string, further: Further): void {
    this.byStep.delete(step);
    this.byStep.set(step, further);
    const [oldest] = this.byStep.keys();
    if (this.byStep.size > KEPT && oldest !== undefined) this.byStep.delete(oldest);
  }
}

/** Both in order, each thing once: what is new pushes others to the next page. */
export function joined(
  first: readonly ListingCardFragment[],
  further: readonly ListingCardFragment[],
): ListingCardFragment[] {
  return [...new Map([...first, ...further].map((thing) => [thing.listingId, thing])).values()];
}
