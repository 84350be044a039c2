/** A ticket keeps so many deposits. */
export const DEPOSITS_A_TICKET = 5n;
/** Days a ticket waits before it is drawn, as the contract counts them: seven full ones. */
export const WARM_UP_DAYS = 8;
/** Days from leaving until the bond is paid out. */
export const KEPT_DAYS = 21;
const DAY = 86_400;

/** Bond of so many tickets, smallest units. */
export const bondOf = (deposit: bigint, tickets: number): bigint => DEPOSITS_A_TICKET * deposit * BigInt(tickets);

/** First second of the day `days` after the one of `now`. */
export const dayAfter = (now: number, days: number): number => (Math.floor(now / DAY) + days) * DAY;

interface Placed {
  activeFrom: string;
  activeUntil?: string | null;
  payableFrom?: string | null;
}

/** How a ticket stands, as message keys `mine.<state>`. */
export type TicketState = 'warming' | 'active' | 'leaving' | 'payable';

/** @param now seconds of block time */
export function ticketState({ activeFrom, activeUntil, payableFrom }: Placed, now: number): TicketState {
  const at = (time: string) => Date.parse(time) / 1000;
  if (activeUntil) return payableFrom && at(payableFrom) <= now ? 'payable' : 'leaving';
  return at(activeFrom) > now ? 'warming' : 'active';
}

/** What is missing in a bond so that nobody may take its tickets off the list; 0 when nothing is. */
export function bondMissing(bond: { free: bigint; locked: bigint }, tickets: number, deposit: bigint): bigint {
  const least = (deposit * 3n * BigInt(tickets)) / 2n;
  const held = bond.free + bond.locked;
  return held < least ? least - held : 0n;
}

/** What the bond has above five deposits a ticket and no vote has locked. */
export function bondAbove(bond: { free: bigint; locked: bigint }, tickets: number, deposit: bigint): bigint {
  const above = bond.free + bond.locked - bondOf(deposit, tickets);
  const free = above < bond.free ? above : bond.free;
  return free > 0n ? free : 0n;
}
