import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PEOPLE, personCalled } from './accounts/people.ts';
import { LISTINGS } from './listings/all.ts';
import { ORDERS } from './orders/all.ts';
import type { OrderStory } from './orders/story.ts';
import { PLACES } from './places.ts';
import { TOWN_SIZES } from './sizes.ts';
import { TOWNS } from './towns.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/town.md', import.meta.url)), 'utf8');

/** Rows of the table below a heading, cell by cell, without its head. */
function tableOf(heading: string): string[][] {
  const [, part = ''] = page.split(`## ${heading}\n`);
  const rows = (part.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** In the page's words, what became of an order. */
function stateOf({ steps, offer, meets }: OrderStory): string {
  const last = steps.at(-1)?.what;
  if (last === 'dispute') return 'disputed';
  if (last === 'arrive') return 'looked at by the buyer';
  if (last === 'ship') return 'on its way';
  if (last === 'accept' || (!last && offer)) return meets === undefined ? 'to be sent' : 'to be handed over';
  return last ?? "waits for the seller's answer";
}

describe('the page about the town', () => {
  it('tells how large each town is', () => {
    const sizes = TOWN_SIZES.map((size) => {
      const { people, listings, orders } = TOWNS[size];
      return [`\`${size}\``, ...[people, listings, orders].map((each) => String(each.length))];
    });
    expect(tableOf('How much of it')).toEqual(sizes);
  });

  it('names everybody where they live', () => {
    const told = tableOf('Who lives there').flatMap(([where = '', ...names]) =>
      names.flatMap((cell, place) =>
        cell
          .split(', ')
          .filter(Boolean)
          .map((name) => `${name}, ${where}, ${place === 1}`),
      ),
    );
    const live = PEOPLE.map(({ name, place, kind }) => {
      const { en } = PLACES[place];
      return `${name.en}, ${en.includes(',') ? en : `${en}, Seoul`}, ${kind === 'shop'}`;
    });
    expect(told.toSorted()).toEqual(live.toSorted());
  });

  it('tells of deals as they stand', () => {
    const deals = ORDERS.map((order) => {
      const offer = LISTINGS.find(({ id }) => id === order.listing);
      const seller = personCalled(offer?.seller ?? '').name.en;
      return [stateOf(order), offer?.title, personCalled(order.buyer).name.en, seller].join(' | ');
    });
    const rows = tableOf('Which deals can be visited as whom').map((row) => row.join(' | '));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !deals.includes(row))).toEqual([]);
  });
});
