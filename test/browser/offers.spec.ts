import type { Page } from '@playwright/test';
import { look } from './look.ts';
import { expect, named, test } from './market.ts';
import { pageOf } from './person.ts';

/** Opens what was sealed to whoever is signed in here, if the page asks for it. */
async function openMessages(page: Page): Promise<void> {
  const writing = page.getByRole('textbox', { name: /^Message to/ });
  const open = page.getByRole('main').getByRole('button', { name: 'Open my messages' });
  await writing.or(open).first().waitFor();
  if (await open.isVisible()) await open.click();
  await writing.waitFor();
}

test.describe('An offer', { tag: ['@orders', '@messages', '@listings'] }, () => {
  test('is answered by another one, which is accepted and binds both', async ({ browser, market }) => {
    const daniel = named(market, 'Daniel Brooks');
    const haeun = named(market, 'Haeun Choi');
    const [buyer, seller] = [await pageOf(browser, daniel), await pageOf(browser, haeun)];
    await buyer.goto(`${market.web}/en/search?q=${encodeURIComponent('코트')}`);
    await buyer
      .getByRole('link', { name: /울 코트/ })
      .first()
      .click();
    await buyer.getByRole('link', { name: /^Message / }).click();
    await openMessages(buyer);
    const thread = new URL(buyer.url()).pathname;
    await buyer.getByRole('button', { name: 'Make an offer' }).click();
    const form = buyer.getByRole('dialog');
    await form.getByLabel('Your price, for everything').fill('nothing');
    await form.getByRole('button', { name: /^Sign an offer/ }).click();
    await expect(form.getByRole('alert').first()).toBeVisible();
    await form.getByLabel('Your price, for everything').fill('40000');
    await look(buyer, 'offer-1-form');
    await form.getByRole('button', { name: 'Sign an offer of ₩40,000' }).click();
    await expect(buyer.getByText('Your offer')).toBeVisible();

    await seller.goto(market.web + thread);
    await openMessages(seller);
    await look(seller, 'offer-2-arrived');
    await seller.getByRole('button', { name: 'Counter', exact: true }).click();
    const answer = seller.getByRole('dialog');
    await answer.getByLabel('Your price, for everything').fill('44000');
    await answer.getByRole('button', { name: 'Sign an offer of ₩44,000' }).click();

    await expect(buyer.getByRole('button', { name: 'Accept for ₩44,000' })).toBeVisible();
    await look(buyer, 'offer-3-counter');
    await buyer.getByRole('button', { name: 'Accept for ₩44,000' }).click();
    await buyer.getByRole('link', { name: 'To the order' }).first().click();
    await buyer.waitForURL(/\/orders\/0x[0-9a-f]{64}/);
    await expect(buyer.getByText('₩44,000 is held')).toBeVisible();
    await expect(buyer.getByText('Both said yes to an offer')).toBeVisible();
    await look(buyer, 'offer-4-order');
    await seller.goto(market.web + new URL(buyer.url()).pathname);
    await expect(seller.getByText('₩44,000 is held')).toBeVisible();
    for (const page of [buyer, seller]) await page.context().close();
  });
});
