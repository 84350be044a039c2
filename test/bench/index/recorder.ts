import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Question {
  id: unknown;
  method: string;
  params?: unknown[];
}

/** A node in front of a node: what it was asked once it answers from memory, the same for everybody. */
export interface Recorder {
  url: string;
  /** How often it had to ask the node itself. */
  asked: number;
  /** When logs were asked for first, since the last `forget`; undefined before. */
  firstLogs: number | undefined;
  close(): Promise<void>;
}

/**
 * Writing logs as JSON keeps anvil busier than reading them keeps any indexer, on the same processors. So that indexers
 * are compared and not anvil, its answers are kept as the bytes they are. The chain must not grow meanwhile.
 */
export async function startRecorder(target: string): Promise<Recorder> {
  const known = new Map<string, Buffer>();
  const keyOf = ({ method, params }: Question) => JSON.stringify([method, params]);

  async function learn(questions: readonly Question[]): Promise<void> {
    const unknown = questions.filter((question) => !known.has(keyOf(question)));
    if (unknown.length === 0) return;
    recorder.asked += unknown.length;
    const body = unknown.map(({ method, params }, id) => ({ jsonrpc: '2.0', id, method, params: params ?? [] }));
    const response = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answers = (await response.json()) as { id: number; result?: unknown; error?: unknown }[];
    for (const { id, result, error } of answers) {
      const answer = error === undefined ? `"result":${JSON.stringify(result)}}` : `"error":${JSON.stringify(error)}}`;
      known.set(keyOf(unknown[id] as Question), Buffer.from(answer));
    }
  }

  function answer(response: ServerResponse, questions: readonly Question[], batch: boolean): void {
    response.writeHead(200, { 'content-type': 'application/json' });
    if (batch) response.write('[');
    for (const [index, question] of questions.entries()) {
      response.write(`${index > 0 ? ',' : ''}{"jsonrpc":"2.0","id":${JSON.stringify(question.id)},`);
      response.write(known.get(keyOf(question)));
    }
    response.end(batch ? ']' : undefined);
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const asked = JSON.parse(Buffer.concat(chunks).toString()) as Question | Question[];
      const questions = Array.isArray(asked) ? asked : [asked];
      if (questions.some(({ method }) => method === 'eth_getLogs')) recorder.firstLogs ??= performance.now();
      learn(questions).then(
        () => answer(response, questions, Array.isArray(asked)),
        (error) => response.writeHead(502).end(String(error)),
      );
    });
  });
  // It speaks no WebSocket: nothing new comes.
  server.on('upgrade', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const recorder: Recorder = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: 0,
    firstLogs: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return recorder;
}
