import { look } from './look.ts';
import { expect, named, test } from './market.ts';
import { freeWon } from './person.ts';

const PHONE = { width: 390, height: 844 };

test.describe('A newcomer', { tag: ['@orders', '@listings', '@vault', '@accounts'] }, () => {
  test('finds a bicycle, buys it, meets the seller, and the money arrives', async ({ context, market }) => {
    const shop = named(market, 'Beodeulnae Wheel Workshop');
    const newcomer = named(market, 'Seoyeon Kim');
    const buyer = await context.newPage();
    await buyer.setViewportSize(PHONE);
    const before = await freeWon(buyer, market, shop);

    await buyer.goto(`${market.web}/en`);
    await look(buyer, 'trade-1-home');
    await buyer.getByRole('search').getByRole('combobox').first().fill('자전거');
    await buyer.keyboard.press('Enter');
    await buyer
      .getByRole('link', { name: /접이식 자전거/ })
      .first()
      .waitFor();
    await look(buyer, 'trade-2-search');
    await buyer
      .getByRole('link', { name: /접이식 자전거/ })
      .first()
      .click();
    await look(buyer, 'trade-3-listing');

    await buyer
      .getByRole('button', { name: /^Set aside ₩138,000/ })
      .first()
      .click();
    await buyer.getByRole('button', { name: newcomer.name.en }).click();
    await buyer.waitForURL(/\/orders\/0x[0-9a-f]{64}/);
    const order = new URL(buyer.url()).pathname.replace('/en/', '/ko/');
    await expect(buyer.getByText('₩138,000 is held')).toBeVisible();

    // The other side in another tab of the same browser, in the other language.
    const seller = await context.newPage();
    await seller.setViewportSize(PHONE);
    await seller.goto(`${market.web}/ko/orders`);
    await seller.getByRole('main').getByRole('button', { name: '들어가기' }).click();
    await seller.getByRole('button', { name: shop.name.ko }).click();
    await expect(seller.getByRole('link', { name: new RegExp(newcomer.name.ko) }).first()).toBeVisible();
    await look(seller, 'trade-4-desk');
    await seller.goto(market.web + order);
    await seller.getByRole('heading', { name: /코드 받기/ }).waitFor();
    await look(seller, 'trade-5-seller');

    for (const tick of await buyer.getByRole('checkbox').all()) await tick.check();
    await buyer.getByRole('button', { name: 'Show the code' }).click();
    await buyer.getByRole('img', { name: /^Code that hands/ }).waitFor();
    await look(buyer, 'trade-6-code');
    await buyer.getByText('No camera? Send it as text').click();
    const code = await buyer.getByRole('textbox', { name: /^Code that hands/ }).inputValue();

    const field = seller.getByLabel('또는 코드나 링크 붙여 넣기');
    await field.fill('a code that is none');
    await seller.getByRole('button', { name: '돈 받기' }).click();
    await expect(seller.getByText('우리 코드가 아니거나')).toBeVisible();
    await field.fill(code);
    await seller.getByRole('button', { name: '돈 받기' }).click();

    await expect(seller.getByRole('heading', { level: 1, name: /팔렸어요/ })).toBeVisible();
    await expect(buyer.getByRole('heading', { level: 1, name: /Sold/ })).toBeVisible();
    await look(buyer, 'trade-7-sold');
    const fee = 138_000 * 0.02;
    expect(await freeWon(seller, market, shop)).toBe(before + 138_000 - fee);
    await look(seller, 'trade-8-wallet');
  });

  test('reads a deal without scripts, with every deadline', async ({ browser, market }) => {
    const scripted = await browser.newPage();
    await scripted.goto(`${market.web}/en/orders?account=${named(market, 'Grace O’Connor').address}`);
    const [link] = await scripted.locator('main a[href*="/orders/0x"]').all();
    const path = await link?.getAttribute('href');
    await scripted.close();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(market.web + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Money set aside')).toBeVisible();
    await context.close();
  });
});
