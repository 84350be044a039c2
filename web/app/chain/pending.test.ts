import { describe, expect, it } from 'vitest';
import { advance, isOpen, isOver, MISSES_UNTIL_DROPPED, type Pending, type Sighting, type Stage } from './pending.ts';

const pending = (change: Partial<Pending> = {}): Pending => ({
  hash: '0x01',
  account: '0x02',
  chainId: 31337,
  nonce: 4,
  name: 'orders:action.buy',
  params: {},
  stage: 'sent',
  misses: 0,
  ...change,
});
const problem = { code: 'TooLate', params: { deadline: '9' } };
const after = (start: Pending, ...sightings: Sighting[]) => sightings.reduce(advance, start);

describe('a pending action', () => {
  it('goes from signed to sent to confirmed to visible', () => {
    const signed = pending({ stage: 'signed', raw: '0xf8' });
    expect(advance(signed, { kind: 'seen' }).stage).toBe('sent');
    expect(after(signed, { kind: 'seen' }, { kind: 'included', height: 7 })).toMatchObject({
      stage: 'confirmed',
      height: 7,
    });
    const visible = after(signed, { kind: 'included', height: 7 }, { kind: 'indexed', height: 7 });
    expect(visible.stage).toBe('visible');
    expect(visible.raw).toBeUndefined();
  });

  it('is not visible before the index has reached its block', () => {
    const confirmed = pending({ stage: 'confirmed', height: 7 });
    expect(advance(confirmed, { kind: 'indexed', height: 6 })).toEqual(confirmed);
    expect(advance(pending(), { kind: 'indexed', height: 99 }).stage).toBe('sent');
  });

  it('waits again when a reorganisation takes its block away', () => {
    const lost = advance(pending({ stage: 'confirmed', height: 7 }), { kind: 'unknown' });
    expect(lost).toMatchObject({ stage: 'sent', height: undefined });
    expect(advance(pending({ stage: 'confirmed', height: 7 }), { kind: 'overtaken' }).stage).toBe('confirmed');
  });

  it('fails with the reason when its block gave it no effect', () => {
    expect(advance(pending(), { kind: 'reverted', height: 7, problem })).toMatchObject({ stage: 'failed', problem });
  });

  it('is replaced when another transaction has its place', () => {
    expect(advance(pending({ raw: '0xf8' }), { kind: 'overtaken' })).toMatchObject({
      stage: 'replaced',
      raw: undefined,
    });
  });

  it('is dropped after the node did not know it for long enough', () => {
    const misses = Array.from({ length: MISSES_UNTIL_DROPPED }, (): Sighting => ({ kind: 'unknown' }));
    expect(after(pending(), ...misses.slice(1)).stage).toBe('sent');
    expect(after(pending(), ...misses).stage).toBe('dropped');
  });

  it('counts misses anew once it was seen', () => {
    const misses = Array.from({ length: MISSES_UNTIL_DROPPED - 1 }, (): Sighting => ({ kind: 'unknown' }));
    expect(after(pending(), ...misses, { kind: 'seen' }, { kind: 'unknown' })).toMatchObject({
      stage: 'sent',
      misses: 1,
    });
  });

  it('that this browser can send again counts as signed while the node does not know it', () => {
    expect(advance(pending({ raw: '0xf8' }), { kind: 'unknown' })).toMatchObject({ stage: 'signed', raw: '0xf8' });
  });

  it('that was dropped may still turn up', () => {
    const dropped = pending({ stage: 'dropped' });
    expect(advance(dropped, { kind: 'unknown' })).toEqual(dropped);
    expect(advance(dropped, { kind: 'included', height: 8 }).stage).toBe('confirmed');
  });

  it.each<Stage>(['visible', 'replaced', 'failed'])('that is %s stays so', (stage) => {
    const over = pending({ stage });
    const sightings: Sighting[] = [
      { kind: 'seen' },
      { kind: 'unknown' },
      { kind: 'overtaken' },
      { kind: 'included', height: 1 },
      { kind: 'indexed', height: 1 },
      { kind: 'reverted', height: 1, problem },
    ];
    for (const sighting of sightings) expect(advance(over, sighting)).toBe(over);
    expect(isOver(stage)).toBe(true);
    expect(isOpen(stage)).toBe(false);
  });
});
