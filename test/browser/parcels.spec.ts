import { look } from './look.ts';
import { expect, named, test } from './market.ts';
import { accept, buyPot, DEPOSIT, POT, ship } from './parcel.ts';
import { freeWon, moveClock, pageOf } from './person.ts';

const FEE = 0.02;

test.describe('A parcel', { tag: ['@orders', '@listings', '@vault', '@messages'] }, () => {
  test('is sent, looked at and approved, and the money arrives', async ({ browser, market }) => {
    const garden = named(market, 'Utmaeul Garden');
    const newcomer = named(market, 'Taeyang Yoon');
    const [buyer, seller] = [await pageOf(browser, newcomer), await pageOf(browser, garden)];
    const before = await freeWon(seller, market, garden);
    const path = await buyPot(buyer, market, 'Beodeulnae 1-gil 3, flat 202');
    await look(buyer, 'parcel-1-placed');

    // The address is for the seller's eyes.
    await seller.goto(market.web + path);
    await seller.getByRole('button', { name: 'Open with my wallet' }).click();
    await expect(seller.getByText('Beodeulnae 1-gil 3, flat 202')).toBeVisible();
    await accept(seller, market, path);
    await look(seller, 'parcel-2-to-send');
    await seller.getByRole('button', { name: 'It is on its way' }).click();
    await expect(seller.getByRole('alert').first()).toBeVisible();
    await ship(seller, 'NT-31001');

    // The number is for the buyer's, whose key is at hand since the address was sealed with it.
    await expect(buyer.getByRole('heading', { level: 1, name: 'It is on its way to you.' })).toBeVisible();
    await expect(buyer.getByText('NT-31001')).toBeVisible();
    await look(buyer, 'parcel-3-on-its-way');
    await buyer.getByRole('button', { name: 'It has arrived' }).click();
    await expect(buyer.getByRole('heading', { level: 1, name: 'Look at it in peace.' })).toBeVisible();
    await look(buyer, 'parcel-4-arrived');
    await buyer.getByRole('button', { name: /^All good: pay/ }).click();
    await expect(buyer.getByRole('heading', { level: 1, name: 'The buyer is happy.' })).toBeVisible();
    await expect(seller.getByRole('heading', { level: 1, name: 'The buyer is happy.' })).toBeVisible();
    await look(seller, 'parcel-5-paid');
    expect(await freeWon(seller, market, garden)).toBeGreaterThanOrEqual(before + POT * (1 - FEE));
    for (const page of [buyer, seller]) await page.context().close();
  });

  test('that is refused is settled 70 to 30', async ({ browser, market }) => {
    const garden = named(market, 'Utmaeul Garden');
    const grace = named(market, 'Grace O’Connor');
    const [buyer, seller] = [await pageOf(browser, grace), await pageOf(browser, garden)];
    const path = await buyPot(buyer, market, 'Beodeulnae 5-gil 40');
    const before = await freeWon(seller, market, grace);
    await accept(seller, market, path);
    await ship(seller, 'NT-31002');
    await buyer.getByRole('button', { name: 'It has arrived' }).click();
    await buyer.getByRole('button', { name: 'Refuse it' }).click();
    const dialog = buyer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Freeze the money' }).click();
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await dialog.getByLabel('Your words').fill('It is chipped at the rim, which no picture shows.');
    await dialog.getByRole('button', { name: 'Freeze the money' }).click();
    await expect(buyer.getByRole('heading', { level: 1, name: 'This is in dispute.' })).toBeVisible();
    await look(buyer, 'parcel-6-refused');

    await buyer.getByRole('slider').fill('70');
    await buyer.getByRole('button', { name: 'Sign 70 : 30' }).click();
    await buyer.getByText('No camera? Send it as text').click();
    const code = await buyer.getByRole('textbox', { name: /^Code for/ }).inputValue();
    await seller.reload();
    await seller.getByLabel('Code or link').fill(code);
    await seller.getByRole('button', { name: 'Use this code' }).click();
    await expect(seller.getByText(/offers: ₩9,800 to/)).toBeVisible();
    await look(seller, 'parcel-7-split');
    await seller.getByRole('button', { name: 'Agree to this split' }).click();
    await expect(buyer.getByRole('heading', { level: 1, name: 'Settled between the two.' })).toBeVisible();
    await look(buyer, 'parcel-8-settled');
    expect(await freeWon(buyer, market, grace)).toBe(before + POT * 0.7);
    for (const page of [buyer, seller]) await page.context().close();
  });

  test('that nobody refuses pays the seller; one that is never sent costs the seller the deposit', async ({
    browser,
    market,
  }) => {
    const garden = named(market, 'Utmaeul Garden');
    const jiho = named(market, 'Jiho Lee');
    const [buyer, seller] = [await pageOf(browser, jiho), await pageOf(browser, garden)];
    const sent = await buyPot(buyer, market, 'Solmaru student hall, box 41');
    await accept(seller, market, sent);
    await ship(seller, 'NT-31003');
    const unsent = await buyPot(buyer, market, 'Solmaru student hall, box 41');
    await accept(seller, market, unsent);

    // Two days to send it are over: whoever looks may end it.
    await moveClock(seller, '3 days on');
    const won = await freeWon(buyer, market, jiho);
    await buyer.goto(market.web + unsent);
    await buyer.getByRole('button', { name: 'Send everything where it belongs' }).click();
    await expect(buyer.getByRole('heading', { level: 1, name: 'It was never sent.' })).toBeVisible();
    await expect(buyer.getByText(`Deposits: ${2 * DEPOSIT} MOOT to`)).toBeVisible();
    await look(buyer, 'parcel-9-never-sent');
    expect(await freeWon(buyer, market, jiho)).toBe(won + POT);

    // Three days on its way and two to look at it: the first is over, so it counts as arrived.
    await moveClock(seller, '1 hour on');
    await buyer.goto(market.web + sent);
    await expect(buyer.getByRole('heading', { level: 1, name: 'Look at it in peace.' })).toBeVisible();
    await moveClock(seller, '3 days on');
    const garden0 = await freeWon(seller, market, garden);
    await seller.goto(market.web + sent);
    await seller.getByRole('button', { name: 'Send everything where it belongs' }).click();
    await expect(seller.getByRole('heading', { level: 1, name: 'Nobody refused it in time.' })).toBeVisible();
    await look(seller, 'parcel-10-window-ended');
    expect(await freeWon(seller, market, garden)).toBeGreaterThanOrEqual(garden0 + POT * (1 - FEE));
    for (const page of [buyer, seller]) await page.context().close();
  });
});
