import type { EntityClass } from '@mikro-orm/core';
import type { AbiEvent, EventParams } from '@subsquid/evm-abi';
import type { Store } from './store.ts';
import type { Key, Row } from './table.ts';

/** Where on the chain an event stands. */
export interface Position {
  height: number;
  /** Time of the block. */
  time: Date;
  transaction: string;
  logIndex: number;
}

/** Contracts by their name in the deployment record. */
export type ContractName =
  | 'accounts'
  | 'arbitrators'
  | 'attestations'
  | 'attesters'
  | 'beacon'
  | 'carriers'
  | 'certificates'
  | 'jurors'
  | 'jury'
  | 'listings'
  | 'moderation'
  | 'orders'
  | 'reviews'
  | 'vault';

/** What is done about one event of one contract. */
export interface Handler {
  contract: ContractName;
  topic: string;
  /** Solidity signature, for messages. */
  signature: string;
  decode(log: { topics: string[]; data: string }): unknown;
  /** Rows the handler will ask for, as far as the event itself tells; loaded for a whole batch at once. */
  needs(event: unknown): Iterable<Needed>;
  handle(event: unknown, at: Position, store: Store): Promise<void>;
}

export type Needed = readonly [EntityClass<Row>, Key];

// biome-ignore lint/suspicious/noExplicitAny: the codecs of one event are not those of another
type AnyEvent = AbiEvent<any>;

/** Binds an event to the function that turns it into changes of rows. */
export function on<E extends AnyEvent>(
  contract: ContractName,
  event: E,
  handle: (event: EventParams<E>, at: Position, store: Store) => Promise<void> | void,
  needs: (event: EventParams<E>) => Iterable<Needed> = () => [],
): Handler {
  return {
    contract,
    topic: event.topic,
    signature: event.signature,
    decode: (log) => event.decode(log),
    needs: (decoded) => needs(decoded as EventParams<E>),
    handle: async (decoded, at, store) => handle(decoded as EventParams<E>, at, store),
  };
}

/** Id of a row that one event made: its text order is the order of the chain. */
export const eventId = (at: Position): string =>
  `${String(at.height).padStart(12, '0')}-${String(at.logIndex).padStart(6, '0')}`;

/** Block time in seconds, as contracts keep it; 0 stands for "never". */
export const timeOf = (seconds: number | bigint): Date => new Date(Number(seconds) * 1000);
export const timeOrNever = (seconds: number | bigint): Date | null => (Number(seconds) === 0 ? null : timeOf(seconds));

const ZERO_DIGEST = `0x${'0'.repeat(64)}`;
export const ZERO_ADDRESS = `0x${'0'.repeat(40)}`;
/** A digest, or null where the contract says "none" by zero. */
export const digestOrNone = (digest: string): string | null => (digest === ZERO_DIGEST ? null : digest);
/** An address, or null where the contract says "nobody" by zero. */
export const addressOrNone = (address: string): string | null => (address === ZERO_ADDRESS ? null : address);

/** A number of 256 bits (of a case or motion) as rows know it: 32 bytes in hex. */
export const numberKey = (number: bigint): string => `0x${number.toString(16).padStart(64, '0')}`;
/** The same where the contract says "none" by zero. */
export const numberKeyOrNone = (number: bigint): string | null => (number === 0n ? null : numberKey(number));

/** Whole market tokens, as courts count stakes, in smallest units. */
export const wholeTokens = (tokens: number | bigint): bigint => BigInt(tokens) * 10n ** 18n;

/** A number went where the contracts never let it go, so some event was missed or misread. */
export class RowImpossible extends Error {
  override name = 'RowImpossible';
}
