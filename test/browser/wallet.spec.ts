import type { Page } from '@playwright/test';
import { look } from './look.ts';
import { expect, named, type OpenMarket, test } from './market.ts';
import { BrowserWallet } from './wallet.ts';

/** Polls until a lost transaction is given up, and some. */
const GIVEN_UP_MS = 60_000;

const tray = (page: Page) => page.getByRole('status', { name: 'Under way' });
const submit = (page: Page) => page.getByRole('button', { name: /^Withdraw ₩1,000/ });

/** Somebody with a wallet of their own, about to withdraw a thousand won. */
async function withdrawing(page: Page, market: OpenMarket): Promise<BrowserWallet> {
  const wallet = await BrowserWallet.install(page, market, named(market, 'Taeyang Yoon'));
  await page.goto(`${market.web}/en/wallet`);
  // The page is there before its scripts are: it keeps the press for them.
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).first().click();
  await page.getByRole('button', { name: 'Pocket' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Withdraw' }).click();
  const money = page.getByLabel('Money', { exact: true });
  if (await money.count()) await money.selectOption({ label: 'Won Token (KRWT)' });
  await page.getByLabel('Amount').fill('1000');
  return wallet;
}

test.describe('Somebody with a wallet in the browser', { tag: ['@vault'] }, () => {
  test('says no to a signature: nothing happens, and the next try works', async ({ page, market }) => {
    const wallet = await withdrawing(page, market);
    wallet.mood = 'rejects';
    await submit(page).click();
    await expect(page.getByText('You did not sign, so nothing happened.')).toBeVisible();
    await expect(tray(page).getByRole('listitem')).toHaveCount(0);
    await look(page, 'wallet-1-rejected');
    wallet.mood = 'signs';
    await submit(page).click();
    await expect(tray(page).getByText('Done')).toBeVisible();
    wallet.close();
  });

  test('is on another network: is told which one, and carries on after switching', async ({ page, market }) => {
    const wallet = await withdrawing(page, market);
    wallet.chainId = 1;
    wallet.allowsSwitch = false;
    await submit(page).click();
    await expect(page.getByText('You did not sign, so nothing happened.')).toBeVisible();
    await expect(tray(page).getByRole('listitem')).toHaveCount(0);
    wallet.allowsSwitch = true;
    await submit(page).click();
    await expect(tray(page).getByText('Done')).toBeVisible();
    wallet.close();
  });

  test('replaces a transaction: the page says so and counts on nothing', async ({ page, market }) => {
    const wallet = await withdrawing(page, market);
    wallet.mood = 'replaces';
    await submit(page).click();
    await expect(tray(page).getByText('Replaced by something else you signed')).toBeVisible();
    await expect(page.getByText('Another thing you signed took its place.')).toBeVisible();
    wallet.close();
  });

  test('loses a transaction: after a reload it is still looked for, and then said to be lost', async ({
    page,
    market,
  }) => {
    const wallet = await withdrawing(page, market);
    wallet.mood = 'loses';
    await submit(page).click();
    await expect(tray(page).getByText('Sent')).toBeVisible();
    await page.reload();
    await expect(tray(page).getByText('Sent')).toBeVisible();
    await expect(tray(page).getByText('Got lost. Nothing was moved; try again')).toBeVisible({ timeout: GIVEN_UP_MS });
    wallet.close();
  });
});
