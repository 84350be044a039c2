import type { Browser, Page } from '@playwright/test';
import type { OpenMarket, Person } from './market.ts';

const PHONE = { width: 390, height: 844 };

/** A browser of its own in which somebody of the town is signed in: a phone, unless told otherwise. */
export async function pageOf(browser: Browser, { address }: Person, viewport = PHONE): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript((person) => sessionStorage.setItem('moothall:person', person), address);
  return page;
}

/** Moves the town's clock on with the panel that a local market has. */
export async function moveClock(
  page: Page,
  jump: '1 hour on' | '12 hours on' | '1 day on' | '3 days on' | '7 days on',
): Promise<void> {
  await page.getByRole('button', { name: 'Move the clock' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: jump }).click();
  await dialog.getByText('The town clock moved on.').waitFor();
  await page.keyboard.press('Escape');
}

/** Moves the town's clock to the first second after the deadline that the page is about. */
export async function pastDeadline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Move the clock' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^To the end of this deadline/ }).click();
  await dialog.getByText('The town clock moved on.').waitFor();
  await page.keyboard.press('Escape');
}

/** Free won of somebody, as their wallet page says it. */
export async function freeWon(page: Page, market: OpenMarket, { address }: Person): Promise<number> {
  await page.goto(`${market.web}/en/wallet?account=${address}`);
  const text = await page
    .getByText(/^₩[\d,]+$/)
    .first()
    .textContent();
  return Number(text?.replace(/\D/g, ''));
}

/** Free market tokens of somebody, as their wallet page says it. */
export async function freeMoot(page: Page, market: OpenMarket, { address }: Person): Promise<number> {
  await page.goto(`${market.web}/en/wallet?account=${address}`);
  const row = page.locator('dl > div').filter({ has: page.getByText('Free MOOT') });
  const text = await row.locator('dd').textContent();
  return Number(text?.replace(/[^\d.]/g, ''));
}
