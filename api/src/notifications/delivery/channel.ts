/** A way to reach somebody who is not looking at a page. A channel knows addresses and letters, and no domain. */
export interface Channel {
  /** Name under which addresses and deliveries of this channel are kept. */
  readonly name: string;
  /** Hands one letter over. Never throws: what became of it decides whether it is tried again. */
  deliver(address: string, letter: Letter): Promise<Delivered>;
  close(): void;
}

/** What is said, for channels with much room (e-mail) and with little (a push message). */
export interface Letter {
  /** The same for each attempt, so that whoever gets it twice shows it once. */
  id: string;
  language: 'ko' | 'en';
  /** One line. */
  title: string;
  /** Whole sentences. */
  body: string;
  /** Where it leads, and the words on the button. */
  link: { url: string; words: string };
  /** Where letters are stopped with one click; null for the letter that asks to begin. */
  stop: { url: string; words: string } | null;
}

/** `later` may work when tried again; `never` will not: the address does not exist. The code is the other side's. */
export type Delivered = { result: 'sent' } | { result: 'later' | 'never'; code: string };

/** Name of the channel that writes e-mail. */
export const EMAIL = 'email';
