import type { Page } from '@playwright/test';
import { expect, type OpenMarket } from './market.ts';

/** Sent by the town's garden: 14,000 won a pot, 4 MOOT deposit, two days to send, three to arrive, two to look at it. */
export const POT = 14_000;
export const DEPOSIT = 4;

/** Buys a pot to be sent; leaves the page at the order and tells its path. */
export async function buyPot(buyer: Page, { web }: OpenMarket, address: string): Promise<string> {
  await buyer.goto(`${web}/en/search?q=${encodeURIComponent('옹기')}`);
  await buyer
    .getByRole('link', { name: /옹기 화분/ })
    .first()
    .click();
  // The filters of the search ask how it comes, too; an address may change before its page is shown.
  await expect(buyer.getByRole('heading', { level: 1, name: /옹기 화분/ })).toBeVisible();
  await buyer.getByRole('radio', { name: /Have it sent/ }).check();
  await buyer.getByLabel('Where should it go?').fill(address);
  await buyer
    .getByRole('button', { name: /^Set aside ₩14,000/ })
    .first()
    .click();
  await buyer.waitForURL(/\/orders\/0x[0-9a-f]{64}/);
  await expect(buyer.getByText('₩14,000 is held').or(buyer.getByText('₩14,000 is set aside'))).toBeVisible();
  return new URL(buyer.url()).pathname;
}

/** The seller puts in a deposit as well. */
export async function accept(seller: Page, { web }: OpenMarket, path: string): Promise<void> {
  await seller.goto(web + path);
  await seller.getByRole('button', { name: `Put in ${DEPOSIT} MOOT and accept` }).click();
  await expect(seller.getByRole('heading', { level: 1, name: /^Send it to/ })).toBeVisible();
}

/** The seller hands it over, under the parcel's number. */
export async function ship(seller: Page, number: string): Promise<void> {
  await seller.getByLabel('Carrier', { exact: true }).fill('Streamside Parcel');
  await seller.getByLabel('Parcel number').fill(number);
  await seller.getByRole('button', { name: 'It is on its way' }).click();
  await expect(seller.getByRole('heading', { level: 1, name: /^It is on its way to/ })).toBeVisible();
}
