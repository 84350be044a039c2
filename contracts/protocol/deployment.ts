import { z } from 'zod';

const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'an address is 0x and 40 hex digits');

/** Where one copy of the market lives on a chain. Written by the deploy command, read by every process. */
export const deploymentRecord = z.object({
  name: z.string().min(1),
  chainId: z.number().int().positive(),
  /** First block that can hold an event of these contracts. */
  startBlock: z.number().int().nonnegative(),
  /** Blocks after which this chain's history is taken as final. */
  finalityConfirmations: z.number().int().nonnegative(),
  addresses: z.object({
    vault: address,
    accounts: address,
    carriers: address,
    listings: address,
    orders: address,
    certificates: address,
    /** Where juries get their lot from. */
    beacon: address,
    jurors: address,
    jury: address,
    moderation: address,
    arbitrators: address,
    reviews: address,
    attestations: address,
    /** Whose attestations this market shows as badges. */
    attesters: address,
    marketToken: address,
  }),
});
export type DeploymentRecord = z.infer<typeof deploymentRecord>;
