import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { jurySeatShape } from '../jury/types.ts';
import { globalId } from '../schema/global-id.ts';
import { Refusal } from '../schema/refusal.ts';
import { Bytes32Scalar } from '../schema/scalars.ts';
import { type EntrustContext, EntrustedBallot, keepBallot, ownSeat, SeatInput } from './ballot-seat.ts';
import { lockOf } from './lock-of.ts';
import { sealVote } from './seal.ts';

const UINT224 = (1n << 224n) - 1n;

@InputType({ description: 'A sealed vote, with what opens it.' })
export class BallotEntrustInput extends SeatInput {
  @Field(() => Boolean, { description: 'Yes or no, as it was sealed.' })
  choice!: boolean;
  @Field(() => Bytes32Scalar, { description: 'The salt it was sealed with.' })
  salt!: string;
}

/**
 * Votes that the operator opens for jurors who may be asleep by then, where no time lock keeps them.
 *
 * Only what fits the commitment on chain is taken, from who sealed it: nobody can fill the table or overwrite somebody
 * else's vote. Telling it before its time (`Jury.proveLeak`) pays the operator nothing: the deposit goes into the pot of
 * the jurors who were right. Keeping silent pays nothing either as long as the keeper behaves as this one does: whoever
 * reports an unopened vote gets a fifth of half a deposit, and the keeper reports no seat that was ever entrusted to it.
 * A juror need not take its word for that: the page that sealed the vote can open it too, as can anybody who is given
 * the salt, and whoever comes first opens it for good.
 */
@Resolver()
export class BallotResolver {
  @Mutation(() => EntrustedBallot, {
    description:
      'Asks this operator to open a sealed vote when its time comes. A vote that is sealed anew is entrusted anew. Refused where `ballotLock` names a time lock.',
  })
  async ballotEntrust(
    @Arg('input', () => BallotEntrustInput) input: BallotEntrustInput,
    @Ctx() context: EntrustContext,
  ): Promise<EntrustedBallot> {
    const own = await ownSeat(context, input);
    const { caseId, round, seat, salt } = input;
    if ((await lockOf(context.env)) !== undefined) throw new Refusal('BALLOT_LOCK_NEEDED');
    const choice = input.choice ? 1 : 0;
    const { chainId, addresses } = context.env.deployment;
    const vote = { chainId: BigInt(chainId), jury: addresses.jury, id: BigInt(caseId), round: round as 1 | 2, seat };
    const commitment = BigInt(commitmentOf({ ...vote, choice, salt })) & UINT224;
    if (own.commitment !== commitment) throw new Refusal('BALLOT_MISMATCH', { seat });
    await keepBallot(context, own, sealVote(own.ballotKey, own.key, { choice, salt }), null);
    return { seatId: globalId(jurySeatShape.name, own.key) };
  }
}
