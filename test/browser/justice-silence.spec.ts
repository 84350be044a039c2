import type { Page } from '@playwright/test';
import { Bench, byJuror, drawn, minority, opened, without } from './jury.ts';
import { look } from './look.ts';
import { expect, named, test } from './market.ts';
import { accept, buyPot, DEPOSIT, POT, ship } from './parcel.ts';
import { freeMoot, freeWon, moveClock, pageOf, pastDeadline } from './person.ts';

const WORDS = 'It came in three pieces, and the box was wet.';

const headline = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 40_000 });

test.describe('A side that stays silent', { tag: ['@arbitration', '@jury', '@orders'] }, () => {
  test('neither holds the dispute up nor wins by it: a jury decides by what is shown, and the money moves', async ({
    browser,
    market,
  }) => {
    test.setTimeout(300_000);
    const [taeyang, garden] = [named(market, 'Taeyang Yoon'), named(market, 'Utmaeul Garden')];
    const [buyer, seller] = [await pageOf(browser, taeyang), await pageOf(browser, garden)];
    const path = await buyPot(buyer, market, 'Beodeulnae 1-gil 3, flat 202');
    await accept(seller, market, path);
    await ship(seller, 'NT-31009');
    const left = { won: await freeWon(seller, market, taeyang), moot: await freeMoot(seller, market, taeyang) };
    const sellerHas = await freeWon(seller, market, garden);
    // From here on the seller says and does nothing.
    await seller.context().close();

    await buyer.getByRole('button', { name: 'It has arrived' }).click();
    await buyer.getByRole('button', { name: 'Refuse it' }).click();
    const dialog = buyer.getByRole('dialog');
    await dialog.getByLabel('Your words').fill(WORDS);
    await dialog.getByRole('button', { name: 'Freeze the money' }).click();
    await headline(buyer, 'This is in dispute.');
    const arbitrator = await pageOf(browser, named(market, 'Amara Okafor'));
    await arbitrator.goto(`${market.web}/en/arbitration`);
    const pot = arbitrator.getByRole('listitem').filter({ hasText: WORDS });
    await pot.getByRole('button', { name: 'Make an offer' }).click();
    await arbitrator.getByRole('dialog').getByLabel('My fee').fill('3');
    await arbitrator.getByRole('dialog').getByRole('button', { name: 'Offer to decide for 3 MOOT' }).click();
    await expect(pot.getByText('You offered for 3 MOOT.')).toBeVisible();
    await arbitrator.context().close();

    await buyer.goto(`${market.web}${path}/dispute`);
    await headline(buyer, 'Arbitrators come forward.');
    await pastDeadline(buyer);
    await headline(buyer, 'Who should decide this?');
    await buyer.getByText('Fine by me', { exact: true }).click();
    await buyer.getByRole('button', { name: 'Seal my choice' }).click();
    await expect(buyer.getByText(/^Your list is sealed/)).toBeVisible();
    await expect(buyer.getByText(/^If one of the two seals no list by .*, it may go to a jury\.$/)).toBeVisible();

    // The other list never comes, so time sends it to a jury; the keeper does it for everybody.
    await pastDeadline(buyer);
    await headline(buyer, 'A jury decides.');
    await look(buyer, 'silence-1-jury');
    await buyer.getByRole('link', { name: 'See the jury’s case' }).click();
    await buyer.waitForURL(/\/jury\/cases\/\d+$/);
    const caseId = new URL(buyer.url()).pathname.split('/').at(-1) as string;
    await moveClock(buyer, '1 hour on');
    const jury = await drawn(market, caseId);
    const bench = await Bench.of(market, jury);
    const noes = minority(byJuror(jury.judging), jury.judging.length);
    await bench.seal(noes, 0);
    await bench.seal(without(jury.judging, noes), 1);
    await expect(buyer.getByRole('img', { name: `${jury.judging.length} of 21 votes sealed` })).toBeVisible();
    await pastDeadline(buyer);
    await bench.open();
    await opened(market, jury);
    await pastDeadline(buyer);
    const yes = jury.judging.length - noes.length;
    await expect(buyer.getByRole('img', { name: new RegExp(`^${yes} yes, ${noes.length} no`) })).toBeVisible();
    await look(buyer, 'silence-2-verdict');
    await pastDeadline(buyer);
    await expect(buyer.getByText(`Yes, by ${yes} to ${noes.length}.`)).toBeVisible();

    await buyer.goto(`${market.web}${path}/dispute`);
    await headline(buyer, 'It is over.');
    await expect(buyer.getByText('Because the jury decided it so.')).toBeVisible();
    await expect(buyer.getByText(`For deciding: ${DEPOSIT} MOOT to the jurors.`)).toBeVisible();
    await look(buyer, 'silence-3-over');
    // The price comes back, and so does the deposit; the jurors' fee is the seller's deposit.
    expect(await freeWon(buyer, market, taeyang)).toBe(left.won + POT);
    expect(await freeMoot(buyer, market, taeyang)).toBe(left.moot + DEPOSIT);
    expect(await freeWon(buyer, market, garden)).toBe(sellerHas);
    await buyer.context().close();
  });
});
