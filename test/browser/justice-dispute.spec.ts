import type { Browser, Page } from '@playwright/test';
import { look } from './look.ts';
import { expect, named, type OpenMarket, test } from './market.ts';
import { freeWon, moveClock, pageOf, pastDeadline } from './person.ts';

const DESKTOP = { width: 1280, height: 844 };
/** Arbitrators who stand on both lists, by their English names. */
const ARBITRATORS = ['Utmaeul Garden', 'Amara Okafor', 'Beodeulnae Wheel Workshop'];
/** Seventy of a hundred of 45,000 won; and thirty, less the market's two of a hundred. */
const BACK = 31_500;
const REST = 13_230;
const HEARD = 'We listened to both sides of it together when we met.';

const headline = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 40_000 });

/** Three neighbours stand on the list; the one that is missing offers at the desk. */
async function offerAsThird(browser: Browser, market: OpenMarket): Promise<void> {
  const page = await pageOf(browser, named(market, 'Beodeulnae Wheel Workshop'), DESKTOP);
  await page.goto(`${market.web}/en/arbitration`);
  const speaker = page.getByRole('listitem').filter({ hasText: '블루투스 스피커' });
  await speaker.getByText('₩9,000 + 10 MOOT').waitFor();
  await page.getByText('My bond').first().waitFor();
  await look(page, 'dispute-1-desk');
  await speaker.getByRole('button', { name: 'Make an offer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('My fee').fill('26');
  await dialog.getByRole('button', { name: /^Offer to decide/ }).click();
  await expect(dialog.getByText('At most 25: what one side put down.')).toBeVisible();
  await dialog.getByLabel('My fee').fill('10');
  await dialog.getByRole('button', { name: 'Offer to decide for 10 MOOT' }).click();
  await expect(speaker.getByText('You offered for 10 MOOT.')).toBeVisible();
  await page.context().close();
}

/** Ticks everybody who offers, and seals that. */
async function seal(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: /is fine by me$/ });
  await expect(boxes).toHaveCount(ARBITRATORS.length);
  for (const [slot] of ARBITRATORS.entries()) {
    await page.getByText('Fine by me', { exact: true }).nth(slot).click();
    await expect(boxes.nth(slot)).toBeChecked();
  }
  await page.getByRole('button', { name: `Seal my ${ARBITRATORS.length} choices` }).click();
  await expect(page.getByText(/^Your list is sealed/)).toBeVisible();
}

/** Anybody can read it: who offers, every deadline, and what happens if nobody does anything. */
async function readWithoutScripts(browser: Browser, room: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(room);
  await expect(page.getByRole('table').first()).toContainText('10 MOOT');
  await expect(page.getByText(/^If nobody offers by .*, it may go to a jury\.$/)).toBeVisible();
  await page.goto(new URL('/en/arbitration', room).href);
  await expect(page.getByRole('heading', { name: 'Become an arbitrator in three steps' })).toBeVisible();
  await context.close();
}

test.describe('A dispute', { tag: ['@arbitration', '@orders'] }, () => {
  test('is decided by an arbitrator both accept, seventy to thirty, and the money arrives', async ({
    browser,
    market,
  }) => {
    test.setTimeout(240_000);
    const [buyerPerson, sellerPerson] = [named(market, 'Youngsook Jung'), named(market, 'Seoyeon Kim')];
    const buyer = await pageOf(browser, buyerPerson);
    const seller = await pageOf(browser, sellerPerson);
    const before = {
      buyer: await freeWon(buyer, market, buyerPerson),
      seller: await freeWon(seller, market, sellerPerson),
    };
    await offerAsThird(browser, market);

    await buyer.goto(`${market.web}/en/orders?account=${buyerPerson.address}`);
    await buyer
      .getByRole('link', { name: /블루투스 스피커/ })
      .first()
      .click();
    await buyer.getByRole('link', { name: 'To the dispute' }).click();
    await headline(buyer, 'Arbitrators come forward.');
    const room = new URL(buyer.url()).pathname;
    await seller.goto(market.web + room);
    await look(buyer, 'dispute-2-offers');
    await readWithoutScripts(browser, market.web + room);

    // Words for the two and the arbitrator only, with a photograph.
    await seller.getByRole('button', { name: 'Add to the file' }).click();
    const dialog = seller.getByRole('dialog');
    await dialog.getByLabel('What should be known?').fill(HEARD);
    await dialog.getByRole('button', { name: 'Add it to the file' }).click();
    await expect(seller.getByText(HEARD)).toBeVisible();
    await buyer.getByRole('button', { name: 'Open with my wallet' }).click();
    await expect(buyer.getByText(HEARD)).toBeVisible();

    await pastDeadline(buyer);
    await headline(buyer, 'Who should decide this?');
    await look(buyer, 'dispute-3-approve');
    await buyer.getByRole('button', { name: 'Seal my list' }).click();
    await expect(buyer.getByText(/^Tick at least one name/)).toBeVisible();
    await seal(buyer);
    await headline(seller, 'Who should decide this?');
    await seal(seller);

    await pastDeadline(buyer);
    await headline(buyer, 'Now both lists are opened.');
    await buyer.getByRole('button', { name: 'Open my list' }).click();
    await expect(buyer.getByText(/^Your list is open/)).toBeVisible();
    // Another device: nothing was kept there, and the wallet makes the same seal again.
    await seller.evaluate(() => localStorage.clear());
    await seller.reload();
    await seller.getByRole('button', { name: 'Open my list' }).click();
    await headline(seller, 'The lot picks one of them.');
    await look(seller, 'dispute-4-opened');
    // The town's lot comes every other minute, and then the keeper lets it pick.
    await moveClock(seller, '1 hour on');
    await headline(seller, /is looking into it\.$/);

    const chosenName = (await seller.getByRole('heading', { level: 1 }).textContent())?.replace(
      ' is looking into it.',
      '',
    );
    const judge = market.people.find(({ name }) => name.en === chosenName || name.ko === chosenName);
    if (!judge) throw new Error(`${chosenName} is nobody in town`);
    await seller.getByRole('button', { name: /^Hand it to/ }).click();
    await expect(seller.getByRole('button', { name: /^Hand it to/ })).toHaveCount(1);
    const arbitrator = await pageOf(browser, judge, DESKTOP);
    await arbitrator.goto(market.web + room);
    // Only who judges has this field: the page knows who is looking.
    const part = arbitrator.getByLabel(/^Part for .*, in percent$/);
    await part.waitFor();
    await arbitrator.getByRole('button', { name: 'Open with my wallet' }).first().click();
    await expect(arbitrator.getByText(HEARD)).toBeVisible();
    await part.fill('70');
    await arbitrator.getByLabel('Your reasons').fill('It was quiet on one side, and both of them noticed late.');
    await look(arbitrator, 'dispute-5-rule');
    await arbitrator.getByRole('button', { name: /^Decide: ₩31,500 back to/ }).click();
    await headline(arbitrator, /has decided\.$/);

    await headline(buyer, /has decided\.$/);
    await look(buyer, 'dispute-6-ruled');
    await pastDeadline(buyer);
    // Anybody may send the money where it belongs; the keeper does, and soon.
    await headline(buyer, 'It is over.');
    await expect(buyer.getByText('It was quiet on one side, and both of them noticed late.')).toBeVisible();
    await look(buyer, 'dispute-7-over');

    expect(await freeWon(buyer, market, buyerPerson)).toBe(before.buyer + BACK);
    expect(await freeWon(seller, market, sellerPerson)).toBe(before.seller + REST);
  });
});
