import type { Page } from '@playwright/test';
import { Bench, bondOf, byJuror, drawn, minority, opened, type Round, roundOf, type Seat, without } from './jury.ts';
import { look } from './look.ts';
import { expect, named, type OpenMarket, type Person, test } from './market.ts';
import { freeMoot, moveClock, pageOf, pastDeadline } from './person.ts';

const UNIT = 10n ** 18n;
/** The town's numbers, market tokens: what a vote puts at risk, what a seat costs, what the asker puts up. */
const DEPOSIT = 10n * UNIT;
const SEAT = UNIT;
const STAKE = 50n * UNIT;
const SEATS = 21n;
const FEE = SEATS * SEAT;

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 844 };
const SCARF = /손뜨개 목도리/;
const BOARD = /Cruiser skateboard/;

/** An amount as pages write it: hundredths, never more than it is. */
function written(amount: bigint): string {
  const hundredths = amount / (UNIT / 100n);
  const [whole, cents] = [hundredths / 100n, String(hundredths % 100n).padStart(2, '0')];
  return `${whole}${`.${cents}`.replace(/\.?0+$/, '')} MOOT`;
}

/** The listing's path. */
async function find(page: Page, { web }: OpenMarket, words: string, title: RegExp): Promise<string> {
  await page.goto(`${web}/en/search?q=${encodeURIComponent(words)}`);
  const href = await page.getByRole('link', { name: title }).first().getAttribute('href');
  return href as string;
}

/** Asks that a listing be taken off; leaves the page at the case and tells its number. */
async function report(
  page: Page,
  listing: string,
  guideline: string,
  words: string,
  picture?: string,
): Promise<string> {
  await page.goto(listing);
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  const put = page.getByRole('button', { name: `Put ${written(STAKE)} up and ask` });
  await put.waitFor();
  if (picture) {
    await put.click();
    await expect(page.getByText('Choose a guideline.')).toBeVisible();
    await expect(page.getByText('Say why.')).toBeVisible();
  }
  await page.getByLabel('Which guideline was broken?').selectOption(guideline);
  await page.getByLabel('Why?').fill(words);
  if (picture) await look(page, picture);
  await put.click();
  await page.waitForURL(/\/jury\/cases\/\d+$/);
  return new URL(page.url()).pathname.split('/').at(-1) as string;
}

/** One juror's vote on all own seats, sealed in the browser. */
async function sealAs(page: Page, vote: 'Remove it' | 'Keep it', own: readonly Seat[]): Promise<void> {
  await page.getByRole('radio', { name: vote }).check();
  await page.getByRole('button', { name: new RegExp(`^Lock ${own.length * 10} MOOT and seal`) }).click();
  // All of them are, when nothing is left but to change one's mind.
  await expect(page.getByRole('button', { name: 'Seal my vote anew' })).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole('heading', { name: 'Sealed.' })).toBeVisible();
}

/** What a line of the case's money says, such as "+5.06 MOOT each". */
const moneyOf = (page: Page, who: string | RegExp) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(who) })
    .locator('dd');

/** Case by case: one whose time to seal ends a little later than the other's. */
const later = (one: Round, other: Round) => one.commitUntil > other.commitUntil;

test.describe('A jury of neighbours', { tag: ['@jury', '@moderation', '@listings'] }, () => {
  test('takes a false listing off the market; what another one took off, a larger one lets stay', async ({
    browser,
    market,
  }) => {
    test.setTimeout(480_000);
    const [grace, daniel] = [named(market, 'Grace O’Connor'), named(market, 'Daniel Brooks')];
    const [haeun, lukas] = [named(market, 'Haeun Choi'), named(market, 'Lukas Weber')];
    const asker = await pageOf(browser, grace);
    const stranger = await (await browser.newContext({ viewport: PHONE })).newPage();
    // What earlier juries hold of anybody's bond comes back first, so that bonds can be counted.
    await asker.goto(`${market.web}/en`);
    await moveClock(asker, '7 days on');

    const scarf = await find(stranger, market, '목도리', SCARF);
    const board = await find(stranger, market, 'skateboard', BOARD);
    const falseCase = await report(
      asker,
      market.web + scarf,
      'Not as described, a false offer',
      'The listing says merino. The label in my scarf says acrylic, and it pills like it.',
      'jury-1-report',
    );
    const graceHas = await freeMoot(stranger, market, grace);
    const other = await pageOf(browser, daniel);
    const fairCase = await report(other, market.web + board, 'Stolen or counterfeit', 'I think it is a copy.');
    await moveClock(other, '1 hour on');
    const [scarfJury, boardJury] = [await drawn(market, falseCase), await drawn(market, fairCase)];

    // Two of those who were drawn, who have nothing to do with either case.
    const parties = [grace, daniel, haeun, lukas];
    const [forIt, against] = byJuror(scarfJury.judging).filter(([first]) => first && !parties.includes(first.juror));
    if (!forIt?.[0] || !against?.[0]) throw new Error('The lot fell on too few people');
    const [yes, no] = [forIt[0].juror, against[0].juror];
    for (const juror of [yes, no])
      await expect.poll(async () => (await bondOf(market, juror)).locked, { timeout: 60_000 }).toBe(0n);
    const had = { yes: (await bondOf(market, yes)).free, no: (await bondOf(market, no)).free };

    // One seals in the browser and leaves the rest to the keeper.
    const path = `${market.web}/en/jury/cases/${falseCase}`;
    const first = await pageOf(browser, yes);
    await first.goto(path);
    await first.getByRole('radio', { name: 'Remove it' }).waitFor();
    await look(first, 'jury-2-vote');
    await first.getByRole('button', { name: /MOOT and seal/ }).click();
    await expect(first.getByText('Choose one of the two.')).toBeVisible();
    await sealAs(first, 'Remove it', forIt);
    await first.getByText('Let the keeper open it').click();
    await first.getByRole('button', { name: 'Entrust my vote' }).click();
    await expect(first.getByText('The keeper opens it.')).toBeVisible();
    await look(first, 'jury-3-sealed');
    // The other one comes back to open it.
    const second = await pageOf(browser, no, DESKTOP);
    await second.goto(path);
    await sealAs(second, 'Keep it', against);

    const scarfBench = await Bench.of(market, scarfJury);
    const others = without(scarfJury.judging, [...forIt, ...against]);
    const alsoAgainst = minority(byJuror(others), scarfJury.judging.length - 3 * against.length);
    await scarfBench.seal(alsoAgainst, 0);
    await scarfBench.seal(without(others, alsoAgainst), 1);
    const boardBench = await Bench.of(market, boardJury);
    const boardNoes = minority(byJuror(boardJury.judging), boardJury.judging.length);
    await boardBench.seal(boardNoes, 0);
    await boardBench.seal(without(boardJury.judging, boardNoes), 1);
    // Everybody sees how many have sealed, and nobody sees what.
    const all = scarfJury.judging.length;
    await stranger.goto(path);
    await expect(stranger.getByRole('img', { name: `${all} of 21 votes sealed` })).toBeVisible();
    expect((await roundOf(market, falseCase, 1))?.opened).toBe(0);

    const last = later(scarfJury, boardJury) ? asker : other;
    await pastDeadline(last);
    await expect(second.getByRole('heading', { name: 'Open your vote' })).toBeVisible();
    await look(second, 'jury-4-open');
    await second.getByRole('button', { name: /^Open my/ }).click();
    await expect(second.getByText('Open. Wait for the others.')).toBeVisible();
    await scarfBench.open();
    await boardBench.open();
    await opened(market, scarfJury);
    await opened(market, boardJury);
    await pastDeadline(last);

    // The minority's deposits and the fee, in equal parts to the majority and to who asked.
    const lost = BigInt(against.length + alsoAgainst.length);
    const right = BigInt(all) - lost;
    const share = (lost * DEPOSIT + FEE) / (right + 1n);
    await expect(asker.getByRole('img', { name: new RegExp(`^${right} yes, ${lost} no`) })).toBeVisible();
    await expect(moneyOf(asker, `${right} jurors who were right`)).toHaveText(`+${written(share)} each`);
    await expect(moneyOf(asker, `${lost} jurors who were not`)).toHaveText('−10 MOOT each');
    await look(asker, 'jury-5-verdict');

    // The seller of the other one does not agree, and asks a larger jury.
    const boardNo = BigInt(boardNoes.length);
    const boardYes = BigInt(boardJury.judging.length) - boardNo;
    const seller = await pageOf(browser, lukas);
    await seller.goto(`${market.web}/en/jury/cases/${fairCase}`);
    await expect(seller.getByRole('img', { name: new RegExp(`^${boardYes} yes, ${boardNo} no`) })).toBeVisible();
    const appeal = seller.getByRole('button', { name: /^Put [\d.]+ MOOT down and appeal$/ });
    await appeal.waitFor();
    await look(seller, 'jury-6-appeal');
    await appeal.click();
    await expect(seller.getByText('Second, larger jury')).toBeVisible();
    const lukasHas = await freeMoot(stranger, market, lukas);
    await moveClock(seller, '1 hour on');
    const larger = await drawn(market, fairCase, 2);
    expect(larger.seats).toBeGreaterThan(boardJury.seats);
    const largerBench = await Bench.of(market, larger);
    const largerYes = minority(byJuror(larger.judging), larger.judging.length);
    await largerBench.seal(largerYes, 1);
    await largerBench.seal(without(larger.judging, largerYes), 0);

    // Nobody appeals the first verdict: it takes the listing off, for strangers and for its seller.
    await pastDeadline(asker);
    await expect(asker.getByText(`Yes, by ${right} to ${lost}.`)).toBeVisible();
    await expect(asker.getByText(/^Carried out on /)).toBeVisible({ timeout: 60_000 });
    await stranger.goto(market.web + scarf);
    await expect(stranger.getByText(/^Neighbours took this off the market on .* Why: Not as described/)).toBeVisible();
    await expect(stranger.getByText('You cannot sell it any more.')).toHaveCount(0);
    await expect(stranger.getByRole('button', { name: /^Set aside/ })).toHaveCount(0);
    await look(stranger, 'jury-7-removed');
    await stranger.goto(`${market.web}/en/search?q=${encodeURIComponent('목도리')}`);
    await expect(stranger.getByRole('link', { name: SCARF })).toHaveCount(0);
    const owner = await pageOf(browser, haeun);
    await owner.goto(market.web + scarf);
    await expect(owner.getByText(/^You cannot sell it any more\./)).toBeVisible();
    await expect(owner.getByRole('link', { name: 'Read the verdict' })).toBeVisible();
    await look(owner, 'jury-8-removed-own');

    // Paid to the unit: bonds of both, whatever the other case still locks of them.
    const sum = async (juror: Person) => {
      const { free, locked } = await bondOf(market, juror);
      return free + locked;
    };
    await expect.poll(() => sum(yes), { timeout: 60_000 }).toBe(had.yes + share * BigInt(forIt.length));
    await expect.poll(() => sum(no), { timeout: 60_000 }).toBe(had.no - DEPOSIT * BigInt(against.length));
    const { free } = await bondOf(market, yes);
    await first.goto(`${market.web}/en/jury?account=${yes.address}`);
    await expect(moneyOf(first, 'Bond, free')).toHaveText(written(free));
    await look(first, 'jury-9-bond');
    await expect
      .poll(() => freeMoot(asker, market, grace), { timeout: 60_000 })
      .toBeCloseTo(graceHas + Number(STAKE - FEE + share) / Number(UNIT), 1);

    await pastDeadline(seller);
    await largerBench.open();
    await opened(market, larger);
    await pastDeadline(seller);
    const largerNo = larger.judging.length - largerYes.length;
    const turned = `The larger jury turned the answer, ${largerYes.length} to ${largerNo}.`;
    await expect(seller.getByText(turned)).toBeVisible();
    await expect(seller.getByText(`No, by ${largerNo} to ${largerYes.length}.`)).toBeVisible();
    // The deposits of those who are wrong now pay the larger jury as far as they go, then the appeal's comes back.
    const largerFee = BigInt(larger.seats) * SEAT;
    const put = (largerFee * 3n) / 2n;
    const paid = boardYes * DEPOSIT < largerFee ? boardYes * DEPOSIT : largerFee;
    const back = put - (largerFee - paid);
    await expect(moneyOf(seller, 'Lukas Weber, who was accused')).toHaveText(`+${written(STAKE - FEE)}`);
    await expect(seller.getByText(`put up ${written(put)}, got ${written(back)} back`)).toBeVisible();
    await look(seller, 'jury-10-turned');
    await expect
      .poll(() => freeMoot(seller, market, lukas), { timeout: 60_000 })
      .toBeCloseTo(lukasHas + Number(STAKE - FEE + back) / Number(UNIT), 1);

    await stranger.goto(market.web + board);
    await expect(stranger.getByText(/Neighbours (took|decide)/)).toHaveCount(0);
    await expect(stranger.getByRole('button', { name: /^Set aside/ }).first()).toBeVisible();
    await look(stranger, 'jury-11-stays');
    for (const page of [asker, stranger, other, first, second, seller, owner]) await page.context().close();
  });
});
