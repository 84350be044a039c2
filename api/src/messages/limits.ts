import type { Pace } from '../write/pace.ts';

const MINUTE = 60;
const DAY = 24 * 3600;

export const MESSAGES_A_MINUTE: Pace = { max: 30, seconds: MINUTE };
export const MESSAGES_A_DAY: Pace = { max: 500, seconds: DAY };
/** Conversations an account may begin. */
export const CONVERSATIONS_A_DAY: Pace = { max: 20, seconds: DAY };
export const SEALED_FILES_A_DAY: Pace = { max: 50, seconds: DAY };
export const REPORTS_A_DAY: Pace = { max: 20, seconds: DAY };
/** Messages into a conversation in which the other side never wrote. */
export const UNANSWERED_MAX = 5;
/** Largest envelope, bytes: its key and what it seals. */
export const ENVELOPE_MAX_BYTES = 16 * 1024;
/** An HPKE envelope that seals one byte: the key of 32 bytes, the byte, and the tag of 16. */
export const ENVELOPE_MIN_BYTES = 32 + 1 + 16;
/** Largest encrypted picture: 512 KiB of WebP, the cipher's tag, and a nonce if the page puts it in front. */
export const SEALED_FILE_MAX_BYTES = 512 * 1024 + 64;
/** One encrypted byte and the cipher's tag. */
export const SEALED_FILE_MIN_BYTES = 1 + 16;
/** Encrypted pictures of one message. */
export const ATTACHMENTS_MAX = 8;
/** Messages one report may disclose: together with their words they fit a request. */
export const DISCLOSED_MAX = 30;
/** Words beside a report, characters. */
export const REPORT_WORDS_MAX = 500;
/** Seconds an encrypted picture waits for the message that takes it along. */
export const UNSENT_SECONDS = DAY;
/** People one account may block. */
export const BLOCKS_MAX = 1000;
