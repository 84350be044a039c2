import { look } from './look.ts';
import { expect, named, test } from './market.ts';

const CUPS = /커피잔 두 개와 받침/;

test('a purchase rings the seller’s bell while the page stays open, and is there in the news with its deadline', async ({
  browser,
  market,
}) => {
  const seoyeon = named(market, 'Seoyeon Kim');
  const lukas = named(market, 'Lukas Weber');

  const seller = await (await browser.newContext()).newPage();
  await seller.goto(`${market.web}/ko/notifications`);
  await seller.getByRole('main').getByRole('button', { name: '들어가기' }).click();
  await seller.getByRole('button', { name: seoyeon.name.ko }).click();
  const news = seller.getByRole('main').getByRole('listitem');
  await expect(news.first()).toBeVisible();
  const cups = news.filter({ hasText: '커피잔' });
  await expect(cups).toHaveCount(0);
  // Seen is read.
  await expect(seller.getByRole('banner').getByRole('link', { name: '소식', exact: true })).toBeVisible();

  const buyer = await (await browser.newContext()).newPage();
  await buyer.goto(`${market.web}/en/search?text=${encodeURIComponent('커피잔')}`);
  await buyer.getByRole('link', { name: CUPS }).first().click();
  await buyer
    .getByRole('button', { name: /^Set aside/ })
    .first()
    .click();
  await buyer.getByRole('button', { name: lukas.name.en }).click();
  await buyer.waitForURL(/\/orders\/0x[0-9a-f]{64}/);

  await expect(cups).toHaveCount(1);
  await expect(cups).toContainText('내 차례');
  await expect(cups).toContainText('남음');
  await look(seller, 'news-1-list');
  await cups.getByRole('link').click();
  await seller.waitForURL(/\/ko\/orders\/0x[0-9a-f]{64}/);
});

test('the page for letters says that this market sends none', async ({ page, market }) => {
  await page.goto(`${market.web}/en/notifications/settings`);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: named(market, 'Amara Okafor').name.en }).click();
  await expect(page.getByText('This market sends no e-mail.')).toBeVisible();
  await look(page, 'news-2-letters');
});

test('a link of a letter that was cut off says so', async ({ page, market }) => {
  await page.goto(`${market.web}/en/notifications/confirm?token=0xab`);
  await page.getByRole('button', { name: 'Yes, send letters here' }).click();
  await expect(page.getByRole('alert')).toContainText('a part of it is missing');
  await look(page, 'news-3-confirm');
});
