import type { Page } from '@playwright/test';
import { look } from './look.ts';
import { expect, test } from './market.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 844 };

/** Things that the list of a search shows. */
const rows = (page: Page) => page.getByRole('main').locator('li[data-cell]');

test('filters on a phone stand in a sheet that says what they leave, and that going back closes', async ({
  browser,
  market,
}) => {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage();
  await page.goto(`${market.web}/en/search`);
  const open = page.getByRole('button', { name: /^Filters/ });
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await open.click();
  await expect(sheet).toBeVisible();
  const all = await sheet.getByRole('button', { name: /^Show \d+ things$/ }).textContent();

  const good = sheet.getByRole('checkbox', { name: /^Good/ });
  await good.check();
  await expect(sheet.getByRole('button', { name: /^Show/ })).not.toHaveText(all ?? '');
  // Whoever goes through it by keyboard is where they were, and stays in it.
  await expect(good).toBeFocused();
  for (let step = 0; step < 40; step++) await page.keyboard.press('Tab');
  expect(
    await sheet.evaluate(
      (dialog) => dialog.contains(document.activeElement) || document.activeElement === document.body,
    ),
  ).toBe(true);
  await look(page, 'finding-1-sheet');

  await page.goBack();
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/\/en\/search$/);
  await open.click();
  await sheet.getByRole('checkbox', { name: /^Good/ }).check();
  await expect(page).toHaveURL(/condition=GOOD/);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/\/en\/search$/);

  await open.click();
  await sheet.getByRole('checkbox', { name: /^Good/ }).check();
  await expect(page).toHaveURL(/condition=GOOD/);
  await sheet.getByRole('button', { name: /^Show/ }).click();
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/\/en\/search\?condition=GOOD$/);
  const chip = page.getByRole('link', { name: 'Without: Good' });
  await look(page, 'finding-2-chips');
  await chip.click();
  await expect(chip).toHaveCount(0);
  await expect(page).toHaveURL(/\/en\/search$/);
});

test('without scripts filters unfold, send a plain form, and a link leads to the next page', async ({
  browser,
  market,
}) => {
  const page = await (await browser.newContext({ viewport: PHONE, javaScriptEnabled: false })).newPage();
  await page.goto(`${market.web}/en/search`);
  await page.getByRole('main').locator('summary').click();
  await page.getByRole('checkbox', { name: /^Good/ }).check();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/condition=GOOD/);
  await page.goto(`${market.web}/en/search`);
  const first = await rows(page).first().textContent();
  await page.getByRole('link', { name: 'Show more' }).click();
  await expect(page).toHaveURL(/after=/);
  expect(await rows(page).first().textContent()).not.toBe(first);
  await page.getByRole('link', { name: 'Back to the first page' }).click();
  await expect(rows(page).first()).toHaveText(first ?? '');
});

test('a list goes on as one scrolls, says so, and is where it was when one comes back', async ({ browser, market }) => {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage();
  await page.goto(`${market.web}/en/search`);
  await expect(rows(page)).toHaveCount(20);
  await rows(page).last().scrollIntoViewIfNeeded();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(20);
  await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+ are shown$/ })).toHaveCount(1);
  const thing = rows(page).nth(21);
  await expect.poll(() => rows(page).count()).toBeGreaterThan(21);
  await thing.scrollIntoViewIfNeeded();
  const title = await thing.getByRole('link').textContent();
  const place = await page.evaluate(() => window.scrollY);
  await thing.getByRole('link').click();
  await page.waitForURL(/\/listings\/0x/);
  // Whoever goes back has seen where they went: the address changes a moment before the page does.
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Everything for sale');
  await page.goBack();
  await expect(thing.getByRole('link')).toHaveText(title ?? '');
  await expect(thing).toBeInViewport();
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(200);
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(page.getByRole('contentinfo')).toBeInViewport();
});

test('the map shows where the rows in view lie, and a cell of it is a search without a reload', async ({
  browser,
  market,
}) => {
  const page = await (await browser.newContext({ viewport: DESKTOP })).newPage();
  await page.goto(`${market.web}/en/search`);
  const map = page.getByRole('group', { name: 'Map' }).last();
  await expect(map).toBeVisible();
  await expect.poll(() => map.locator('polygon[stroke-width="2.5"]').count()).toBeGreaterThan(0);
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await map.getByRole('link').first().click();
  await expect(page).toHaveURL(/cell=87/);
  await expect(page.getByText(/within 5 km of/).first()).toBeVisible();
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  await look(page, 'finding-3-map');
});

test('a thing is reached by typing how its title begins, with keys alone', async ({ browser, market }) => {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage();
  await page.goto(`${market.web}/en/search`);
  const heart = rows(page)
    .first()
    .getByRole('button', { name: /^Keep / });
  const title = ((await heart.getAttribute('aria-label')) ?? '').replace('Keep ', '');
  const box = page.getByRole('search').getByRole('combobox');
  await box.pressSequentially(title.slice(0, -1));
  const thing = page.getByRole('option').filter({ hasText: title }).filter({ hasText: /\d/ }).first();
  await expect(thing).toBeVisible();
  const isChosen = async () => (await thing.getAttribute('aria-selected')) === 'true';
  for (let step = 0; step < 12 && !(await isChosen()); step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/listings\/0x/);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});
