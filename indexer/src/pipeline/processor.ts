import { EvmBatchProcessor } from '@subsquid/evm-processor';
import type { RpcClient } from '@subsquid/rpc-client';
import type { IndexerSettings } from '../env.ts';
import { HANDLERS } from './dispatch.ts';
import { Heads } from './heads.ts';
import { makeWary } from './wary-client.ts';

type ProcessorSettings = Pick<IndexerSettings, 'RPC_URL' | 'RPC_TIMEOUT_MS' | 'HEAD_POLL_MS' | 'deployment'>;

/** The processor makes its client itself and shows it to nobody; all its questions go through this one. */
const clientOf = (processor: object): RpcClient =>
  (processor as unknown as { getChainRpcClient(): RpcClient }).getChainRpcClient();

/** The processor's own pause between two questions for the height; `hearHeads` makes a better one. */
const NO_PAUSE_MS = 1;

/** Logs of the market's contracts from the first block that can hold one, read by RPC alone. */
export function createProcessor(settings: ProcessorSettings) {
  const { startBlock, finalityConfirmations, addresses } = settings.deployment;
  const contracts = new Set(HANDLERS.map(({ contract }) => addresses[contract].toLowerCase()));
  const processor = new EvmBatchProcessor()
    .setRpcEndpoint({ url: settings.RPC_URL, maxBatchCallSize: 100, requestTimeout: settings.RPC_TIMEOUT_MS })
    .setRpcDataIngestionSettings({ headPollInterval: NO_PAUSE_MS })
    .setFinalityConfirmation(finalityConfirmations)
    .setBlockRange({ from: startBlock })
    .setFields({ block: { timestamp: true }, log: { address: true, topics: true, data: true, transactionHash: true } })
    .addLog({ address: [...contracts], topic0: [...new Set(HANDLERS.map(({ topic }) => topic))] });
  const client = clientOf(processor);
  makeWary(client);
  hearHeads(client, new Heads(settings.RPC_URL), settings.HEAD_POLL_MS);
  return processor;
}

/** Asks for the chain's height when a block was announced, or else every so often. */
function hearHeads(client: RpcClient, heads: Heads, pollMs: number): void {
  const call = client.call.bind(client);
  client.call = async (method, params, options) => {
    if (method === 'eth_blockNumber') await heads.next(pollMs);
    return call(method, params, options);
  };
}
