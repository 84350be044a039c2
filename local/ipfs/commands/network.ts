import { multiaddr } from '@multiformats/multiaddr';
import { argument, timeoutOf } from '../parameters.ts';
import type { Command } from './command.ts';

export const id: Command = async (node) => {
  const { libp2p } = node.helia;
  const own = libp2p.peerId;
  const key = own.publicKey ? Buffer.from(own.publicKey.raw).toString('base64') : '';
  const Addresses = libp2p.getMultiaddrs().map(String);
  const Protocols = libp2p.getProtocols();
  return { json: { ID: own.toString(), PublicKey: key, Addresses, AgentVersion: 'moothall-local/helia', Protocols } };
};

export const version: Command = async () => ({
  json: { Version: '0.0.0-helia', Commit: '', Repo: '0', System: `${process.arch}/${process.platform}`, Golang: '' },
});

export const swarmConnect: Command = async (node, query) => {
  await node.helia.libp2p.dial(multiaddr(argument(query)), { signal: AbortSignal.timeout(timeoutOf(query) ?? 5000) });
  return { json: { Strings: [`connect ${argument(query)} success`] } };
};
