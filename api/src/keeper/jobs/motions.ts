import { AT_MOST, each, type Job } from '../work.ts';

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

const ACCEPTED = `
  select motion.id, motion.asker, motion.kind, motion.target, motion.subject, motion.effect, motion.guideline,
    motion.reason, motion.moved_at as "movedAt"
  from chain.motion motion join chain.jury_case file on file.id = motion.id
  where file.verdict = 'accepted' and motion.carried_out_at is null order by file.decided_at limit ${AT_MOST}`;
const UNDIVIDED = `
  select motion.id from chain.motion motion join chain.jury_case file on file.id = motion.id
  where file.settled and motion.pool is null order by file.decided_at limit ${AT_MOST}`;
const UNCOLLECTED = `
  select backer.motion, backer.account from chain.motion_backer backer join chain.motion motion on motion.id = backer.motion
  where backer.collected is null and motion.pool > 0 order by backer.motion, backer.since limit ${AT_MOST}`;

/** Carries out what juries decided about motions. A subject that resists is tried again in the next round. */
export const effects: Job = {
  name: 'effects',
  async run({ pool, hand, moderation }) {
    const { rows } = await pool.query<MotionRow>(ACCEPTED);
    return each(rows, ({ id, movedAt, ...asked }) => {
      const motion = { ...asked, openedAt: movedAt.getTime() / 1000 };
      return hand.act('carry out', { motion: id }, () => moderation.carryOut.populateTransaction(motion));
    });
  },
};

/** Fetches what a case left for those who asked, and pays each of them. */
export const parts: Job = {
  name: 'parts',
  async run({ pool, hand, moderation }) {
    const undivided = await pool.query<{ id: string }>(UNDIVIDED);
    const divided = await each(undivided.rows, ({ id }) =>
      hand.act('divide', { motion: id }, () => moderation.divide.populateTransaction(id)),
    );
    const uncollected = await pool.query<{ motion: string; account: string }>(UNCOLLECTED);
    const collected = await each(uncollected.rows, ({ motion, account }) =>
      hand.act('collect', { motion }, () => moderation.collect.populateTransaction(motion, account)),
    );
    return divided + collected;
  },
};
