/** Juries drawn from a list of tickets as the contract draws them. */
import { id as hashOf } from 'ethers';
import { type DrawnRound, placesInTurn } from '../protocol/jury/index.ts';

/** A list in which the last tickets belong to one hand, which came at once, and here and there a place is not active. */
export interface Pool {
  /** Length of the list, active or not. */
  places: number;
  /** Each so many places one is vacant or still warming up. */
  gap: number;
}

/** What a seat brought, before anybody says how much the hand holds and how diligent the others are. */
export interface SeatOfLot {
  /** Its ticket's number among the active ones; `undefined` when no active ticket was found. */
  ticket: number | undefined;
  /** Between 0 and 1: an honest juror comes when the turnout is above it. */
  laziness: number;
  /** Between 0 and 1: an honest vote is wrong when the chance of an error is above it. */
  luck: number;
}

const isActive = (pool: Pool, place: number): boolean => place % pool.gap !== pool.gap - 1;

/** How many tickets of the pool are active. */
export const activeTickets = (pool: Pool): number => pool.places - Math.floor(pool.places / pool.gap);

/** Numbers between 0 and 1 that follow from a hash and from nothing else (sfc32). */
function numbersFrom(hash: string): () => number {
  const word = (at: number) => Number.parseInt(hash.slice(2 + at * 8, 10 + at * 8), 16) | 0;
  let [a, b, c, counter] = [word(0), word(1), word(2), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

function ticketOn(pool: Pool, drawn: DrawnRound, seat: number): number | undefined {
  for (const place of placesInTurn(drawn, seat)) {
    if (isActive(pool, place)) return place - Math.floor(place / pool.gap);
  }
  return undefined;
}

/** The jury of a round. @param name Two trials of other names have nothing in common. */
export function drawJury(pool: Pool, seats: number, round: 1 | 2, name: string): SeatOfLot[] {
  const seed = hashOf(`${name}, round ${round}`);
  const drawn: DrawnRound = { seed, id: BigInt(hashOf(name)), round, places: pool.places, seats };
  const number = numbersFrom(hashOf(`${name}, people of round ${round}`));
  return Array.from({ length: seats }, (_, seat) => {
    return { ticket: ticketOn(pool, drawn, seat), laziness: number(), luck: number() };
  });
}
