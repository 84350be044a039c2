/** What stands here needs no library, so that pages can read topics without the one that signs. */

const DAY = 24 * 3600;
/** For how many seconds an attestation can be given. */
export const ATTESTATION_TERM = { min: DAY, max: 730 * DAY } as const;

/** What pages know words and a shape for; anybody may use any other. */
export const TOPICS = ['phone', 'identity', 'shop', 'brand'] as const;
export type TopicName = (typeof TOPICS)[number];

/** A name of a topic: short, so that 32 bytes hold it, and of letters that look like no others. */
const NAME = /^[a-z0-9][a-z0-9 .-]{0,30}$/;

/** Where a refusal names no topic: everything an issuer says. */
export const EVERY_TOPIC = `0x${'0'.repeat(64)}`;

/** Whether a topic can have this name. */
export const isTopicName = (name: string): boolean => NAME.test(name);

/** The 32 bytes of a topic. @throws RangeError when the name is not lower-case ASCII of at most 31 letters */
export function topicOf(name: string): string {
  if (!isTopicName(name)) throw new RangeError(`"${name}" is no name of a topic`);
  const bytes = [...name].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'));
  return `0x${bytes.join('').padEnd(64, '0')}`;
}

/** The name of a topic; undefined for 32 bytes that hold none. */
export function topicName(topic: string): string | undefined {
  const bytes =
    topic
      .replace(/^0x/, '')
      .replace(/(00)+$/, '')
      .match(/../g) ?? [];
  const name = bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('');
  return isTopicName(name) && topicOf(name) === topic.toLowerCase() ? name : undefined;
}

/** Key of an attestation's row: there is one for each issuer, account and topic. */
export const attestationKey = (issuer: string, about: string, topic: string): string => `${issuer}-${about}-${topic}`;

/** Key of an attester's row for a topic. */
export const attesterKey = (attester: string, topic: string): string => `${attester}-${topic}`;
