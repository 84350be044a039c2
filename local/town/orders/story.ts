/** Hours before the present; negative ones lie ahead. */
export type HoursAgo = number;

/** What happens to an order after the purchase, and when. */
export type Step =
  | { at: HoursAgo; what: 'accept' | 'decline' | 'release' | 'approve' | 'expire' }
  /** Before the meeting it cancels, afterwards it asks to; who promised to send gives up. See the contract. */
  | { at: HoursAgo; what: 'cancel'; by: 'buyer' | 'seller' }
  /** The parcel's number, sealed to the buyer. */
  | { at: HoursAgo; what: 'ship'; number: string }
  | { at: HoursAgo; what: 'arrive'; by: 'buyer' | 'carrier' }
  /** Also how a buyer refuses goods that arrived. */
  | { at: HoursAgo; what: 'dispute'; by: 'buyer' | 'seller'; statement: Statement }
  /** Both agree on a split: percent of the price that goes back to the buyer. */
  | { at: HoursAgo; what: 'settle'; toBuyer: number };

export interface Statement {
  language: 'ko' | 'en';
  text: string;
  /** Place in the listing's shots of the picture it shows. */
  shot: number;
}

/** One purchase and what became of it. */
export interface OrderStory {
  listing: string;
  buyer: string;
  quantity: number;
  bought: HoursAgo;
  /** When they meet; who does not, has it sent to an address. */
  meets?: HoursAgo;
  /** What the buyer tells only the seller: the place, or the address. */
  note?: string;
  /** The price both agreed on in an offer that `by` signed and the other side took, in whole words of the token. */
  offer?: { price: string; by: 'buyer' | 'seller' };
  steps: Step[];
}
