/** What the bench tells the others, and Ponder its own programs; the typeorm-store reads DB_URL itself. */
const { RPC_URL, DATABASE_URL, LISTINGS, START_BLOCK, FINALITY, HEAD_POLL_MS } = process.env as Record<string, string>;

export const settings = {
  rpcUrl: RPC_URL,
  databaseUrl: DATABASE_URL,
  listings: LISTINGS as `0x${string}`,
  startBlock: Number(START_BLOCK),
  finality: Number(FINALITY),
  headPollMs: Number(HEAD_POLL_MS),
};
