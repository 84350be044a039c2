import type { JuryStandingFragment, MotionFactsFragment } from '../../graphql/generated/graphql.ts';

type Standing = Pick<JuryStandingFragment, 'stage' | 'round' | 'settled'>;

/** Whether something can still be put up or added: until votes of the first jury are opened. */
export const mayJoin = ({ stage, round }: Standing): boolean =>
  round === 1 && (stage === 'AWAIT_SEED' || stage === 'COMMIT');

/** What somebody who asked or joined gets. */
export interface Part {
  collected: boolean;
  /** Undefined until the money was divided. */
  amount: bigint | undefined;
}

type Backed = Pick<MotionFactsFragment, 'pool' | 'stake' | 'joined' | 'backers'>;

/** The account's part of a motion, in proportion to what it put up; undefined for others, and while nothing can come. */
export function partOf(motion: Backed, { settled }: Standing, account: string | undefined): Part | undefined {
  const own = motion.backers.edges.find(({ node }) => node.account.address.toLowerCase() === account?.toLowerCase());
  if (!own || !settled) return undefined;
  const { stake, collected } = own.node;
  if (collected !== null && collected !== undefined) return { collected: true, amount: BigInt(collected) };
  if (motion.pool === null || motion.pool === undefined) return { collected: false, amount: undefined };
  const all = BigInt(motion.stake) + BigInt(motion.joined);
  const amount = all === 0n ? 0n : (BigInt(motion.pool) * BigInt(stake)) / all;
  return amount === 0n ? undefined : { collected: false, amount };
}
