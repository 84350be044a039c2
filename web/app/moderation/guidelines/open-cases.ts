import type { NoticeMotionFragment } from '../../graphql/generated/graphql.ts';

const OPEN: ReadonlySet<string> = new Set(['AWAIT_SEED', 'COMMIT', 'REVEAL', 'APPEAL']);

/** The motion that a jury decides now; there is one at a time. */
export const openCaseOf = <Asked extends NoticeMotionFragment>(
  motions: readonly { node: Asked }[],
): Asked | undefined => motions.map(({ node }) => node).find((motion) => OPEN.has(motion.case.stage));
