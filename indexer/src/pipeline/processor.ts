import { EvmBatchProcessor } from '@subsquid/evm-processor';
import type { IndexerSettings } from '../env.ts';
import { HANDLERS } from './dispatch.ts';

/** Logs of the market's contracts from the first block that can hold one, read by RPC alone. */
export function createProcessor(settings: Pick<IndexerSettings, 'RPC_URL' | 'HEAD_POLL_MS' | 'deployment'>) {
  const { startBlock, finalityConfirmations, addresses } = settings.deployment;
  const contracts = new Set(HANDLERS.map(({ contract }) => addresses[contract].toLowerCase()));
  return new EvmBatchProcessor()
    .setRpcEndpoint({ url: settings.RPC_URL, maxBatchCallSize: 100 })
    .setRpcDataIngestionSettings({ headPollInterval: settings.HEAD_POLL_MS })
    .setFinalityConfirmation(finalityConfirmations)
    .setBlockRange({ from: startBlock })
    .setFields({ block: { timestamp: true }, log: { address: true, topics: true, data: true, transactionHash: true } })
    .addLog({ address: [...contracts], topic0: [...new Set(HANDLERS.map(({ topic }) => topic))] });
}
