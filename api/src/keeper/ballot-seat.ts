import { Jurors__factory, Jury__factory } from '@moothall/contracts/protocol/generated/index';
import { FetchRequest, JsonRpcProvider } from 'ethers';
import type { Pool } from 'pg';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Env } from '../env.ts';
import { caseKey } from '../jury/case-id.ts';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { BigIntScalar } from '../schema/scalars.ts';
import { signedIn } from '../session/services.ts';

const RPC_TIMEOUT_MS = 5000;
const ROUNDS = { min: 1, max: 2 } as const;
/** No jury has more seats. */
const SEATS = { min: 0, max: 303 } as const;
/** The parts of `Jury.ballotOf`. */
const SEALED = 1n;
const LEAKED = 2n;
const UINT24 = (1n << 24n) - 1n;

@InputType()
export abstract class SeatInput {
  @Field(() => BigIntScalar, { description: 'The case.' })
  caseId!: string;
  @Field(() => Int, { description: '1, or 2 after an appeal.' })
  round!: number;
  @Field(() => Int, { description: 'The seat of whoever is signed in.' })
  seat!: number;
}

@ObjectType({ description: 'A vote that this operator opens once votes are opened, and forgets afterwards.' })
export class EntrustedBallot {
  @Field(() => String, { description: 'Global id of the seat.' })
  seatId!: string;
}

/** What entrusting a vote needs of a request. */
export interface EntrustContext extends ReadContext {
  env: Pick<Env, 'BALLOT_KEY' | 'RPC_URL' | 'deployment' | 'timeLock'>;
  pool: Pool;
}

/** A seat with a vote under seal, which whoever is signed in has sealed. */
export interface SealedSeat {
  /** As rows of the index know it. */
  key: string;
  caseKey: string;
  juror: string;
  /** The lower 224 bits of what stands on chain. */
  commitment: bigint;
  /** Last second in which the vote can be sealed anew, Unix time. */
  commitUntil: number;
  /** Under which it is kept. */
  ballotKey: string;
}

/** Asks the chain's node, for as long as an answer may take. @throws Refusal RPC_UNAVAILABLE */
export async function onChain<T>(
  { RPC_URL, deployment }: Pick<Env, 'RPC_URL' | 'deployment'>,
  ask: (provider: JsonRpcProvider) => Promise<T>,
): Promise<T> {
  const request = new FetchRequest(RPC_URL);
  request.timeout = RPC_TIMEOUT_MS;
  const provider = new JsonRpcProvider(request, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  try {
    return await ask(provider);
  } catch (cause) {
    throw Object.assign(new Refusal('RPC_UNAVAILABLE'), { cause });
  } finally {
    provider.destroy();
  }
}

/**
 * The seat that is named, as it stands on chain.
 * @throws Refusal BALLOT_MISMATCH where nothing is sealed, or somebody else sealed it; KEEPER_OFF, ROUND_OUT_OF_BOUNDS,
 * SEAT_OUT_OF_BOUNDS, SESSION_REQUIRED, RPC_UNAVAILABLE
 */
export async function ownSeat(context: EntrustContext, { caseId, round, seat }: SeatInput): Promise<SealedSeat> {
  const juror = signedIn(context);
  const { BALLOT_KEY: ballotKey, deployment } = context.env;
  if (ballotKey === undefined) throw new Refusal('KEEPER_OFF');
  if (round < ROUNDS.min || round > ROUNDS.max) throw new Refusal('ROUND_OUT_OF_BOUNDS', { round, ...ROUNDS });
  if (seat < SEATS.min || seat >= SEATS.max) throw new Refusal('SEAT_OUT_OF_BOUNDS', { seat, ...SEATS });
  const { jury: juryAt, jurors } = deployment.addresses;
  const found = await onChain(context.env, async (provider) => {
    const jury = Jury__factory.connect(juryAt, provider);
    const ballot = await jury.ballotOf(caseId, round, seat);
    if ((ballot & (SEALED | LEAKED)) !== SEALED) return undefined;
    const [by, { commitUntil }] = await Promise.all([
      Jurors__factory.connect(jurors, provider).jurorAt((ballot >> 8n) & UINT24),
      jury.roundOf(caseId, round),
    ]);
    return { by: by.toLowerCase(), commitment: ballot >> 32n, commitUntil: Number(commitUntil) };
  });
  if (found?.by !== juror) throw new Refusal('BALLOT_MISMATCH', { seat });
  const { commitment, commitUntil } = found;
  const file = caseKey(caseId);
  return { key: `${file}-${round}-${seat}`, caseKey: file, juror, commitment, commitUntil, ballotKey };
}

/** Keeps a vote under seal. @param opensAt when it can be opened; null for one that this operator's key alone keeps */
export const keepBallot = (
  { pool }: Pick<EntrustContext, 'pool'>,
  { key, caseKey: file, juror }: SealedSeat,
  sealed: Buffer,
  opensAt: Date | null,
) =>
  pool.query(
    `insert into app.entrusted_ballot (seat, case_id, juror, sealed, opens_at, stuck_at, entrusted_at)
     values ($1, $2, $3, $4, $5, null, now())
     on conflict (seat) do update set juror = excluded.juror, sealed = excluded.sealed, opens_at = excluded.opens_at,
       stuck_at = null, entrusted_at = now()`,
    [key, file, juror, sealed, opensAt],
  );
