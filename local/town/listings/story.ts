import type { Condition } from '@moothall/contracts/protocol';
import type { Ground } from '../content/pictures.ts';
import type { PlaceName } from '../places.ts';

/** A token of the town by its symbol, and a price in whole words of it ('138000', '12.5'). */
export interface Price {
  token: 'KRWT' | 'MOOT' | 'USDM';
  amount: string;
}

export interface Shot {
  /** Emoji by code point. */
  emoji: string;
  ground: Ground;
  /** Degrees it is turned, and its size in percent of the picture. */
  turn?: number;
  size?: number;
  /** What is to be seen, in the listing's language. */
  alt: string;
}

/** One thing on offer, as its seller would write it. */
export interface ListingStory {
  id: string;
  seller: string;
  language: 'ko' | 'en';
  title: string;
  description: string;
  condition: Condition;
  category: string;
  place: PlaceName;
  price: Price;
  /** MOOT that each side puts down with the deal (`upfront`), or that opening a dispute would cost. */
  deposit: { amount: string; upfront: boolean };
  stock: number;
  /** Ways beside meeting up, which everything is sold by unless it is a service: then people come by appointment. */
  service?: true;
  ships?: {
    /** Days to send, to arrive, and to look at it. */
    within: [send: number, arrive: number, inspect: number];
    /** Who in town carries it and signs for the delivery; anybody otherwise. */
    carrier?: string;
  };
  shots: Shot[];
  /** Days before the present on which it was listed. */
  listed: number;
  /** What became of it later: days before the present. */
  later?: { days: number; what: 'paused' | 'closed' };
  /** Id of the story that this one takes the place of. */
  replaces?: string;
}
