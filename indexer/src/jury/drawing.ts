import { placesTried } from '@moothall/contracts/protocol/jury/index';
import type { Store } from '../store/store.ts';
import { type JuryCase, type JuryRound, JurySeat, JuryTicket } from './entities.ts';
import { seatKey } from './keys.ts';

const DAY_MS = 86_400_000;

/** Whether cases of a day draw the ticket in a place. */
const takesPart = ({ since, until }: JuryTicket, day: number) => since <= day && (until === null || day < until);

/**
 * Who sits in a round whose lot was drawn. A place is written anew only when no round that saw its ticket can be asked
 * about any more, and a new ticket takes part from the next day on: the list of now still says who was in it then.
 */
export async function drawSeats(file: JuryCase, round: JuryRound, seed: string, height: number, store: Store) {
  const { places, seats } = round;
  const drawn = { seed, id: BigInt(file.id), round: round.number as 1 | 2, places, seats };
  const tried = Array.from({ length: seats }, (_, seat) => placesTried(drawn, seat));
  await store.preload(tried.flat().map((place) => [JuryTicket, place] as const));
  const day = Math.floor(round.openedAt.getTime() / DAY_MS);
  const parties = [file.asker, file.accused, round.number === 2 ? file.appellant : null];
  for (const [seat, candidates] of tried.entries()) {
    let ticket: JuryTicket | undefined;
    for (const place of candidates) {
      const standing = await store.get(JuryTicket, place);
      if (standing === undefined || !takesPart(standing, day)) continue;
      ticket = standing;
      break;
    }
    store.add(JurySeat, {
      ...{ id: seatKey(file.id, round.number, seat), caseId: file.id, round: round.number, seat, height },
      juror: ticket?.juror ?? null,
      place: ticket?.place ?? null,
      party: ticket !== undefined && parties.includes(ticket.juror),
      state: 'drawn',
      ...{ choice: null, commitment: null, amount: null, lost: null },
    });
  }
}
