import { isPublicCell } from '@moothall/contracts/protocol';
import { REGION } from '@moothall/contracts/protocol/moderation/index';
import { getAddress } from 'ethers';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isValidCell } from 'h3-js';
import type { Code } from './codes.ts';
import { Refusal } from './refusal.ts';

type TextCode = Extract<Code, 'BAD_ADDRESS' | 'BAD_AMOUNT' | 'BAD_BYTES32' | 'BAD_CELL' | 'BAD_INSTANT' | 'BAD_REGION'>;
/** As much of a wrong value as an answer repeats. */
const shorten = (value: unknown) => String(value).slice(0, 80);

interface TextScalar {
  name: string;
  description: string;
  code: TextCode;
  /** The value as rows hold it, or undefined when it is none of this kind. */
  read(text: string): string | undefined;
  write?(value: unknown): string;
}

/** A scalar that travels as text; anything else, JSON numbers above all, is refused with its code. */
function textScalar({ name, description, code, read, write = String }: TextScalar): GraphQLScalarType {
  const parse = (value: unknown) => {
    const known = typeof value === 'string' ? read(value) : undefined;
    if (known === undefined) throw new Refusal(code, { value: shorten(value) });
    return known;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: write,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const MAX_UINT256 = 2n ** 256n - 1n;

export const BigIntScalar = textScalar({
  name: 'BigInt',
  description: "A whole number up to 2^256 − 1 in decimal digits: an amount in its token's smallest unit, or a nonce.",
  code: 'BAD_AMOUNT',
  read: (text) => (/^(0|[1-9]\d{0,77})$/.test(text) && BigInt(text) <= MAX_UINT256 ? text : undefined),
});

export const Bytes32Scalar = textScalar({
  name: 'Bytes32',
  description: '0x and 64 hex digits: an id, a digest, a transaction or a public key.',
  code: 'BAD_BYTES32',
  read: (text) => (/^0x[0-9a-fA-F]{64}$/.test(text) ? text.toLowerCase() : undefined),
});

/** Mixed case must be the checksum's (EIP-55); all lower or all upper case carries none. */
function readAddress(text: string): string | undefined {
  const digits = /^0x([0-9a-fA-F]{40})$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const plain = text.toLowerCase();
  const unmixed = digits === digits.toLowerCase() || digits === digits.toUpperCase();
  return unmixed || getAddress(plain) === text ? plain : undefined;
}

/** Checksums of addresses that were answered lately: each is a hash, and the same sellers stand on every page. */
const checksums = new Map<string, string>();
const MAX_CHECKSUMS = 20_000;

function withChecksum(address: string): string {
  const known = checksums.get(address);
  if (known !== undefined) return known;
  if (checksums.size >= MAX_CHECKSUMS) checksums.clear();
  const written = getAddress(address);
  checksums.set(address, written);
  return written;
}

export const AddressScalar = textScalar({
  name: 'Address',
  description: '0x and 40 hex digits; answered with the checksum of EIP-55.',
  code: 'BAD_ADDRESS',
  read: readAddress,
  write: (value) => withChecksum(String(value)),
});

export const CellScalar = textScalar({
  name: 'Cell',
  description: 'An H3 cell in hex, resolution 7 (about 5 km²) or coarser.',
  code: 'BAD_CELL',
  read: (text) => (isPublicCell(text) && isValidCell(text) ? text : undefined),
});

export const RegionScalar = textScalar({
  name: 'Region',
  description: 'A country or a part of one, ISO 3166-1 or 3166-2: KR, KR-11.',
  code: 'BAD_REGION',
  read: (text) => (REGION.test(text) ? text : undefined),
});

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'ISO 8601 in UTC.',
  code: 'BAD_INSTANT',
  read: (text) => (Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString()),
  write: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

export const CidScalar = new GraphQLScalarType({ name: 'Cid', description: 'A CIDv1 in base32.', serialize: String });

export const JsonScalar = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' });
