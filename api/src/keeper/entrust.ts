import { Jurors__factory, Jury__factory } from '@moothall/contracts/protocol/generated/index';
import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import { FetchRequest, JsonRpcProvider } from 'ethers';
import type { Pool } from 'pg';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Env } from '../env.ts';
import { caseKey } from '../jury/case-id.ts';
import { jurySeatShape } from '../jury/types.ts';
import type { ReadContext } from '../schema/context.ts';
import { globalId } from '../schema/global-id.ts';
import { Refusal } from '../schema/refusal.ts';
import { BigIntScalar, Bytes32Scalar } from '../schema/scalars.ts';
import { signedIn } from '../session/services.ts';
import { sealVote } from './seal.ts';

const RPC_TIMEOUT_MS = 5000;
const ROUNDS = { min: 1, max: 2 } as const;
/** No jury has more seats. */
const SEATS = { min: 0, max: 303 } as const;
/** The parts of `Jury.ballotOf`. */
const SEALED = 1n;
const LEAKED = 2n;
const UINT24 = (1n << 24n) - 1n;
const UINT224 = (1n << 224n) - 1n;

@InputType({ description: 'A sealed vote, with what opens it.' })
export class BallotEntrustInput {
  @Field(() => BigIntScalar, { description: 'The case.' })
  caseId!: string;
  @Field(() => Int, { description: '1, or 2 after an appeal.' })
  round!: number;
  @Field(() => Int, { description: 'The seat of whoever is signed in.' })
  seat!: number;
  @Field(() => Boolean, { description: 'Yes or no, as it was sealed.' })
  choice!: boolean;
  @Field(() => Bytes32Scalar, { description: 'The salt it was sealed with.' })
  salt!: string;
}

@ObjectType({ description: 'A vote that this operator opens once votes are opened, and forgets afterwards.' })
export class EntrustedBallot {
  @Field(() => String, { description: 'Global id of the seat.' })
  seatId!: string;
}

/** What entrusting a vote needs of a request. */
export interface EntrustContext extends ReadContext {
  env: Pick<Env, 'BALLOT_KEY' | 'RPC_URL' | 'deployment'>;
  pool: Pool;
}

/** What stands on chain for a seat: 0 where nothing is sealed, and who sealed it. @throws Refusal RPC_UNAVAILABLE */
async function ballotOnChain({ env }: EntrustContext, { caseId, round, seat }: BallotEntrustInput) {
  const request = new FetchRequest(env.RPC_URL);
  request.timeout = RPC_TIMEOUT_MS;
  const { chainId, addresses } = env.deployment;
  const provider = new JsonRpcProvider(request, chainId, { staticNetwork: true, cacheTimeout: -1 });
  try {
    const ballot = await Jury__factory.connect(addresses.jury, provider).ballotOf(caseId, round, seat);
    const juror = await Jurors__factory.connect(addresses.jurors, provider).jurorAt((ballot >> 8n) & UINT24);
    return { ballot, juror: juror.toLowerCase() };
  } catch (cause) {
    throw Object.assign(new Refusal('RPC_UNAVAILABLE'), { cause });
  } finally {
    provider.destroy();
  }
}

/**
 * Votes that the operator opens for jurors who may be asleep by then.
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
      'Asks this operator to open a sealed vote when its time comes. A vote that is sealed anew is entrusted anew.',
  })
  async ballotEntrust(
    @Arg('input', () => BallotEntrustInput) input: BallotEntrustInput,
    @Ctx() context: EntrustContext,
  ): Promise<EntrustedBallot> {
    const juror = signedIn(context);
    const { env, pool } = context;
    const { caseId, round, seat, salt } = input;
    if (env.BALLOT_KEY === undefined) throw new Refusal('KEEPER_OFF');
    if (round < ROUNDS.min || round > ROUNDS.max) throw new Refusal('ROUND_OUT_OF_BOUNDS', { round, ...ROUNDS });
    if (seat < SEATS.min || seat >= SEATS.max) throw new Refusal('SEAT_OUT_OF_BOUNDS', { seat, ...SEATS });
    const choice = input.choice ? 1 : 0;
    const { chainId, addresses } = env.deployment;
    const vote = { chainId: BigInt(chainId), jury: addresses.jury, id: BigInt(caseId), round: round as 1 | 2, seat };
    const commitment = BigInt(commitmentOf({ ...vote, choice, salt })) & UINT224;
    const onChain = await ballotOnChain(context, input);
    const sealed = (onChain.ballot & (SEALED | LEAKED)) === SEALED && onChain.ballot >> 32n === commitment;
    if (!sealed || onChain.juror !== juror) throw new Refusal('BALLOT_MISMATCH', { seat });
    const key = `${caseKey(caseId)}-${round}-${seat}`;
    await pool.query(
      `insert into app.entrusted_ballot (seat, case_id, juror, sealed, entrusted_at) values ($1, $2, $3, $4, now())
       on conflict (seat) do update set juror = excluded.juror, sealed = excluded.sealed, entrusted_at = now()`,
      [key, caseKey(caseId), juror, sealVote(env.BALLOT_KEY, key, { choice, salt })],
    );
    return { seatId: globalId(jurySeatShape.name, key) };
  }
}
