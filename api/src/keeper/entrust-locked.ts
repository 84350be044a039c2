import { roundOpening, type TimeLockNetwork, timeOfRound } from '@moothall/contracts/protocol/jury/time-lock';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { jurySeatShape } from '../jury/types.ts';
import { globalId } from '../schema/global-id.ts';
import { Refusal } from '../schema/refusal.ts';
import { type EntrustContext, EntrustedBallot, keepBallot, ownSeat, SeatInput } from './ballot-seat.ts';
import { lockOf } from './lock-of.ts';
import { sealText } from './seal.ts';
import { sealedTo } from './time-lock.ts';

@InputType({ description: 'A vote that nobody can open before its time, not even this operator.' })
export class BallotEntrustLockedInput extends SeatInput {
  @Field(() => String, {
    description:
      'One byte of choice and 32 of salt, sealed by tlock (age, armoured) to the first round of `ballotLock` that is signed more than 15 minutes after the last second of voting.',
  })
  locked!: string;
}

@ObjectType({ description: 'A network of drand whose rounds open what was sealed to them.' })
export class TimeLock implements TimeLockNetwork {
  @Field(() => String, { description: 'The network’s hash.' })
  hash!: string;
  @Field(() => String, { description: 'Its key: a point of G2 of BLS12-381, compressed.' })
  publicKey!: string;
  @Field(() => Int, { description: 'Unix seconds of round 1.' })
  genesis!: number;
  @Field(() => Int, { description: 'Seconds from one round to the next.' })
  period!: number;
}

/**
 * Votes that the operator opens for jurors, and cannot read itself before the time has come.
 *
 * Whether a text opens to the vote that stands on chain shows only then. Until then no more is checked than that it is
 * sealed to the right round, and that it comes from who sealed the seat; one that does not open hurts only whoever sent
 * it, and they are told.
 */
@Resolver()
export class LockedBallotResolver {
  @Query(() => TimeLock, {
    nullable: true,
    description:
      'What entrusted votes are sealed to, so that this operator cannot read them before votes are opened. Null where lots are not drawn by drand: there they are kept by its word and its key alone.',
  })
  async ballotLock(@Ctx() { env }: EntrustContext): Promise<TimeLock | null> {
    return (await lockOf(env)) ?? null;
  }

  @Mutation(() => EntrustedBallot, {
    description: 'Asks this operator to open a sealed vote when its time comes, where `ballotLock` names a time lock.',
  })
  async ballotEntrustLocked(
    @Arg('input', () => BallotEntrustLockedInput) input: BallotEntrustLockedInput,
    @Ctx() context: EntrustContext,
  ): Promise<EntrustedBallot> {
    const to = sealedTo(input.locked);
    if (to === undefined) throw new Refusal('BALLOT_LOCK_MALFORMED');
    const own = await ownSeat(context, input);
    const network = await lockOf(context.env);
    if (network === undefined) throw new Refusal('BALLOT_LOCK_OFF');
    const round = roundOpening(network, own.commitUntil);
    if (to.hash !== network.hash || to.round !== round) throw new Refusal('BALLOT_LOCK_WRONG', { round: `${round}` });
    const opensAt = new Date(timeOfRound(network, round) * 1000);
    await keepBallot(context, own, sealText(own.ballotKey, own.key, input.locked), opensAt);
    return { seatId: globalId(jurySeatShape.name, own.key) };
  }
}
