import type { Pace } from '../write/pace.ts';

/** Longest question and longest answer, characters. */
export const QUESTION_MAX = 500;
export const QUESTIONS_A_DAY: Pace = { max: 20, seconds: 24 * 3600 };
/** Questions that may wait for an answer on one listing. */
export const WAITING_MAX = 50;
