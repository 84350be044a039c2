import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Answer, TestApi } from './api.ts';
import { accountRow, aHash, insertAccounts, insertListings, listingRow } from './rows.ts';
import { signedInAs } from './signed-in.ts';

/** Somebody with a published key and a browser that is signed in. */
export interface Person {
  address: string;
  headers: { cookie: string };
}

/** A listing, its seller, somebody who asks about it, and somebody whose business it is not. */
export interface Chat {
  listing: string;
  seller: Person;
  buyer: Person;
  stranger: Person;
}

/** Somebody's browser. */
export async function signInAs(api: TestApi, address: string): Promise<Person> {
  const { cookie } = await signedInAs(api, address);
  return { address, headers: { cookie } };
}

/** Somebody nobody met before. */
export async function aPerson(api: TestApi, encryptionKey: string | null = aHash()): Promise<Person> {
  const row = accountRow({ encryptionKey });
  await api.write(async (rows) => void (await insertAccounts(rows, [row])));
  return signInAs(api, row.address);
}

export async function openChat(api: TestApi): Promise<Chat> {
  const [seller, buyer, stranger] = [await aPerson(api), await aPerson(api), await aPerson(api)];
  const row = listingRow({ seller: seller.address });
  await api.write(async (rows) => void (await insertListings(rows, [row])));
  return { listing: row.id, seller, buyer, stranger };
}

/** What nobody but its readers can open: here nobody at all. */
export const anEnvelope = (bytes = 100) => randomBytes(bytes).toString('base64');

/** Words as they are sealed, and what is said of them in the open. */
export function words(text: string): { plaintext: string; commitment: string } {
  const plaintext = JSON.stringify({ v: 1, salt: randomBytes(32).toString('base64'), kind: 'text', text });
  return { plaintext, commitment: `0x${createHash('sha256').update(plaintext).digest('hex')}` };
}

export const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message {
  id sender { address } sentAt commitment sealed clientId conversation { id } } } }`;

/** What a page sends; change what the test is about. */
export const aMessage = (chat: Pick<Chat, 'listing' | 'buyer'>, changed: Record<string, unknown> = {}) => ({
  listing: chat.listing,
  buyer: chat.buyer.address,
  commitment: words('hello').commitment,
  sealedForOther: anEnvelope(),
  sealedForSelf: anEnvelope(),
  clientId: randomUUID(),
  ...changed,
});

/** Sends a message as somebody. */
export const say = (
  api: TestApi,
  from: Person,
  chat: Pick<Chat, 'listing' | 'buyer'>,
  changed: Record<string, unknown> = {},
): Promise<Answer> => api.ask(SEND, { input: aMessage(chat, changed) }, from.headers);
