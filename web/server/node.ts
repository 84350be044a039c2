import { json, type NextFunction, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { log } from '../app/log.server.ts';

/** What a wallet needs to read, count and send. A node's other methods are not the visitors'. */
const FOR_EVERYBODY = [
  'eth_blockNumber',
  'eth_call',
  'eth_chainId',
  'eth_estimateGas',
  'eth_feeHistory',
  'eth_gasPrice',
  'eth_getBalance',
  'eth_getBlockByHash',
  'eth_getBlockByNumber',
  'eth_getCode',
  'eth_getTransactionByHash',
  'eth_getTransactionCount',
  'eth_getTransactionReceipt',
  'eth_maxPriorityFeePerGas',
  'eth_sendRawTransaction',
  'net_version',
];
/** On a local market visitors move the town's clock. */
const TOWN_CLOCK = ['evm_increaseTime', 'evm_mine'];

const MAX_BODY = '128kb';
const MAX_BATCH = 20;
/** Patience for the node, milliseconds. */
const NODE_MS = 15_000;

const call = z.object({ jsonrpc: z.literal('2.0'), id: z.union([z.number(), z.string()]), method: z.string() });
const body = z.union([call.loose(), z.array(call.loose()).min(1).max(MAX_BATCH)]);

const mistake = (code: string, params: Record<string, string | number>) => ({
  errors: [{ message: code, extensions: { code, params } }],
});

/** A body that is no JSON, or too large, in the shape of every other error. */
const unreadable = (error: Error & { status?: number }, _: Request, response: Response, __: NextFunction) =>
  void response.status(error.status ?? 400).json(mistake('RPC_BODY_UNREADABLE', { max: MAX_BODY }));

/**
 * POST /rpc: the chain's node for the browser's wallet, on the pages' own origin.
 * @param rpc the node's JSON-RPC
 * @param practice whether this is a local market whose clock visitors may move
 */
export function nodeRoute(rpc: string, practice: boolean): Router {
  const allowed = new Set(practice ? [...FOR_EVERYBODY, ...TOWN_CLOCK] : FOR_EVERYBODY);
  const forward: RequestHandler = async (request, response) => {
    const read = body.safeParse(request.body);
    if (!read.success) return void response.status(400).json(mistake('RPC_MALFORMED', { maxBatch: MAX_BATCH }));
    const refused = [read.data].flat().find(({ method }) => !allowed.has(method));
    if (refused) return void response.status(403).json(mistake('RPC_METHOD_REFUSED', { method: refused.method }));
    try {
      const answer = await fetch(rpc, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(read.data),
        signal: AbortSignal.timeout(NODE_MS),
      });
      response
        .status(answer.status)
        .type('application/json')
        .send(Buffer.from(await answer.arrayBuffer()));
    } catch (error) {
      log.error({ error }, 'the chain’s node does not answer');
      response.status(502).json(mistake('RPC_UNREACHABLE', {}));
    }
  };
  const router = Router();
  router.post('/rpc', json({ limit: MAX_BODY, type: '*/*' }), forward);
  router.all('/rpc', (_, response) => void response.status(405).set('allow', 'POST').end());
  router.use('/rpc', unreadable);
  return router;
}
