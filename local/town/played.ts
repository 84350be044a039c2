import { deploymentRecord } from '@moothall/contracts/protocol';
import { z } from 'zod';

/** What is left when a town was played: where its contracts are, and who lives there. */
export const playedTown = z.object({
  deployment: deploymentRecord,
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
