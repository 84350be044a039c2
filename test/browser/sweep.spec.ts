import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { deep } from '../env.ts';
import { EXAMPLES, type Known, known } from './examples.ts';
import { RULES } from './look.ts';
import { expect, named, test } from './market.ts';
import { PAGES } from './pages.ts';
import { pageOf } from './person.ts';

const WIDTHS = [390, 768, 1280];
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['ko', 'en'] as const;

interface Look {
  width: number;
  theme: (typeof THEMES)[number];
}

/** Every width in every theme; otherwise each width once, phone and desktop in different themes, turn and turn about. */
const looksOf = (turn: number): Look[] =>
  WIDTHS.flatMap((width, index) => {
    const theme = THEMES[(Number(index > 0) + turn) % 2] ?? 'light';
    return deep ? THEMES.map((each) => ({ width, theme: each })) : [{ width, theme }];
  });
const languagesOf = (turn: number) => (deep ? LANGUAGES : [LANGUAGES[turn % 2] ?? 'ko']);

/** What the browser complained of, other than that a page is not there, which some are not. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

async function expectFit(page: Page, { width, theme }: Look): Promise<void> {
  const where = `at ${width} px, ${theme}`;
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 844 });
  const surplus = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(surplus, `wider than the screen ${where}`).toBeLessThanOrEqual(0);
  // What a tablet shows is a phone's or a desktop's, only narrower: the long run asks about it too.
  if (width === 768 && !deep) return;
  // As tall as its content, so that the bar at the bottom of a phone lies over nothing that scrolling would uncover.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, where).toEqual([]);
}

/** The first key press offers the way past the frame, and from there the next one is in the page. */
async function expectKeys(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 844 });
  expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex^="-"])').count(), 'own tab order').toBe(0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Tab');
  await expect(page.locator('a[href="#content"]')).toBeFocused();
  await page.keyboard.press('Enter');
  const actions = page.locator('main').locator('a[href], button:enabled, input:enabled, summary');
  if ((await actions.filter({ visible: true }).count()) === 0) return;
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
}

test.describe('Every page', () => {
  let page: Page;
  let complaints: string[];
  let found: Known;

  test.beforeAll(async ({ browser, market }) => {
    const actor = named(market, 'Daniel Brooks');
    found = await known(market, actor);
    page = await pageOf(browser, actor);
    complaints = complaintsOf(page);
  });
  test.afterAll(() => page.context().close());

  for (const [turn, route] of PAGES.entries()) {
    test(`/${route} fits every screen and everybody`, async ({ market }) => {
      const example = EXAMPLES[route];
      expect(example ?? !/[:*]/.test(route), `${route} needs an address in examples.ts`).toBeTruthy();
      const path = example?.(found, named(market, 'Daniel Brooks')) ?? route;
      for (const language of languagesOf(turn)) {
        const address = `${market.web}/${language}/${path}`.replace(/\/$/, '');
        const unscripted = await (await fetch(address)).text();
        expect(unscripted.match(/<h1[ >]/g), 'headings without scripts').toHaveLength(1);
        complaints.length = 0;
        // What only the browser knows comes after the page and may make it longer.
        await page.goto(address, { waitUntil: 'networkidle' });
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        for (const look of looksOf(turn)) await expectFit(page, look);
        await expectKeys(page);
        expect(complaints, address).toEqual([]);
      }
    });
  }
});
