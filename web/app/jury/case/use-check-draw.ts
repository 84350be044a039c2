import { useCallback, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { view } from '../../chain/view.ts';
import type { CheckedSeat, ListedTicket } from '../check-draw.ts';
import { secondsOf } from '../standing.ts';
import type { RoundView, SeatView } from './seen.ts';

const DAY = 86_400;

/** What a browser found out about a draw. */
export interface DrawCheck {
  /** Seats reckoned so far. */
  at: number;
  /** Undefined while it is under way. */
  differing: readonly CheckedSeat[] | undefined;
}

/** Draws a round anew in this browser: the shuffle from the seed here, the list of tickets from the chain. */
export function useCheckDraw(caseId: string, round: RoundView, seats: readonly SeatView[]) {
  const { settings } = useChain();
  const [check, setCheck] = useState<DrawCheck>();
  const [problem, setProblem] = useState<Problem>();

  const run = useCallback(async () => {
    const { seed, places, number, openedAt } = round;
    if (!seed) return;
    setProblem(undefined);
    setCheck({ at: 0, differing: undefined });
    const known = new Map<number, Promise<ListedTicket>>();
    const ticketAt = (place: number) => {
      const asked =
        known.get(place) ??
        view(settings.contracts, 'jurors', 'ticketAt', [place]).then(([ticket]) => ({
          juror: String(ticket.juror),
          since: Number(ticket.since),
          until: Number(ticket.until),
        }));
      known.set(place, asked);
      return asked;
    };
    try {
      const { checkSeat } = await import('../check-draw.ts');
      const drawn = { seed, id: BigInt(caseId), round: number as 1 | 2, places, seats: round.seats };
      const day = Math.floor(secondsOf(openedAt) / DAY);
      const own = seats.filter((seat) => seat.round === number);
      const differing: CheckedSeat[] = [];
      for (const [at, { seat, juror }] of own.entries()) {
        setCheck({ at: at + 1, differing: undefined });
        const checked = await checkSeat(drawn, day, { seat, juror: juror?.address }, ticketAt);
        if (!checked.agrees) differing.push(checked);
      }
      setCheck({ at: own.length, differing });
    } catch (thrown) {
      setCheck(undefined);
      setProblem(problemOf(thrown));
    }
  }, [caseId, round, seats, settings]);

  return { check, problem, run };
}
