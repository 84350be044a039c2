import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CATEGORIES, categoryById, isPublicCell } from '@moothall/contracts/protocol';
import { describe, expect, it } from 'vitest';
import { PEOPLE, personCalled } from './accounts/people.ts';
import type { TokenInfo } from './contracts.ts';
import { LISTINGS } from './listings/all.ts';
import type { OrderStory } from './orders/story.ts';
import { PLACES, type PlaceName } from './places.ts';
import { TOWN_SIZES } from './sizes.ts';
import { TOWNS } from './towns.ts';
import { POCKET } from './vault/pockets.ts';

const DAY = 24;
const { whole, small } = TOWNS;
const assets = join(dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');

/** Top of the tree of goods above a category. */
const topOf = (id: string): number | undefined => {
  const category = categoryById(id);
  return category?.parent ?? category?.number;
};
const offerOf = (listing: string) => {
  const found = LISTINGS.find(({ id }) => id === listing);
  if (!found) throw new Error(`nobody offers ${listing}`);
  return found;
};
const abroad = (place: PlaceName): boolean => PLACES[place].en.includes(',');
const named = ({ listing, buyer }: { listing: string; buyer: string }) => `${buyer}'s ${listing}`;

describe('the stories of the town', () => {
  it('are of forty people, some of them shops, in two cities', () => {
    expect(whole.people).toHaveLength(40);
    const shops = whole.people.filter(({ kind }) => kind === 'shop');
    expect(shops.length).toBeGreaterThanOrEqual(8);
    expect(shops.filter(({ hours }) => hours === undefined)).toEqual([]);
    for (const some of [PEOPLE.filter(({ place }) => abroad(place)), PEOPLE.filter(({ place }) => !abroad(place))])
      expect(some.length).toBeGreaterThanOrEqual(15);
    expect(Object.values(PLACES).every(({ cell }) => isPublicCell(cell))).toBe(true);
  });

  it('tell of at least 120 things in every category of both cities', () => {
    expect(whole.listings.length).toBeGreaterThanOrEqual(120);
    const tops = CATEGORIES.filter(({ parent }) => parent === undefined).map(({ number }) => number);
    for (const far of [true, false]) {
      const found = new Set(
        whole.listings.filter(({ place }) => abroad(place) === far).map(({ category }) => topOf(category)),
      );
      expect([...found].toSorted((one, other) => Number(one) - Number(other))).toEqual(tops);
    }
  });

  it('are small in a part of the whole, with the same keys and ids', () => {
    for (const part of ['people', 'listings', 'orders'] as const)
      expect(whole[part].slice(0, small[part].length)).toEqual(small[part]);
    expect([...TOWN_SIZES].sort()).toEqual(Object.keys(TOWNS).sort());
  });

  it('name everybody and everything once', () => {
    for (const names of [PEOPLE.map(({ id }) => id), LISTINGS.map(({ id }) => id), LISTINGS.map(({ title }) => title)])
      expect(new Set(names).size).toBe(names.length);
  });

  it('show pictures that there are', () => {
    const codes = [
      ...LISTINGS.flatMap(({ shots }) => shots.map(({ emoji }) => emoji)),
      ...PEOPLE.map(({ face }) => face.emoji),
    ];
    expect(codes.filter((code) => !existsSync(join(assets, `${code}.webp`)))).toEqual([]);
  });

  it('let nobody offer or buy before they came, and nothing be bought before it was there', () => {
    const early = whole.listings.filter(({ seller, listed }) => listed >= personCalled(seller).joined);
    expect(early.map(({ id }) => id)).toEqual([]);
    const tooEarly = whole.orders.filter(({ listing, buyer, bought }) => {
      const { listed } = offerOf(listing);
      return bought >= listed * DAY + 2 || bought >= personCalled(buyer).joined * DAY;
    });
    expect(tooEarly.map(named)).toEqual([]);
  });

  it('let nobody buy from themselves, and pay in what they have', () => {
    expect(whole.orders.filter(({ listing, buyer }) => offerOf(listing).seller === buyer).map(named)).toEqual([]);
    const spent = new Map<string, number>();
    for (const { listing, buyer, quantity, offer } of whole.orders) {
      const { price } = offerOf(listing);
      const key = `${buyer} ${price.token}`;
      spent.set(key, (spent.get(key) ?? 0) + Number(offer?.price ?? price.amount) * quantity);
    }
    const bonded = (who: string, token: TokenInfo['symbol']) =>
      whole.bonds.reduce((sum, bond) => sum + (bond.who === who ? Number(bond.amounts[token] ?? 0) : 0), 0);
    const tooMuch = [...spent].filter(([key, sum]) => {
      const [who, token] = key.split(' ') as [string, TokenInfo['symbol']];
      return sum > Number(POCKET[token]) - bonded(who, token);
    });
    expect(tooMuch).toEqual([]);
  });

  it('have nothing bought more often than there was of it', () => {
    const gone = (steps: OrderStory['steps']) => steps.every(({ what }) => what !== 'decline' && what !== 'cancel');
    const left = new Map(LISTINGS.map(({ id, stock }) => [id, stock]));
    for (const { listing, quantity, steps } of whole.orders)
      if (gone(steps)) left.set(listing, (left.get(listing) ?? 0) - quantity);
    expect([...left].filter(([, count]) => count < 0)).toEqual([]);
  });

  it('are written in the language of whoever tells them', () => {
    const korean = /[가-힣]/;
    const other = LISTINGS.filter(({ language, title }) => korean.test(title) !== (language === 'ko'));
    expect(other.map(({ id }) => id)).toEqual([]);
    expect(PEOPLE.filter(({ writes, about }) => korean.test(about) !== (writes === 'ko')).map(({ id }) => id)).toEqual(
      [],
    );
  });
});
