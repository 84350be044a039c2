import { look } from './look.ts';
import { expect, named, test } from './market.ts';
import { pageOf } from './person.ts';

const DESKTOP = { width: 1280, height: 844 };

test('a profile says who vouches, and how it went with others, without scripts too', async ({ browser, market }) => {
  const { address } = named(market, 'Beodeulnae Wheel Workshop');
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: DESKTOP });
  const page = await context.newPage();
  await page.goto(`${market.web}/en/people/${address}`);
  await expect(page.getByText('Registered shop').first()).toBeVisible();
  await expect(page.getByText(/^by .+, until /).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What others say' })).toBeVisible();
  await expect(page.getByText('Honest: told me what did not need fixing.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'In numbers' })).toBeVisible();
  await context.close();
});

test('somebody hides what is said about them, and shows it again', async ({ browser, market }) => {
  const daniel = named(market, 'Daniel Brooks');
  const own = await pageOf(browser, daniel);
  await own.goto(`${market.web}/en/people/${daniel.address}`);
  await expect(own.getByText('Phone checked').first()).toBeVisible();
  await look(own, 'people-1-profile');
  await own.getByRole('link', { name: /hide what you do not want shown/ }).click();
  await expect(own.getByRole('heading', { name: 'What others vouch for about you' })).toBeVisible();
  const card = own.getByRole('main').getByRole('listitem').filter({ hasText: 'Phone checked' });
  await card.getByRole('button', { name: 'Do not show this' }).click();
  await expect(card.getByText('hidden by the person')).toBeVisible();
  await look(own, 'people-2-hidden');

  const anybody = await (await browser.newContext()).newPage();
  await anybody.goto(`${market.web}/en/people/${daniel.address}`);
  await expect(anybody.getByRole('heading', { name: 'What others say' })).toBeVisible();
  await expect(anybody.getByText('Phone checked')).toHaveCount(0);

  await card.getByRole('button', { name: 'Show it again' }).click();
  await expect(card.getByText('hidden by the person')).toHaveCount(0);
  await anybody.reload();
  await expect(anybody.getByText('Phone checked').first()).toBeVisible();
});

test('neighbours vouch for each other and take it back', async ({ browser, market }) => {
  const [lukas, minjun] = [named(market, 'Lukas Weber'), named(market, 'Minjun Park')];
  const page = await pageOf(browser, lukas);
  await page.goto(`${market.web}/en/people/${minjun.address}`);
  await page.getByRole('link', { name: /^Vouch for / }).click();
  await expect(page.getByText(/Your word is shown as a statement/)).toBeVisible();
  await page.getByLabel('What you checked').selectOption('other');
  await page.getByRole('button', { name: 'Vouch for it' }).click();
  await expect(page.getByRole('alert')).toContainText('Small Latin letters');
  await look(page, 'people-3-desk');
  await page.getByLabel('In one short word').fill('gardener');
  await page.getByLabel('How you checked it').fill('He planted the bed in front of our house.');
  await page.getByRole('button', { name: 'Vouch for it' }).click();
  const given = page.getByRole('main').getByRole('listitem').filter({ hasText: 'gardener' });
  await expect(given).toBeVisible();
  await given.getByRole('button', { name: 'Take it back' }).click();
  await expect(given).toContainText('taken back');
});

test('a shop says when it is open, and its page shows it', async ({ browser, market }) => {
  const wheel = named(market, 'Beodeulnae Wheel Workshop');
  const page = await pageOf(browser, wheel, DESKTOP);
  await page.goto(`${market.web}/en/people/${wheel.address}`);
  await page.getByRole('link', { name: 'Change your profile' }).click();
  const hours = page.getByLabel('Opening hours');
  await expect(hours).not.toBeEmpty();
  await page.getByLabel('Name', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Show it to everybody' }).click();
  await expect(page.getByRole('alert')).toContainText('Say how you want to be called.');
  await look(page, 'people-4-form');
  await page.getByLabel('Name', { exact: true }).fill('버들내 바퀴공방');
  await hours.fill('Tue–Sat 9–18, closed on holidays');
  await page.getByRole('button', { name: 'Show it to everybody' }).click();
  await page.waitForURL(/\/people\/0x/);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('Tue–Sat 9–18, closed on holidays')).toBeVisible({ timeout: 1000 });
  }).toPass();
});
