import { setTimeout as sleep } from 'node:timers/promises';
import { digestOf, encodeDocument } from '@moothall/contracts/protocol';
import { listingId, NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { buy, done, list, type Market, release } from './market.ts';
import { listingWords } from './rows.ts';

/** Between two deals. */
const PAUSE_MS = 500;

/** Gives an IPFS node bytes to keep, as one block. */
async function keep(ipfs: string, bytes: Uint8Array): Promise<void> {
  const body = new FormData();
  body.append('data', new Blob([Buffer.from(bytes)]));
  const answer = await fetch(`${ipfs}/api/v0/block/put?cid-codec=raw`, { method: 'POST', body });
  if (!answer.ok) throw new Error(await answer.text());
}

/**
 * Trades by real transactions until told to end: every deal with words of its own, ended in one of three ways.
 * @param listed told of every listing before it is sold
 */
export async function trade(
  market: Market,
  ipfs: string,
  { cid, width, height }: { cid: string; width: number; height: number },
  listed: (listing: string) => Promise<void>,
  isOver: () => boolean,
): Promise<void> {
  const { seller, buyer } = market;
  for (let deals = 0; !isOver(); deals++) {
    const title = `Desk ${deals}`;
    const words = encodeDocument(listingWords(title, { pictures: [{ cid, width, height, alt: title }] }));
    await keep(ipfs, words);
    const terms = await list(market, { content: digestOf(words), price: 100n });
    await listed(listingId(terms));
    const { deal } = await buy(market, terms);
    if (deals % 3 === 0) await done(market.orders(buyer).cancel(deal));
    else {
      await done(market.orders(seller).accept(deal, NO_PERMIT));
      await (deals % 3 === 1 ? release(market, deal) : done(market.orders(seller).cancel(deal)));
    }
    await sleep(PAUSE_MS);
  }
}
