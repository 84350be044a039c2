import { RESTORE, regionsOf, SubjectKind } from '@moothall/contracts/protocol/moderation/index';
import * as moderation from '../abi/generated/moderation.ts';
import { addressOrNone, eventId, numberKey, on, type Position, timeOrNever, wholeTokens } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { Evidence, ListingRemoval, ModerationKind, ModerationPause, Motion, MotionBacker } from './entities.ts';

export async function kindSet(event: moderation.KindSetEventArgs, _at: Position, store: Store): Promise<void> {
  const { kind, seats, grave } = event;
  const target = addressOrNone(event.target);
  Object.assign(await store.getOrAdd(ModerationKind, { kind, target, seats, grave }), { target, seats, grave });
}

export async function pauseSet(event: moderation.PauseSetEventArgs, _at: Position, store: Store): Promise<void> {
  const until = timeOrNever(event.until);
  (await store.getOrAdd(ModerationPause, { id: 1, until })).until = until;
}

/** Counts what somebody puts down behind a motion. */
async function back(store: Store, at: Position, motion: string, account: string, stake: bigint): Promise<void> {
  const fresh = { motion, account, stake: 0n, since: eventId(at), collected: null };
  (await store.getOrAdd(MotionBacker, fresh)).stake += stake;
}

export async function moved(event: moderation.MovedEventArgs, at: Position, store: Store): Promise<void> {
  const { kind, target, subject, asker, accused, effect, guideline, reason } = event;
  const id = numberKey(event.id);
  const stake = wholeTokens(event.stake);
  store.add(Motion, {
    ...{ id, kind, target, subject, asker, accused, effect, guideline, reason, stake },
    joined: 0n,
    movedAt: at.time,
    carriedOutAt: null,
    pool: null,
    toAccused: null,
    height: at.height,
  });
  await back(store, at, id, asker, stake);
  store.wantDocument(reason);
}

const touched = async (store: Store, event: { id: bigint }, at: Position): Promise<Motion> =>
  Object.assign(await store.getOrFail(Motion, numberKey(event.id)), { height: at.height });

export async function motionJoined(event: moderation.MotionJoinedEventArgs, at: Position, store: Store): Promise<void> {
  const motion = await touched(store, event, at);
  const stake = wholeTokens(event.stake);
  motion.joined += stake;
  await back(store, at, motion.id, event.account, stake);
}

export async function evidenceAdded(
  event: moderation.EvidenceAddedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const { id: subject } = await touched(store, event, at);
  const { by, evidence: digest } = event;
  store.add(Evidence, {
    ...{ id: eventId(at), court: 'moderation', subject, by, digest, isPublic: true, at: at.time },
  });
  store.wantDocument(digest);
}

/** The domain says in an event of its own what the verdict did; here stands by which verdict a listing was removed. */
export async function carriedOut(event: moderation.CarriedOutEventArgs, at: Position, store: Store): Promise<void> {
  const motion = await touched(store, event, at);
  motion.carriedOutAt = at.time;
  if (motion.kind !== SubjectKind.Listing || event.effect === RESTORE) return;
  store.add(ListingRemoval, {
    id: eventId(at),
    listing: event.subject,
    motion: motion.id,
    regions: regionsOf(event.effect).join(','),
    at: at.time,
  });
}

export async function motionDivided(
  event: moderation.MotionDividedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const motion = await touched(store, event, at);
  motion.pool = event.pool;
  motion.toAccused = event.toAccused;
}

export async function collected(event: moderation.CollectedEventArgs, _at: Position, store: Store): Promise<void> {
  const backer = await store.getOrFail(MotionBacker, [numberKey(event.id), event.account]);
  backer.collected = (backer.collected ?? 0n) + event.amount;
}

const needsMotion = (event: { id: bigint }) => [[Motion, numberKey(event.id)]] as const;
const needsBacker = (event: { id: bigint; account: string }) =>
  [[MotionBacker, [numberKey(event.id), event.account]]] as const;

export const moderationHandlers = [
  on('moderation', moderation.events.KindSet, kindSet, (event) => [[ModerationKind, event.kind]]),
  on('moderation', moderation.events.PauseSet, pauseSet, () => [[ModerationPause, 1]]),
  on('moderation', moderation.events.Moved, moved),
  on('moderation', moderation.events.MotionJoined, motionJoined, (event) => [
    ...needsMotion(event),
    ...needsBacker(event),
  ]),
  on('moderation', moderation.events.EvidenceAdded, evidenceAdded, needsMotion),
  on('moderation', moderation.events.CarriedOut, carriedOut, needsMotion),
  on('moderation', moderation.events.MotionDivided, motionDivided, needsMotion),
  on('moderation', moderation.events.Collected, collected, needsBacker),
];
