import { test as base } from '@playwright/test';
import { type OpenMarket, open, type Person } from './open-market.ts';

export type { OpenMarket, Person } from './open-market.ts';

/** A first start plays a whole town and may build the pages. */
const OPENS_WITHIN_MS = 240_000;

/** @throws Error when nobody in town is called that */
export function named({ people }: OpenMarket, english: string): Person {
  const person = people.find(({ name }) => name.en === english);
  if (!person) throw new Error(`Nobody in town is called ${english}`);
  return person;
}

/** Tests with a market of their own, on free ports and in a folder that is gone afterwards. */
export const test = base.extend<object, { market: OpenMarket }>({
  market: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its pattern.
    async ({}, use) => {
      const { market, close } = await open();
      await use(market);
      await close();
    },
    { scope: 'worker', timeout: OPENS_WITHIN_MS },
  ],
});
export { expect } from '@playwright/test';
