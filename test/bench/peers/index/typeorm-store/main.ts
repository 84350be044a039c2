/** Subsquid's processor with its own store, as its documentation shows it: one insert for all rows of a batch. */
import { EvmBatchProcessor } from '@subsquid/evm-processor';
import { TypeormDatabase } from '@subsquid/typeorm-store';
import { events } from '../../../../../indexer/src/abi/generated/listings.ts';
import { settings } from '../env.ts';
import { addressOrNone, cellToText, cidOfDigest, digestOrNone } from '../values.ts';
import { Document, Listing } from './lib/model.ts';

const address = settings.listings.toLowerCase();

const processor = new EvmBatchProcessor()
  .setRpcEndpoint({ url: settings.rpcUrl, maxBatchCallSize: 100 })
  .setRpcDataIngestionSettings({ headPollInterval: settings.headPollMs })
  .setFinalityConfirmation(settings.finality)
  .setBlockRange({ from: settings.startBlock })
  .setFields({ block: { timestamp: true }, log: { address: true, topics: true, data: true } })
  .addLog({ address: [address], topic0: [events.Listed.topic] });

processor.run(new TypeormDatabase({ supportHotBlocks: true }), async ({ blocks, store }) => {
  const listings: Listing[] = [];
  const documents: Document[] = [];
  for (const { header, logs } of blocks) {
    const time = new Date(header.timestamp);
    for (const log of logs) {
      if (log.address !== address || log.topics[0] !== events.Listed.topic) continue;
      const { terms, id, seller, stock } = events.Listed.decode(log);
      const { carrier, certificate, cell, ...same } = terms;
      listings.push(
        new Listing({
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
          height: header.height,
          replaces: null,
          replacedBy: null,
          removedIn: '',
          restoredEvent: null,
        }),
      );
      documents.push(
        new Document({
          id: terms.content,
          cid: cidOfDigest(terms.content),
          state: 'pending',
          attempts: 0,
          nextAttemptAt: new Date(),
        }),
      );
    }
  }
  await store.insert(listings);
  await store.insert(documents);
});
