import { type Recipient, type Sender, sealMessage } from '../../../web/app/messages/crypto/message.ts';
import { ApiRefused, type Visitor } from '../api.ts';
import { LISTINGS } from '../listings/all.ts';
import type { Talk } from '../talk.ts';
import { type ChatStory, PAUSE } from './story.ts';

interface Sent {
  messageSend: { message: { conversation: { id: string } } };
}

const SEND = `mutation ($input: MessageSendInput!) {
  messageSend(input: $input) { message { conversation { id } } }
}`;
const READ = 'mutation ($input: ConversationReadInput!) { conversationRead(input: $input) { id } }';

/** The conversation's id; null for a message that was sent before under its name. */
async function sent(visitor: Visitor, input: object): Promise<string | null> {
  try {
    return (await visitor.ask<Sent>(SEND, { input })).messageSend.message.conversation.id;
  } catch (error) {
    if (error instanceof ApiRefused && error.code === 'CLIENT_ID_USED') return null;
    throw error;
  }
}

/** One conversation, message by message; who answers has read what came before. */
export async function chatting({ listing: name, buyer, at, words }: ChatStory, talk: Talk): Promise<void> {
  const seller = LISTINGS.find((each) => each.id === name)?.seller as string;
  const listing = talk.listing(name);
  const side = async (id: string): Promise<Sender & Recipient> => {
    const key = await talk.keys.messageKey(id);
    return { account: talk.keys.person(id).address, key, publicKey: key.publicKey };
  };
  const sides = { buyer: await side(buyer), seller: await side(seller) };
  const thread = { chainId: talk.chainId, listing, buyer: sides.buyer.account };
  let conversation: string | undefined;
  for (const [place, [by, text]] of words.entries()) {
    const from = sides[by];
    const to = sides[by === 'buyer' ? 'seller' : 'buyer'];
    const visitor = await talk.visitor(by === 'buyer' ? buyer : seller);
    if (conversation) await visitor.ask(READ, { input: { conversation } });
    const clientId = `town-${name}-${place}`;
    const { json: _, ...sealed } = await sealMessage({ kind: 'text', text }, thread, from, to);
    const input = { listing, buyer: thread.buyer, clientId, ...sealed };
    conversation = (await sent(visitor, input)) ?? conversation;
    await talk.database.query('update app.message set sent_at = $3 where sender = $1 and client_id = $2', [
      from.account.toLowerCase(),
      clientId,
      talk.date(at - place * PAUSE),
    ]);
  }
  await talk.database.query(
    'update app.conversation set started_at = $3, last_at = $4 where listing = $1 and buyer = $2',
    [listing, sides.buyer.account.toLowerCase(), talk.date(at), talk.date(at - (words.length - 1) * PAUSE)],
  );
}
