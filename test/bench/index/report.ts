import { shown } from '../plot.ts';
import { table, writeSection } from '../section.ts';

/** What one turn took. */
export interface Turn {
  seconds: number;
  /** Seconds that the program and its part of the database spent on processors. */
  busy: number;
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export interface Measured {
  events: number;
  perBlock: number;
  rounds: number;
  turns: ReadonlyMap<string, readonly Turn[]>;
}

/** Prints how the turns compare with those of `ours`; with `write`, docs/performance.md says it too. */
export async function report(measured: Measured, ours: string, write: boolean): Promise<void> {
  const { events, perBlock, rounds, turns } = measured;
  const of = (name: string) => turns.get(name) ?? [];
  const seconds = (name: string) => medianOf(of(name).map((turn) => turn.seconds));
  const busy = (name: string) => medianOf(of(name).map((turn) => turn.busy));
  const rows = [...turns.keys()].map((name) => [
    name,
    shown(events / seconds(name)),
    name === ours ? '' : shown(seconds(name) / seconds(ours)),
    shown((busy(name) / events) * 1e6),
    name === ours ? '' : shown(busy(name) / busy(ours)),
  ]);
  const head = ['', 'events/s', 'as long as ours', 'processors, µs an event', 'as much as ours'];
  const text = table(head, rows);
  process.stdout.write(`${text}\n`);
  if (!write) return;
  const intro = `${shown(events)} events of new listings, ${perBlock} a block; medians of ${rounds} turn${rounds > 1 ? 's' : ''} each.
Where the machine does other work, time on the processors says more than time on the clock.`;
  const bars = [...turns.keys()].map((label) => ({
    label,
    value: events / seconds(label),
    ours: label.startsWith(ours),
  }));
  await writeSection('index', `${intro}\n\n${text}`, {
    '': { title: 'Events indexed a second', unit: '/s', groups: [{ bars }] },
  });
}
