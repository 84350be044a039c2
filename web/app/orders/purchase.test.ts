import { describe, expect, it } from 'vitest';
import {
  limitOf,
  meetingBounds,
  momentOf,
  momentText,
  offeredWays,
  readMeeting,
  readQuantity,
  readWay,
  spendsOf,
  tomorrow,
} from './purchase.ts';

const NOW = 1_790_000_000;
const terms = {
  seller: '0x00000000000000000000000000000000000000A1',
  token: 2,
  price: 128_000n,
  deposit: 10n,
  depositUpfront: true,
  ways: 1,
  acceptWithin: 3600,
  shipWithin: 0,
  arriveWithin: 0,
  inspectWithin: 0,
  carrier: `0x${'0'.repeat(40)}`,
  certificate: `0x${'0'.repeat(64)}`,
  category: 2,
  cell: 1n,
  content: `0x${'ab'.repeat(32)}`,
  nonce: 1n,
};

describe('what a buyer sets aside', () => {
  it('is the price of all pieces and one deposit, each in its token', () => {
    expect(spendsOf(terms, 3)).toEqual([
      { token: 2, amount: 384_000n },
      { token: 1, amount: 10n },
    ]);
  });

  it('is one sum where both are in the market token', () => {
    expect(spendsOf({ ...terms, token: 1 }, 1)).toEqual([{ token: 1, amount: 128_010n }]);
  });

  it('is the price alone where no deposit is asked for up front', () => {
    expect(spendsOf({ ...terms, depositUpfront: false }, 1)).toEqual([{ token: 2, amount: 128_000n }]);
    expect(spendsOf({ ...terms, deposit: 0n }, 1)).toEqual([{ token: 2, amount: 128_000n }]);
  });
});

describe('dealing without deposits', () => {
  it('goes up to the lower of both sides’ limits', () => {
    const bare = { deposit: 10n, depositUpfront: false };
    expect(limitOf(bare, '200000', '40000')).toBe(40_000n);
    expect(limitOf(bare, '200000', undefined)).toBe(200_000n);
    expect(limitOf({ deposit: 0n, depositUpfront: true }, '5')).toBe(5n);
  });

  it('has no limit where both put one down', () => {
    expect(limitOf(terms, '5', '1')).toBeUndefined();
  });
});

describe('a meeting time', () => {
  it('reads back from its text to the minute', () => {
    expect(momentOf(momentText(NOW))).toBe(NOW - (NOW % 60));
  });

  it('lies between a few minutes and 30 days ahead', () => {
    const { earliest, latest } = meetingBounds(NOW);
    const minutes = (seconds: number) => Math.ceil(seconds / 60) * 60;
    expect(readMeeting(momentText(minutes(earliest)), NOW)).toEqual({ value: minutes(earliest) });
    expect(readMeeting(momentText(NOW), NOW)).toMatchObject({ mistake: { code: 'MEETING_EARLY' } });
    expect(readMeeting(momentText(latest + 60), NOW)).toMatchObject({ mistake: { code: 'MEETING_LATE' } });
  });
});

it('the first proposal is a time the form takes, on a half hour about a day ahead', () => {
  expect(tomorrow(NOW) % 1800).toBe(0);
  expect(readMeeting(momentText(tomorrow(NOW)), NOW)).toEqual({ value: tomorrow(NOW) });
});

// nonsense: form.buy.meetAt
describe('nonsense as a meeting time', () => {
  it.each(['', 'tomorrow', '2026-13-45T99:99', '0', '2026-11-21', '🚲', '2026-11-21T18:30; drop'])(
    '"%s" is none',
    (text) => {
      expect(readMeeting(text, NOW)).toEqual({ mistake: { code: 'MEETING_EMPTY', params: {} } });
    },
  );
  it.each(['1970-01-01T00:00', '9999-12-31T23:59'])('%s is out of bounds', (text) => {
    expect(readMeeting(text, NOW)).toHaveProperty('mistake');
  });
});

// nonsense: form.buy.quantity
describe('nonsense as a number of pieces', () => {
  it.each(['', ' ', '0', '-1', '1.5', '1e3', 'two', '둘', '٣', '99999999999', 'NaN', '0x10'])(
    '"%s" is none',
    (text) => {
      expect(readQuantity(text, 5)).toEqual({ mistake: { code: 'QUANTITY_MALFORMED', params: {} } });
    },
  );

  it('more than there is is refused with what is left', () => {
    expect(readQuantity('6', 5)).toEqual({ mistake: { code: 'QUANTITY_ABOVE', params: { stock: '5' } } });
    expect(readQuantity(' 5 ', 5)).toEqual({ value: 5 });
  });
});

// nonsense: form.buy.way
describe('nonsense as a way', () => {
  it.each([undefined, '', 'TELEPORT', 'ship', '__proto__', 'APPOINTMENT'])(
    '%s is the first that is offered',
    (text) => {
      expect(readWay(text, offeredWays(['SHIP', 'MEET_UP', 'PIGEON']))).toBe('MEET_UP');
    },
  );

  it('one that is offered is taken', () => {
    expect(readWay('SHIP', offeredWays(['SHIP', 'MEET_UP']))).toBe('SHIP');
  });
});
