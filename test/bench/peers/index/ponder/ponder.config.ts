import { createConfig } from 'ponder';
import { parseAbi } from 'viem';
import { settings } from '../env.ts';

export default createConfig({
  database: { kind: 'postgres', connectionString: settings.databaseUrl },
  chains: { anvil: { id: 31337, rpc: settings.rpcUrl, pollingInterval: settings.headPollMs } },
  contracts: {
    Listings: {
      chain: 'anvil',
      abi: parseAbi([
        'struct Terms { address seller; uint16 token; uint96 price; uint96 deposit; bool depositUpfront; uint8 ways; uint32 acceptWithin; uint32 shipWithin; uint32 arriveWithin; uint32 inspectWithin; address carrier; bytes32 certificate; uint32 category; uint64 cell; bytes32 content; uint64 nonce; }',
        'event Listed(bytes32 indexed id, address indexed seller, Terms terms, uint32 stock)',
      ]),
      address: settings.listings,
      startBlock: settings.startBlock,
    },
  },
});
