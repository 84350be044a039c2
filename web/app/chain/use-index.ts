import { useCallback, useEffect, useRef, useState } from 'react';
import { IndexAdvancedDocument, IndexPointDocument } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { subscribe } from '../graphql/subscribe.ts';
import { type Heard, useHeard } from './context.ts';
import type { IndexPoint } from './types.ts';

/** How often the index is asked when the live line is down, in milliseconds. */
const POLL_EVERY = 3_000;

/** Follows how far the index has read: live, or by asking while the live line is down. */
export function useIndexFeed(first: IndexPoint): Heard {
  const [heard, setHeard] = useState<Heard>({ ...first, heardAt: 0 });
  const lastWord = useRef(0);

  const hear = useCallback((point: IndexPoint) => {
    lastWord.current = performance.now();
    const heardAt = lastWord.current;
    setHeard((before) => (point.height < before.height ? before : { ...point, heardAt }));
  }, []);

  // Every page brings the index's word along.
  useEffect(() => hear(first), [first, hear]);

  useEffect(() => {
    const stop = subscribe(IndexAdvancedDocument, {}, ({ indexAdvanced }) => hear(indexAdvanced));
    const timer = setInterval(() => {
      if (performance.now() - lastWord.current < POLL_EVERY * 2) return;
      send(IndexPointDocument).then(
        ({ index }) => hear(index),
        // Offline: the clock goes on from the last word, and the next round asks again.
        () => undefined,
      );
    }, POLL_EVERY);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [hear]);

  return heard;
}

/** How far the index has read, as of its last word. */
export function useIndexPoint(): IndexPoint {
  return useHeard();
}

const secondsOf = (time: string): number => Math.floor(Date.parse(time) / 1000);

/**
 * The index's time in seconds, going on while nothing is heard. The machine's own clock is never asked what time it
 * is, only how much of it went by.
 * @param every how often to look again, milliseconds
 */
export function useIndexTime(every = 1_000): number {
  const heard = useHeard();
  const [now, setNow] = useState(secondsOf(heard.time));
  useEffect(() => {
    const look = () => {
      const gone = heard.heardAt === 0 ? 0 : performance.now() - heard.heardAt;
      // Two words can be a few seconds apart: time never runs backwards by that little.
      const next = secondsOf(heard.time) + Math.floor(gone / 1000);
      setNow((before) => (next < before && before - next < 10 ? before : next));
    };
    look();
    const timer = setInterval(look, every);
    return () => clearInterval(timer);
  }, [heard, every]);
  return now;
}
