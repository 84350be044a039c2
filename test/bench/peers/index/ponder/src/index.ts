/** Ponder's own way of writing: `db.insert` gathers rows in memory and flushes them by COPY. */
import { ponder } from 'ponder:registry';
import { document, listing } from 'ponder:schema';
import { addressOrNone, cellToText, cidOfDigest, digestOrNone } from '../../values.ts';

ponder.on('Listings:Listed', async ({ event, context }) => {
  const { id, seller, terms, stock } = event.args;
  const { carrier, certificate, cell, ...same } = terms;
  const time = new Date(Number(event.block.timestamp) * 1000);
  await context.db.insert(listing).values({
    ...same,
    id,
    seller,
    carrier: addressOrNone(carrier),
    certificate: digestOrNone(certificate),
    cell: cellToText(cell),
    state: 'open',
    stock,
    sold: 0,
    listedAt: time,
    updatedAt: time,
    height: Number(event.block.number),
    removedIn: '',
  });
  await context.db.insert(document).values({
    id: terms.content,
    cid: cidOfDigest(terms.content),
    state: 'pending',
    attempts: 0,
    nextAttemptAt: new Date(),
  });
});
