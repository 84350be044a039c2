import { deploymentRecord } from '@moothall/contracts/protocol';
import { z } from 'zod';
import { TOWN_SIZES } from './sizes.ts';

/** What is left when a town was played: where its contracts are, and who lives there. */
export const playedTown = z.object({
  deployment: deploymentRecord,
  size: z.enum(TOWN_SIZES),
  /** Ids on chain, by the names that the stories have for what is offered. */
  listings: z.record(z.string(), z.string()),
  people: z.array(
    z.object({
      name: z.object({ ko: z.string(), en: z.string() }),
      address: z.string(),
      /** Derived from the public phrase of every development chain. */
      privateKey: z.string(),
      /** CID of the person's face. */
      picture: z.string(),
    }),
  ),
});
export type PlayedTown = z.infer<typeof playedTown>;
