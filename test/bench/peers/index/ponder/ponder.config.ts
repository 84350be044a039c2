import { createConfig } from 'ponder';
import { parseAbi } from 'viem';

const { RPC_URL, DATABASE_URL, LISTINGS, START_BLOCK, HEAD_POLL_MS } = process.env as Record<string, string>;

export default createConfig({
  database: { kind: 'postgres', connectionString: DATABASE_URL },
  chains: { anvil: { id: 31337, rpc: RPC_URL, pollingInterval: Number(HEAD_POLL_MS) } },
  contracts: {
    Listings: {
      chain: 'anvil',
      abi: parseAbi([
        'struct Terms { address seller; uint16 token; uint96 price; uint96 deposit; bool depositUpfront; uint8 ways; uint32 acceptWithin; uint32 shipWithin; uint32 arriveWithin; uint32 inspectWithin; address carrier; bytes32 certificate; uint32 category; uint64 cell; bytes32 content; uint64 nonce; }',
        'event Listed(bytes32 indexed id, address indexed seller, Terms terms, uint32 stock)',
      ]),
      address: LISTINGS as `0x${string}`,
      startBlock: Number(START_BLOCK),
    },
  },
});
