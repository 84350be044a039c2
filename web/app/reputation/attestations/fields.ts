import { isTopicName, topicOf } from '@moothall/contracts/protocol/reputation/attestations';
import type { Problem } from '../../chain/types.ts';

type Read<Value> = { value: Value } | { mistake: Problem };
const mistake = (code: string): { mistake: Problem } => ({ mistake: { code, params: {} } });

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;
const PAGE = /\/people\/(0x[0-9a-fA-F]{40})(?:[/?#]|$)/;

/** For how many days an attestation can be given here. */
export const TERMS = ['30', '182', '365', '730'] as const;
/** The choice of a topic that the pages have no words for. */
export const OTHER = 'other';

/** Reads whom it is about: an address, or the address of somebody's page. @param own the account that acts */
export function readAbout(text: string, own: string | undefined): Read<`0x${string}`> {
  const said = text.trim();
  const address = ADDRESS.test(said) ? said : PAGE.exec(said)?.[1];
  if (address === undefined || /^0x0{40}$/.test(address)) return mistake('ABOUT_WRONG');
  if (address.toLowerCase() === own?.toLowerCase()) return mistake('ABOUT_ONESELF');
  return { value: address.toLowerCase() as `0x${string}` };
}

/** Reads the topic as the contract knows it. @param other what was typed where the choice is `OTHER` */
export function readTopic(choice: string, other: string): Read<string> {
  const name = choice === OTHER ? other.trim() : choice;
  return isTopicName(name) ? { value: topicOf(name) } : mistake('TOPIC_WRONG');
}

/** Reads for how many seconds it holds. */
export function readTerm(text: string): Read<number> {
  return (TERMS as readonly string[]).includes(text) ? { value: Number(text) * 86_400 } : mistake('TERM_WRONG');
}
