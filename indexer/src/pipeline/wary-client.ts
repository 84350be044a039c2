import { type CallOptions, RetryError, type RpcClient } from '@subsquid/rpc-client';
import { LogsBlooms } from './logs-bloom.ts';

/** A block as the node tells it, as far as it says which logs belong to it. */
interface Header {
  hash: string;
  logsBloom: string;
}

/** A log as the node tells it. */
export interface ToldLog {
  blockNumber: string;
  blockHash: string;
  logIndex: string;
  address: string;
  topics: string[];
  data: string;
}

/** So many headers are remembered: more than are ever asked for before their logs. */
const HEADERS = 10_000;

/**
 * What nodes tell and forget. The processor believes every list of logs that is not empty; a node behind a balancer, or
 * one that cuts long answers, tells some of them, or tells them twice. Money in the rows would be wrong for ever.
 */
class Doubt {
  private readonly blooms = new Map<string, string>();
  private readonly bloomOf = new LogsBlooms();

  /** Remembers what a header says of its logs. */
  header(told: unknown): void {
    const header = told as Header | null;
    if (header === null) return;
    this.blooms.delete(header.hash);
    this.blooms.set(header.hash, header.logsBloom);
    const [oldest] = this.blooms.size > HEADERS ? this.blooms.keys() : [];
    if (oldest !== undefined) this.blooms.delete(oldest);
  }

  /**
   * Each log once. The logs of a block are numbered from 0 without a gap, and the header's filter holds all of them.
   * @throws RetryError, upon which the client asks again, ever more slowly
   */
  logs(told: readonly ToldLog[]): ToldLog[] {
    const blocks = new Map<string, Map<number, ToldLog>>();
    for (const log of told) {
      const known = blocks.get(log.blockHash) ?? new Map<number, ToldLog>();
      blocks.set(log.blockHash, known.set(Number(log.logIndex), log));
    }
    for (const [hash, logs] of blocks) {
      const [log] = logs.values();
      const incomplete = (why: string) =>
        new RetryError(`logs of block ${Number(log?.blockNumber)} (${hash}) are not complete: ${why}`);
      if (Math.max(...logs.keys()) !== logs.size - 1) throw incomplete('their numbers have gaps');
      const bloom = this.blooms.get(hash);
      if (bloom !== undefined && !this.bloomOf.holdsExactly(bloom, [...logs.values()]))
        throw incomplete('the header speaks of others');
    }
    return [...blocks.values()].flatMap((logs) => [...logs.values()]);
  }
}

/** Makes a client ask again where a node tells logs that cannot be all of a block's. */
export function makeWary(client: RpcClient): void {
  const doubt = new Doubt();
  const wary = (options: CallOptions = {}): CallOptions => ({
    ...options,
    validateResult(result, request) {
      const valid = options.validateResult ? options.validateResult(result, request) : result;
      if (request.method === 'eth_getLogs') return doubt.logs(valid);
      if (request.method.startsWith('eth_getBlockBy')) doubt.header(valid);
      return valid;
    },
  });
  const call = client.call.bind(client);
  const batchCall = client.batchCall.bind(client);
  client.call = (method, params, options) => call(method, params, wary(options));
  client.batchCall = (batch, options) => batchCall(batch, wary(options));
}
