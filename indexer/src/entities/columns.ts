import { BigIntType, type PropertyOptions } from '@mikro-orm/core';

/**
 * The few kinds of columns that rows from the chain are made of. Types are named here because the runtime sees no
 * TypeScript types. Each call makes a new object, since the decorators write into it.
 */

// biome-ignore lint/suspicious/noExplicitAny: an option object fits every entity class
type Column = PropertyOptions<any>;

/** A uint256 in a token's smallest unit. */
export const amount = (): Column => ({ type: new BigIntType('bigint'), columnType: 'numeric(78,0)' });
/** A uint64 that is no amount, for example a nonce. */
export const uint64 = (): Column => ({ type: new BigIntType('bigint'), columnType: 'numeric(20,0)' });
/** Lower-case 0x text (address or 32 bytes), an H3 cell in hex, a name of an enum's value, or words. */
export const text = (): Column => ({ type: 'string', columnType: 'text' });
/** Up to 2^31 − 1: block heights, token numbers, and what the contracts keep that small. */
export const integer = (): Column => ({ type: 'integer', columnType: 'int' });
/** A uint32 that people choose freely, which does not fit Postgres' signed int. */
export const uint32 = (): Column => ({ type: new BigIntType('number'), columnType: 'bigint' });
export const flag = (): Column => ({ type: 'boolean', columnType: 'boolean' });
/** Block time in whole seconds, never the machine's clock. */
export const time = (): Column => ({ type: 'datetime', columnType: 'timestamptz(0)' });
/** The machine's clock, for the content worker's own bookkeeping. */
export const moment = (): Column => ({ type: 'datetime', columnType: 'timestamptz(3)' });
export const json = (): Column => ({ type: 'json', columnType: 'jsonb' });

/** The same column, but empty until something is known. */
export const optional = (column: Column): Column => ({ ...column, nullable: true });
