import { type DrawnRound, placesTried } from '@moothall/contracts/protocol/jury/index';

/** A place of the list, as the node tells it. Days are block time / 86,400. */
export interface ListedTicket {
  juror: string;
  since: number;
  /** 0 while it stays. */
  until: number;
}

/** A seat as this market shows it. */
export interface ShownSeat {
  seat: number;
  /** Lower-case address; undefined for an empty seat. */
  juror: string | undefined;
}

/** What came out for one seat. */
export interface CheckedSeat extends ShownSeat {
  /** Where the own reckoning found a ticket. */
  place: number | undefined;
  /** Whether the shown person has the ticket there. */
  agrees: boolean;
}

/** Whether a round that began on `day` sees the ticket. */
export const takesPart = ({ since, until }: ListedTicket, day: number): boolean =>
  since <= day && (until === 0 || day < until);

/**
 * Draws a seat anew from the seed, by the same shuffle as the contract, and compares. Only the list is asked for; who
 * sits where follows from it.
 * @param day of the block in which the round began
 */
export async function checkSeat(
  round: DrawnRound,
  day: number,
  shown: ShownSeat,
  ticketAt: (place: number) => Promise<ListedTicket>,
): Promise<CheckedSeat> {
  for (const place of placesTried(round, shown.seat)) {
    const ticket = await ticketAt(place);
    if (!takesPart(ticket, day)) continue;
    return { ...shown, place, agrees: ticket.juror.toLowerCase() === shown.juror?.toLowerCase() };
  }
  return { ...shown, place: undefined, agrees: shown.juror === undefined };
}
