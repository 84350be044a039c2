import type { IncomingMessage } from 'node:http';
import type { IpfsNode } from '../node.ts';

/** What a command answers: one JSON value, several (as lines of JSON), or bytes. */
export type Answer = { json: unknown } | { lines: AsyncIterable<unknown> } | { bytes: AsyncIterable<Uint8Array> };
/** One path below /api/v0/. */
export type Command = (node: IpfsNode, query: URLSearchParams, request: IncomingMessage) => Promise<Answer>;

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}
