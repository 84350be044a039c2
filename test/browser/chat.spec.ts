import type { Browser, Page } from '@playwright/test';
import { JsonRpcProvider, Wallet } from 'ethers';
import { look } from './look.ts';
import { expect, named, type OpenMarket, type Person, test } from './market.ts';
import { BrowserWallet } from './wallet.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 844 };
/** A small amber picture. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAIElEQVQ4jWN4sciYKohh1KAXo2H0YjQdLRrNIovITwcAKVybn2qq3TwAAAAASUVORK5CYII=',
  'base64',
);

/** A browser of its own: another device. */
async function device(browser: Browser, viewport = PHONE): Promise<Page> {
  const context = await browser.newContext({ viewport });
  return context.newPage();
}

const WORDS = {
  en: { signIn: 'Sign in', open: 'Open my messages' },
  ko: { signIn: '들어가기', open: '내 대화 열기' },
} as const;

/** Says who one is, on a page of messages, and opens what was sealed to them. */
async function openMessages(page: Page, name: string, language: 'en' | 'ko' = 'en'): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('button', { name: WORDS[language].signIn }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await main.getByRole('button', { name: WORDS[language].open }).click();
}

const said = (page: Page, text: string) => page.getByRole('log').getByText(text);
const writing = (page: Page) => page.getByRole('textbox', { name: /^Message to/ });

/** Goes to a listing by its title. */
async function find(page: Page, { web }: OpenMarket, title: string): Promise<string> {
  await page.goto(`${web}/en`);
  await page.getByRole('search').getByRole('combobox').first().fill(title);
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: new RegExp(title) }).first();
  await link.click();
  await page.waitForURL(/\/listings\/0x[0-9a-f]{64}/);
  return new URL(page.url()).pathname;
}

test.describe('Two neighbours', { tag: ['@messages', '@questions', '@accounts'] }, () => {
  test('write to each other, and a second device with the same wallet reads it', async ({ browser, market }) => {
    const shop = named(market, 'Beodeulnae Wheel Workshop');
    const newcomer = named(market, 'Seoyeon Kim');

    const buyer = await device(browser);
    await find(buyer, market, '접이식 자전거');
    await buyer.getByRole('link', { name: /^Message / }).click();
    await buyer.getByRole('main').getByRole('button', { name: 'Sign in' }).waitFor();
    await look(buyer, 'chat-1-sealed');
    await openMessages(buyer, newcomer.name.en);
    await buyer.waitForURL(/\/messages\/0x[0-9a-f]{64}\/0x[0-9a-fA-F]{40}/);
    const thread = new URL(buyer.url()).pathname;
    const field = writing(buyer);
    await field.waitFor();
    await look(buyer, 'chat-2-new');
    await field.fill('Is the chain new? 체인이 새 거예요?');
    await field.press('Enter');
    await expect(said(buyer, 'Is the chain new?')).toBeVisible();

    // The other side, in the other language.
    const seller = await device(browser);
    await seller.goto(`${market.web}/ko/messages`);
    await openMessages(seller, shop.name.ko, 'ko');
    const row = seller.getByRole('link', { name: new RegExp(`${newcomer.name.ko}.*Is the chain new`) });
    await expect(row).toBeVisible();
    await look(seller, 'chat-3-list');
    await row.click();
    await expect(said(seller, 'Is the chain new?')).toBeVisible();

    // An answer arrives without a reload, and so does a picture.
    await seller.getByRole('textbox', { name: /보낼 메시지/ }).fill('작년에 갈았어요.');
    await seller.getByRole('button', { name: '보내기' }).click();
    await expect(said(buyer, '작년에 갈았어요.')).toBeVisible();
    const picture = { name: 'chain.png', mimeType: 'image/png', buffer: PICTURE };
    await buyer.locator('input[name=picture]').setInputFiles(picture);
    await buyer.getByAltText('The picture that goes along').waitFor();
    await field.fill('Like this?');
    await buyer.getByRole('button', { name: 'Send' }).click();
    await expect(buyer.getByAltText('Your picture')).toBeVisible();
    await expect(seller.getByAltText(`${newcomer.name.ko} 님이 보낸 사진`)).toBeVisible();
    await expect(said(seller, 'Like this?')).toBeVisible();

    // What is half written survives a reload.
    await field.fill('half a sen');
    await buyer.reload();
    await expect(field).toHaveValue('half a sen');
    await expect(said(buyer, 'Like this?')).toBeVisible();
    await look(buyer, 'chat-4-thread');
    await look(seller, 'chat-5-thread-ko');

    // Another device, on which the same key lies in a wallet of its own.
    const second = await device(browser);
    const pocket = await BrowserWallet.install(second, market, newcomer);
    await second.goto(market.web + thread);
    await openMessages(second, 'Pocket');
    await expect(said(second, 'Is the chain new?')).toBeVisible();
    await expect(said(second, '작년에 갈았어요.')).toBeVisible();
    await expect(second.getByAltText('Your picture')).toBeVisible();
    pocket.close();

    const stranger = await device(browser);
    await stranger.goto(market.web + thread);
    await stranger.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await stranger.getByRole('dialog').getByRole('button', { name: 'Grace O’Connor' }).click();
    await expect(stranger.getByText('This conversation is between others.')).toBeVisible();
    for (const page of [buyer, seller, second, stranger]) await page.context().close();
  });

  test('begin with a wallet that was never here: its key goes on the record first', async ({ browser, market }) => {
    const { address, privateKey } = Wallet.createRandom();
    const node = new JsonRpcProvider(market.rpc);
    await node.send('anvil_setBalance', [address, '0xde0b6b3a7640000']);
    node.destroy();
    const person: Person = { name: { ko: '', en: '' }, address, privateKey };
    const page = await device(browser);
    const wallet = await BrowserWallet.install(page, market, person);
    await find(page, market, '접이식 자전거');
    await page.getByRole('link', { name: /^Message / }).click();
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Pocket' }).click();
    const setUp = page.getByRole('main').getByRole('button', { name: 'Set up' });
    await setUp.waitFor();
    await look(page, 'chat-6-set-up');
    wallet.mood = 'rejects';
    await setUp.click();
    await expect(page.getByText('You did not sign, so nothing happened.')).toBeVisible();
    wallet.mood = 'signs';
    await setUp.click();
    await writing(page).fill('Hello from a new wallet');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(said(page, 'Hello from a new wallet')).toBeVisible();
    wallet.close();
    await page.context().close();
  });

  test('ask and answer in public, for everybody to read without scripts', async ({ browser, market }) => {
    const shop = named(market, 'Beodeulnae Wheel Workshop');
    const asker = await device(browser);
    const path = await find(asker, market, '접이식 자전거');
    await asker.getByRole('button', { name: 'Ask a public question' }).click();
    await asker.getByLabel('Your question').fill('Does it come with a lock?');
    await asker.getByRole('button', { name: 'Ask', exact: true }).click();
    await asker.getByRole('dialog').getByRole('button', { name: 'Grace O’Connor' }).click();
    const question = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Does it come with a lock?' });
    await expect(question(asker)).toBeVisible();

    const seller = await device(browser, DESK);
    await seller.goto(market.web + path);
    await seller.getByRole('button', { name: 'Sign in' }).first().click();
    await seller.getByRole('dialog').getByRole('button', { name: shop.name.en }).click();
    await question(seller).getByRole('button', { name: 'Answer' }).click();
    await question(seller)
      .getByLabel(/^Your answer/)
      .fill('Yes, and two keys.');
    await question(seller).getByRole('button', { name: 'Answer' }).click();
    await expect(question(asker).getByText('Yes, and two keys.')).toBeVisible();
    await look(asker, 'chat-7-questions');

    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(market.web + path);
    await expect(question(reader).getByText('Yes, and two keys.')).toBeVisible();
    await plain.close();
    for (const page of [asker, seller]) await page.context().close();
  });
});
