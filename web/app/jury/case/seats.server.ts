import { JurySeatsDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { RoundView, SeatView } from './seen.ts';

/** No jury has more seats than this many pages hold. */
const MOST_PAGES = 4;

/** All seats of both rounds. A page of the list belongs to one round, so each round is read to its end. */
export async function readSeatsOf(request: Request, caseId: string, rounds: readonly RoundView[]): Promise<SeatView[]> {
  const drawn = rounds.filter(({ drawnAt }) => drawnAt);
  const lists = await Promise.all(
    drawn.map(async ({ number }) => {
      const seats: SeatView[] = [];
      let after: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const { juryCase } = await query(request, JurySeatsDocument, { caseId, after });
        const list = juryCase?.rounds.find((round) => round.number === number)?.jurySeats;
        seats.push(...(list?.edges.map(({ node }) => node) ?? []));
        if (!list?.pageInfo.hasNextPage || !list.pageInfo.endCursor) break;
        after = list.pageInfo.endCursor;
      }
      return seats;
    }),
  );
  return lists.flat();
}
