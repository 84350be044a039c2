import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import { DrandUnavailable } from './drand.ts';
import { openText, openVote, type Vote } from './seal.ts';
import { openTimeLocked, sealedTo } from './time-lock.ts';
import type { Work } from './work.ts';

/** An entrusted vote whose time to be opened has come. */
export interface Ballot {
  /** The seat, as rows of the index know it. */
  key: string;
  caseId: string;
  round: 1 | 2;
  seat: number;
  commitment: string;
  sealed: Buffer;
  /** Whether it is sealed by time besides. */
  locked: boolean;
}
/** The same with what was in it, which fits what stands on chain. */
export interface Opened extends Ballot {
  vote: Vote;
}

/** Not to be opened by this keeper, not to be opened yet, or by nobody ever. */
type Closed = 'foreign' | 'waiting' | 'useless';
type Tools = Pick<Work, 'ballotKey' | 'timeLock' | 'deployment' | 'pool' | 'log'>;

/** Signatures of rounds, each asked for once in a walk; undefined for one that no server tells yet. */
function signatures({ timeLock, log }: Tools) {
  const asked = new Map<number, Promise<string | undefined>>();
  return (round: number) => {
    const known = asked.get(round);
    if (known !== undefined) return known;
    const asking = timeLock.signatureOf(round).catch((error: unknown) => {
      if (!(error instanceof DrandUnavailable)) throw error;
      log.warn({ reason: error.message }, 'votes wait for a round of drand');
      return undefined;
    });
    asked.set(round, asking);
    return asking;
  };
}

/** What lies under the seals of one vote. One of another network's round is no vote of this market. */
async function voteIn(
  { ballotKey, timeLock }: Tools,
  { key, sealed, locked }: Ballot,
  signatureOf: (round: number) => Promise<string | undefined>,
): Promise<Vote | Closed> {
  if (ballotKey === undefined) return 'foreign';
  if (!locked) return openVote(ballotKey, key, sealed) ?? 'foreign';
  const text = openText(ballotKey, key, sealed);
  if (text === undefined) return 'foreign';
  const to = sealedTo(text);
  if (to?.hash !== timeLock.network.hash) return 'useless';
  const signature = await signatureOf(to.round);
  if (signature === undefined) return 'waiting';
  return (await openTimeLocked(text, signature)) ?? 'useless';
}

/** Forgets votes that can never be opened, not that they were entrusted: their jurors are told, while there is time. */
const giveUp = ({ pool }: Tools, keys: readonly string[]) =>
  pool.query(
    `update app.entrusted_ballot set sealed = null, stuck_at = (select time from chain.status where id = 1)
     where seat = any($1)`,
    [keys],
  );

/**
 * Opens the seals. A vote that does not fit what stands on chain, because it was sealed anew or never was what it should
 * be, would spoil its batch, and is given up. One that is sealed under another key is not this keeper's to judge:
 * whoever has that key opens it.
 */
export async function openBallots(tools: Tools, ballots: readonly Ballot[]): Promise<Opened[]> {
  const { chainId, addresses } = tools.deployment;
  const signatureOf = signatures(tools);
  const opened: Opened[] = [];
  const useless: string[] = [];
  let foreign = 0;
  for (const ballot of ballots) {
    const { key, caseId, round, seat } = ballot;
    const vote = await voteIn(tools, ballot, signatureOf);
    if (vote === 'foreign') foreign += 1;
    if (vote === 'useless') useless.push(key);
    if (typeof vote === 'string') continue;
    const named = { chainId: BigInt(chainId), jury: addresses.jury, id: BigInt(caseId), round, seat };
    if (commitmentOf({ ...named, ...vote }) === ballot.commitment) opened.push({ ...ballot, vote });
    else useless.push(key);
  }
  if (foreign > 0) tools.log.warn({ votes: foreign }, 'votes are sealed under another key than BALLOT_KEY');
  if (useless.length > 0) {
    await giveUp(tools, useless);
    tools.log.warn({ seats: useless }, 'votes do not open to what stands on chain; their jurors are told');
  }
  return opened;
}
