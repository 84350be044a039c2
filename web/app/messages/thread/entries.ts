import type { SealedFactsFragment } from '../../graphql/generated/graphql.ts';
import type { ThreadState } from './use-thread.ts';

export type OrderStep = ThreadState['orders'][number]['timeline'][number];

/** What stands in a thread, one below the other. */
export type Entry =
  | { kind: 'day'; key: string; day: string }
  | { kind: 'step'; key: string; at: string; step: OrderStep; orderId: string }
  | { kind: 'message'; key: string; at: string; message: SealedFactsFragment; joined: boolean };

/** Messages by the same person within this many milliseconds stand close together. */
const CLOSE = 3 * 60_000;

type Dated = Extract<Entry, { at: string }>;

/**
 * Messages and the steps of the orders between the two, by time, with a line wherever another day begins.
 * @param dayOf the day a time falls on, in words
 */
export function entriesOf(
  messages: readonly SealedFactsFragment[],
  orders: ThreadState['orders'],
  dayOf: (time: string) => string,
): Entry[] {
  const dated: Dated[] = [
    ...messages.map(
      (message): Dated => ({ kind: 'message', key: message.id, at: message.sentAt, message, joined: false }),
    ),
    ...orders.flatMap(({ orderId, timeline }) =>
      timeline.map((step, index): Dated => ({ kind: 'step', key: `${orderId}-${index}`, at: step.at, step, orderId })),
    ),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const entries: Entry[] = [];
  let day: string | undefined;
  let before: Dated | undefined;
  for (const entry of dated) {
    const next = dayOf(entry.at);
    if (next !== day) entries.push({ kind: 'day', key: `day-${entry.key}`, day: next });
    const joined =
      next === day &&
      entry.kind === 'message' &&
      before?.kind === 'message' &&
      before.message.sender.address === entry.message.sender.address &&
      Date.parse(entry.at) - Date.parse(before.at) < CLOSE;
    entries.push(entry.kind === 'message' ? { ...entry, joined } : entry);
    day = next;
    before = entry;
  }
  return entries;
}
