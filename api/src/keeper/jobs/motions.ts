import type { Waiting } from '../turns.ts';
import type { Job } from '../work.ts';

interface MotionRow {
  id: string;
  asker: string;
  kind: number;
  target: string;
  subject: string;
  effect: string;
  guideline: number;
  reason: string;
  movedAt: Date;
}

const ACCEPTED: Waiting = {
  name: 'effects',
  sql: `
  select motion.id, motion.asker, motion.kind, motion.target, motion.subject, motion.effect, motion.guideline,
    motion.reason, motion.moved_at as "movedAt"
  from chain.motion motion join chain.jury_case file on file.id = motion.id
  where file.verdict = 'accepted' and motion.carried_out_at is null order by file.decided_at, motion.id`,
};
const UNDIVIDED: Waiting = {
  name: 'parts of motions',
  sql: `
  select motion.id from chain.motion motion join chain.jury_case file on file.id = motion.id
  where file.settled and motion.pool is null order by file.decided_at, motion.id`,
};
const UNCOLLECTED: Waiting = {
  name: 'parts of backers',
  sql: `
  select backer.motion, backer.account from chain.motion_backer backer join chain.motion motion on motion.id = backer.motion
  where backer.collected is null and motion.pool > 0 order by backer.motion, backer.since`,
};

/** Carries out what juries decided about motions. A subject that resists is tried again in the next round. */
export const effects: Job = {
  name: 'effects',
  run({ turns, hand, moderation }) {
    return turns.each<MotionRow>(ACCEPTED, ({ id, movedAt, ...asked }) => {
      const motion = { ...asked, openedAt: movedAt.getTime() / 1000 };
      return hand.act('carry out', { motion: id }, () => moderation.carryOut.populateTransaction(motion));
    });
  },
};

/** Fetches what a case left for those who asked, and pays each of them. */
export const parts: Job = {
  name: 'parts',
  async run({ turns, hand, moderation }) {
    const divided = await turns.each<{ id: string }>(UNDIVIDED, ({ id }) =>
      hand.act('divide', { motion: id }, () => moderation.divide.populateTransaction(id)),
    );
    const collected = await turns.each<{ motion: string; account: string }>(UNCOLLECTED, ({ motion, account }) =>
      hand.act('collect', { motion }, () => moderation.collect.populateTransaction(motion, account)),
    );
    return divided + collected;
  },
};
