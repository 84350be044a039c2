/** Hours before the present; negative ones lie ahead. */
export type HoursAgo = number;

/** What happens to an order after the purchase, and when. */
export type Step =
  | { at: HoursAgo; what: 'accept' | 'decline' | 'release' | 'expire' }
  /** Before the meeting it cancels, afterwards it asks to; see the contract. */
  | { at: HoursAgo; what: 'cancel'; by: 'buyer' | 'seller' }
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
  meets: HoursAgo;
  steps: Step[];
}
