import type { Page, Route } from '@playwright/test';
import { expect, named, test } from './market.ts';
import { pageOf } from './person.ts';

/** Every script of the pages, held back until it is let go: what a slow line does. */
async function heldScripts(page: Page): Promise<() => void> {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/*.js', async (route: Route) => {
    await free;
    await route.continue();
  });
  return letGo;
}

/** The data of every page, held back until they are let go: what a page is read from before it answers. */
async function heldData(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const held = new Promise<void>((resolve) => Object.assign(window, { letGo: resolve }));
    const Encoder = TextEncoderStream;
    function Slow() {
      const { writable, readable } = new TransformStream<string, string>({
        transform: (chunk, next) => held.then(() => next.enqueue(chunk)),
      });
      return { writable, readable: readable.pipeThrough(new Encoder()) };
    }
    Object.assign(window, { TextEncoderStream: Slow });
  });
  return () => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}

/** The last of its scripts ran and waits for nothing but the page's data. */
const expectScriptsRan = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.cookie.includes('zone='))).toBe(true);

test.describe('Before a page’s scripts have come', () => {
  test('a press is kept, and does what it says once they are there', async ({ page, market }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const letGo = await heldScripts(page);
    await page.goto(`${market.web}/en/search?q=자전거`);
    await page.locator('main a[href*="/listings/0x"]').first().click();
    await page
      .getByRole('button', { name: /^Set aside/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    letGo();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('a press while the page reads its data does what it says', async ({ page, market }) => {
    const letGo = await heldData(page);
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.goto(`${market.web}/en/wallet`);
    await expectScriptsRan(page);
    const signIn = page.getByRole('main').getByRole('button', { name: 'Sign in' });
    await signIn.click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await letGo();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await signIn.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(problems).toEqual([]);
  });

  test('pressed again and again, a button is pressed once', async ({ page, market }) => {
    const letGo = await heldScripts(page);
    await page.goto(`${market.web}/en/wallet`);
    const signIn = page.getByRole('main').getByRole('button', { name: 'Sign in' });
    await page.evaluate(() => {
      Object.assign(window, { presses: 0 });
      document.addEventListener('click', () => (window as unknown as { presses: number }).presses++);
    });
    for (let press = 0; press < 3; press++) await signIn.click();
    letGo();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { presses: number }).presses)).toBe(1);
  });

  test('where a script did not come, a press has the page come anew', async ({ page, market }) => {
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(`${market.web}/en/wallet`);
    await page.waitForEvent('requestfailed');
    await page.unroute('**/assets/*.js');
    const signIn = page.getByRole('main').getByRole('button', { name: 'Sign in' });
    await Promise.all([page.waitForEvent('load'), signIn.click()]);
    await signIn.click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('what is written stays, and a form that needs them is sent with it', async ({ page, market }) => {
    const letGo = await heldScripts(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${market.web}/en/search`);
    const field = page.getByRole('search').getByRole('combobox').first();
    await field.pressSequentially('bicyc');
    letGo();
    // What was written before is heard of: the field says how it may go on.
    await expect.poll(() => asked.some((url) => url.includes('/suggestions') && url.includes('bicyc'))).toBe(true);
    await expect(field).toHaveValue('bicyc');
  });

  test('a choice stays as it was made, whoever turns out to act here', async ({ browser, market }) => {
    const page = await pageOf(browser, named(market, 'Taeyang Yoon'));
    const letGo = await heldScripts(page);
    await page.goto(`${market.web}/en/search?q=${encodeURIComponent('옹기')}`);
    await page.locator('main a[href*="/listings/0x"]').first().click();
    await expect(page.getByRole('heading', { level: 1, name: /옹기/ })).toBeVisible();
    const sent = page.getByRole('radio', { name: /Have it sent/ });
    await page.getByRole('radio', { name: /Meet up/ }).check();
    await sent.check();
    letGo();
    // Where it should go is asked only by a page that heard of the choice.
    await page.getByLabel('Where should it go?').fill('Beodeulnae 1-gil 3');
    await expect(sent).toBeChecked();
  });

  test('a form that is filled and sent is sent as it was filled', async ({ page, market }) => {
    await page.goto(`${market.web}/en/search?q=skateboard`);
    const href = await page.locator('main a[href*="/listings/0x"]').first().getAttribute('href');
    const letGo = await heldScripts(page);
    await page.goto(`${market.web}${href?.replace('/listings/', '/moderation/report/listings/')}`);
    await page.getByLabel('Which guideline was broken?').selectOption('Stolen or counterfeit');
    await page.getByLabel('Why?').fill('I think it is a copy.');
    await page.getByRole('button', { name: /^Put \d+ MOOT up and ask/ }).click();
    letGo();
    // With nothing left to say, the one question is who asks.
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByText('Choose a guideline.')).toHaveCount(0);
    await expect(page.getByLabel('Why?')).toHaveValue('I think it is a copy.');
  });

  test('links and forms with an address work without waiting', async ({ page, market }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await heldScripts(page);
    await page.goto(`${market.web}/en`);
    await page.getByRole('search').getByRole('combobox').first().fill('bicycle');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/search\?q=bicycle/);
    await page.locator('main a[href*="/listings/0x"]').first().click();
    await page.waitForURL(/\/en\/listings\/0x/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('they are not asked for before the page has been shown', async ({ page, market }) => {
    const order: string[] = [];
    page.on('load', () => order.push('shown'));
    page.on('request', (request) => {
      if (/\/assets\/.*\.js$/.test(request.url())) order.push('script');
    });
    await page.goto(`${market.web}/en`);
    await expect.poll(() => order.includes('script')).toBe(true);
    expect(order[0]).toBe('shown');
  });
});
