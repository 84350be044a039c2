import type { SealedFactsFragment } from '../../graphql/generated/graphql.ts';
import type { ThreadState } from './use-thread.ts';

export type OrderStep = ThreadState['orders'][number]['timeline'][number];

/** Whether a message stands close below one by the same person, and another one close below it. */
interface Joined {
  joined: boolean;
  goesOn: boolean;
}

/** What stands in a thread, one below the other. */
export type Entry =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'step'; key: string; at: string; step: OrderStep; orderId: string }
  | ({ kind: 'message'; key: string; at: string; message: SealedFactsFragment } & Joined);

/** Messages by the same person within this many milliseconds stand close together. */
const CLOSE = 3 * 60_000;

type Dated = Extract<Entry, { at: string }>;

/** Whether two entries are messages of one person in one go. */
const close = (one: Dated | undefined, other: Dated | undefined): boolean =>
  one?.kind === 'message' &&
  other?.kind === 'message' &&
  one.message.sender.address === other.message.sender.address &&
  Date.parse(other.at) - Date.parse(one.at) < CLOSE;

/**
 * Messages and the steps of the orders between the two, by time, with a line wherever another day begins.
 * @param dayOf the day a time falls on, in words
 */
export function entriesOf(
  messages: readonly SealedFactsFragment[],
  orders: ThreadState['orders'],
  dayOf: (time: string) => string,
): Entry[] {
  const said = messages.map(
    (message): Dated => ({
      ...{ kind: 'message', key: message.id, at: message.sentAt, message },
      ...{ joined: false, goesOn: false },
    }),
  );
  const done = orders.flatMap(({ orderId, timeline }) =>
    timeline.map((step, index): Dated => ({ kind: 'step', key: `${orderId}-${index}`, at: step.at, step, orderId })),
  );
  const dated = [...said, ...done].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return dated.flatMap((entry, index): Entry[] => {
    const day = dayOf(entry.at);
    const [before, after] = [dated[index - 1], dated[index + 1]];
    const begins = before === undefined || dayOf(before.at) !== day;
    const ends = after === undefined || dayOf(after.at) !== day;
    const joined = { joined: !begins && close(before, entry), goesOn: !ends && close(entry, after) };
    const shown = entry.kind === 'message' ? { ...entry, ...joined } : entry;
    return begins ? [{ kind: 'day', key: `day-${entry.key}`, day }, shown] : [shown];
  });
}
