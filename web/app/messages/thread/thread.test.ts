import { describe, expect, it } from 'vitest';
import type { SealedFactsFragment } from '../../graphql/generated/graphql.ts';
import { entriesOf } from './entries.ts';
import { merged, type ThreadState } from './use-thread.ts';

const message = (id: string, sentAt: string, address = '0xaa'): SealedFactsFragment =>
  ({ id, sentAt, sender: { address } }) as SealedFactsFragment;
const order = (at: string) =>
  ({
    orderId: '0x01',
    nonce: '1',
    state: 'PLACED',
    timeline: [{ kind: 'PLACED', at, by: null }],
  }) as unknown as ThreadState['orders'][number];
const dayOf = (time: string) => time.slice(0, 10);

describe('a thread', () => {
  it('holds each message once, oldest first, however it came', () => {
    const [one, two] = [message('1', '2026-11-20T01:00:00Z'), message('2', '2026-11-20T02:00:00Z')];
    expect(merged([two], [two, one]).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('has the steps of its orders between the messages, and a line for every day', () => {
    const entries = entriesOf(
      [message('1', '2026-11-20T23:00:00Z'), message('2', '2026-11-21T02:00:00Z')],
      [order('2026-11-21T01:00:00Z')],
      dayOf,
    );
    expect(entries.map((entry) => (entry.kind === 'day' ? entry.day : entry.kind))).toEqual([
      '2026-11-20',
      'message',
      '2026-11-21',
      'step',
      'message',
    ]);
  });

  it('joins what one person wrote in one go, and nothing else', () => {
    const joined = entriesOf(
      [
        message('1', '2026-11-20T01:00:00Z'),
        message('2', '2026-11-20T01:01:00Z'),
        message('3', '2026-11-20T01:02:00Z', '0xbb'),
        message('4', '2026-11-20T01:03:00Z'),
        message('5', '2026-11-20T01:09:00Z'),
      ],
      [],
      dayOf,
    ).flatMap((entry) => (entry.kind === 'message' ? [[entry.joined, entry.goesOn]] : []));
    expect(joined).toEqual([
      [false, true],
      [true, false],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });
});
