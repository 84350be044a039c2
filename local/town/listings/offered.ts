import type { Condition } from '@moothall/contracts/protocol';
import { personCalled } from '../accounts/people.ts';
import type { Ground } from '../content/pictures.ts';
import type { ListingStory, Price, Shot } from './story.ts';

/** Deposit that most people ask for, whole market tokens. */
const USUAL_DEPOSIT = '5';

/** A picture in short: what is to be seen, the colour behind it, in words, and how it is turned and how large. */
type ShotInShort = readonly [emoji: string, ground: Ground, alt: string, turn?: number, size?: number];

/** A listing without what is the same for most. */
interface OfferedInShort
  extends Pick<
    ListingStory,
    | 'id'
    | 'seller'
    | 'title'
    | 'description'
    | 'category'
    | 'price'
    | 'listed'
    | 'later'
    | 'service'
    | 'ships'
    | 'replaces'
  > {
  condition: Condition;
  shots: readonly ShotInShort[];
  /** Whole market tokens that each side puts down; `0` asks for them only when there is a dispute. */
  deposit?: number;
  stock?: number;
  /** When it is not the seller's own. */
  language?: 'ko' | 'en';
}

/** Won Token, whole won. */
export const won = (amount: number): Price => ({ token: 'KRWT', amount: String(amount) });
/** Dollar Token, dollars. */
export const usd = (amount: number): Price => ({ token: 'USDM', amount: String(amount) });
/** Market token. */
export const moot = (amount: number): Price => ({ token: 'MOOT', amount: String(amount) });

const codeOf = (emoji: string): string =>
  [...emoji].map((sign) => (sign.codePointAt(0) as number).toString(16)).join('-');

function shotOf([emoji, ground, alt, turn, size]: ShotInShort): Shot {
  const shot: Shot = { emoji: codeOf(emoji), ground, alt };
  if (turn !== undefined) shot.turn = turn;
  if (size !== undefined) shot.size = size;
  return shot;
}

/** What somebody offers, in the own language and near home unless told otherwise. */
export function offered({ shots, deposit, stock = 1, language, ...told }: OfferedInShort): ListingStory {
  const { writes, place } = personCalled(told.seller);
  return {
    ...told,
    language: language ?? writes,
    place,
    deposit: { amount: deposit ? String(deposit) : USUAL_DEPOSIT, upfront: deposit !== 0 },
    stock,
    shots: shots.map(shotOf),
  };
}
