import { describe, expect, it } from 'vitest';
import { type AboutIt, candidatesOf, closestTo, type DealOfIt, type Seen, SIGNALS, signalsOf } from './signals.ts';

const A = 'account';
const DAY = 24 * 3600;
const nothing: Seen = { account: A, about: [], deals: [], written: [], closestDeals: 0, flows: [] };
const kinds = (seen: Partial<Seen>) => signalsOf({ ...nothing, ...seen }).map(({ kind }) => kind);
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Reviews that are days apart, by people who know many. */
const review = (author: string, at: number, changed: Partial<AboutIt> = {}): AboutIt => ({
  ...{ author, rating: 5, at: at * DAY, counterparties: 9 },
  ...changed,
});
const deal = (other: string, at: number, changed: Partial<DealOfIt> = {}): DealOfIt => ({
  ...{ other, at: at * DAY, counterparties: 9 },
  ...changed,
});
/** Each of these people reviews each other once. */
const praise = (people: readonly string[], rating = 5) =>
  people.flatMap((author) =>
    people.filter((each) => each !== author).map((about) => ({ author, about, count: 1, rating })),
  );

describe('nothing is seen', () => {
  it('where nothing happened', () => {
    expect(signalsOf(nothing)).toEqual([]);
  });

  it('of a shop with regulars who buy from it alone, and all praise each other', () => {
    const regulars = times(5, (i) => `regular${i}`);
    const about = times(40, (i) => review(regulars[i % 5] ?? '', i, { counterparties: 1 }));
    const deals = times(40, (i) => deal(regulars[i % 5] ?? '', i, { counterparties: 1 }));
    const written = regulars.flatMap((each) => [
      { author: each, about: A, count: 8, rating: 5 },
      { author: A, about: each, count: 8, rating: 5 },
    ]);
    expect(kinds({ about, deals, written, closestDeals: 8 })).toEqual([]);
  });

  it('of a regular who buys from one shop alone, since the shop sells to many', () => {
    expect(kinds({ deals: times(30, (i) => deal('shop', i)), closestDeals: 400 })).toEqual([]);
  });

  it('of neighbours who buy from each other and praise each other, and from others too', () => {
    const circle = [A, 'b', 'c', 'd'];
    const about = ['b', 'c', 'd', 'b', 'c', 'd'].map((author, i) => review(author, i));
    const outside = ['b', 'c', 'd'].flatMap((author) => [{ author, about: `shop of ${author}`, count: 1, rating: 5 }]);
    expect(kinds({ about, written: [...praise(circle), ...outside] })).toEqual([]);
  });

  it('of a sale on which those come who know the market', () => {
    const day = (i: number) => ({ at: 1000 + i * 60 });
    expect(
      kinds({
        about: times(30, (i) => review(`b${i}`, 0, day(i))),
        deals: times(30, (i) => deal(`b${i}`, 0, day(i))),
      }),
    ).toEqual([]);
  });

  it('of a first week in which each day brings somebody new', () => {
    expect(
      kinds({
        about: times(7, (i) => review(`b${i}`, i, { counterparties: 1 })),
        deals: times(9, (i) => deal(`b${i}`, i, { counterparties: 1 })),
      }),
    ).toEqual([]);
  });

  it('of friends who send each other a part of what a deal brought, once', () => {
    expect(kinds({ deals: [deal('b', 1)], flows: [{ other: 'b', deals: 1, paid: 100n, back: 100n }] })).toEqual([]);
    const small = { other: 'b', deals: 4, paid: 1000n, back: 499n };
    expect(kinds({ deals: times(4, (i) => deal(`b${i}`, i)), flows: [small] })).toEqual([]);
  });
});

describe('a ring', () => {
  const ring = [A, 'b', 'c'];
  const six = ['b', 'c', 'b', 'c', 'b', 'c'].map((author, i) => review(author, i));

  it('is three who praise each other, and hardly anybody else', () => {
    expect(signalsOf({ ...nothing, about: six, written: praise(ring) })).toEqual([
      { kind: 'ring', counted: 6, all: 6, people: ['b', 'c'], from: null, to: null },
    ]);
  });

  it('needs six of their reviews', () => {
    expect(kinds({ about: six.slice(1), written: praise(ring) })).toEqual([]);
  });

  it('needs them to be three fifths of all', () => {
    const others = (count: number) => times(count, (i) => review(`other${i}`, i));
    expect(kinds({ about: [...six, ...others(4)], written: praise(ring) })).toEqual(['ring']);
    expect(kinds({ about: [...six, ...others(5)], written: praise(ring) })).toEqual([]);
  });

  it('needs praise both ways, between each two', () => {
    expect(kinds({ about: six, written: praise(ring, 3) })).toEqual([]);
    const oneWay = praise(ring).filter(({ author, about }) => !(author === 'b' && about === 'c'));
    expect(kinds({ about: six, written: oneWay })).toEqual([]);
    expect(kinds({ about: times(9, (i) => review('b', i)), written: praise([A, 'b']) })).toEqual([]);
  });

  it('needs four fifths of their reviews to stay inside', () => {
    const outside = (count: number) => [{ author: 'b', about: 'else', count, rating: 5 }];
    // Four of theirs stay inside: two each.
    expect(kinds({ about: six, written: [...praise(ring), ...outside(1)] })).toEqual(['ring']);
    expect(kinds({ about: six, written: [...praise(ring), ...outside(2)] })).toEqual([]);
  });
});

describe('a closed pair', () => {
  const five = times(5, (i) => deal('b', i));

  it('is two who deal five times with each other, and hardly with anybody else', () => {
    expect(signalsOf({ ...nothing, deals: five, closestDeals: 5 })).toEqual([
      { kind: 'pair', counted: 5, all: 5, people: ['b'], from: null, to: null },
    ]);
    expect(kinds({ deals: five.slice(1), closestDeals: 4 })).toEqual([]);
  });

  it('needs four fifths of the deals of both', () => {
    const more = (count: number) => times(count, (i) => deal(`c${i}`, i));
    expect(kinds({ deals: [...five, ...more(1)], closestDeals: 6 })).toEqual(['pair']);
    expect(kinds({ deals: [...five, ...more(2)], closestDeals: 5 })).toEqual([]);
    expect(kinds({ deals: five, closestDeals: 7 })).toEqual([]);
  });
});

describe('money that came back', () => {
  it('is half of what two deals paid, withdrawn to the wallet of who paid', () => {
    const deals = [deal('c', 3), deal('b', 2), deal('b', 1)];
    const flow = { other: 'b', deals: 2, paid: 101n, back: 51n };
    expect(signalsOf({ ...nothing, deals, flows: [flow] })).toEqual([
      { kind: 'paid_back', counted: 2, all: 3, people: ['b'], from: null, to: null },
    ]);
    expect(kinds({ deals, flows: [{ ...flow, back: 50n }] })).toEqual([]);
    expect(kinds({ deals, flows: [{ ...flow, paid: 0n, back: 0n }] })).toEqual([]);
  });
});

describe('a burst', () => {
  const fresh = (count: number, step = 60) =>
    times(count, (i) => ({ by: `n${String(i).padStart(2, '0')}`, at: 5000 + i * step, counterparties: 1 }));
  const praised = (count: number, step?: number) =>
    fresh(count, step).map(({ by: author, ...rest }) => ({ author, rating: 5, ...rest }));
  const dealt = (count: number, step?: number) =>
    fresh(count, step).map(({ by: other, ...rest }) => ({ other, ...rest }));

  it('is eight good reviews within a day, nearly all by newcomers', () => {
    const [found] = signalsOf({ ...nothing, about: [...praised(8), review('old', 40)] });
    expect(found).toMatchObject({ kind: 'review_burst', counted: 8, all: 9, from: 5000, to: 5420 });
    expect(found?.people).toHaveLength(8);
    expect(kinds({ about: praised(7) })).toEqual([]);
    expect(kinds({ about: praised(8).map((each) => ({ ...each, rating: 3 })) })).toEqual([]);
  });

  it('is ten deals within a day, nearly all with newcomers', () => {
    expect(kinds({ deals: dealt(10) })).toEqual(['deal_burst']);
    expect(kinds({ deals: dealt(9) })).toEqual([]);
  });

  it('needs three quarters of newcomers', () => {
    const known = (count: number) => times(count, (i) => deal(`old${i}`, 0, { at: 5900 + i }));
    expect(kinds({ deals: [...dealt(9), ...known(3)] })).toEqual(['deal_burst']);
    expect(kinds({ deals: [...dealt(9), ...known(4)] })).toEqual([]);
  });

  it('is less than a day long, to the second', () => {
    const step = DAY / 7;
    expect(kinds({ about: praised(8, step) })).toEqual([]);
    expect(kinds({ about: praised(8, Math.floor(step) - 1) })).toEqual(['review_burst']);
  });

  it('names the fullest day', () => {
    const later = dealt(12).map((each, i) => ({ ...each, other: `z${i}`, at: each.at + 30 * DAY }));
    const [found] = signalsOf({ ...nothing, deals: [...dealt(10), ...later] });
    expect(found).toMatchObject({ counted: 12, all: 22, from: 5000 + 30 * DAY });
  });
});

describe('what is looked at', () => {
  it('is in the same order for everybody', () => {
    const about = ['c', 'b', 'b', 'a'].map((author) => ({ author }));
    expect(candidatesOf(about)).toEqual(['b', 'a', 'c']);
    expect(candidatesOf([...about].reverse())).toEqual(['b', 'a', 'c']);
    expect(closestTo(['d', 'c'].map((other) => ({ other })))).toBe('c');
    expect(closestTo([])).toBeUndefined();
  });

  it('is bounded', () => {
    const many = times(SIGNALS.mostRows, (i) => ({ author: `a${i}` }));
    expect(candidatesOf(many)).toHaveLength(SIGNALS.mostCandidates);
  });

  it('does not depend on the order of the rows', () => {
    const deals = times(10, (i) => deal(`n${i}`, 0, { at: 100 + i, counterparties: 0 }));
    expect(signalsOf({ ...nothing, deals })).toEqual(signalsOf({ ...nothing, deals: [...deals].reverse() }));
  });
});
