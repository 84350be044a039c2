import type { Problem } from '../chain/types.ts';

/** Tickets that can be put down at a time, as the contract bounds them. */
export const TICKETS_AT_ONCE = { min: 1, max: 100 } as const;

type Read<Value> = { value: Value } | { mistake: Problem };

/** Reads how many tickets to put down. */
export function readTickets(text: string): Read<number> {
  const plain = text.trim();
  if (!/^\d{1,6}$/.test(plain)) return { mistake: { code: 'TICKETS_MALFORMED', params: {} } };
  const value = Number(plain);
  const { min, max } = TICKETS_AT_ONCE;
  if (value < min || value > max) {
    return { mistake: { code: 'TICKETS_OUTSIDE', params: { min: String(min), max: String(max) } } };
  }
  return { value };
}

/** Reads a vote: yes or no, and nothing else. */
export function readChoice(text: string | undefined): Read<0 | 1> {
  if (text === 'yes') return { value: 1 };
  if (text === 'no') return { value: 0 };
  return { mistake: { code: 'CHOICE_MISSING', params: {} } };
}

/** Which of the own seats get this vote: at least one, and only own ones. */
export function readSeats(ticked: readonly number[], own: readonly number[]): Read<number[]> {
  const value = own.filter((seat) => ticked.includes(seat));
  return value.length > 0 ? { value } : { mistake: { code: 'SEATS_MISSING', params: {} } };
}
