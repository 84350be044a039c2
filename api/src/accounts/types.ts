import type { PictureRef } from '@moothall/contracts/protocol';
import type { Account as AccountRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { bodyField, ContentState, Picture, pictureOf, stateOf, wordsField } from '../content/types.ts';
import { columnsOf, plain, type Scope, type Shape } from '../read/shape.ts';
import { Node } from '../schema/node.ts';
import { AddressScalar, BigIntScalar, Bytes32Scalar, CellScalar, DateTimeScalar } from '../schema/scalars.ts';

export const AccountKind = { UNKNOWN: 'unknown', PERSON: 'person', SHOP: 'shop' } as const;
export type AccountKind = (typeof AccountKind)[keyof typeof AccountKind];
registerEnumType(AccountKind, {
  name: 'AccountKind',
  valuesConfig: { UNKNOWN: { description: 'Never said what it is.' } },
});

@ObjectType({ implements: Node, description: 'Whoever an address belongs to; exists for every address.' })
export class Account extends Node {
  @Field(() => AddressScalar, { description: 'What the account is on chain.' })
  address!: string;
  @Field(() => AccountKind, { description: 'What the account says it is.' })
  kind!: AccountKind;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Time of the first profile or key.' })
  since!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'End of a suspension; may lie in the past.' })
  suspendedUntil!: Date | null;
  @Field(() => Boolean, {
    description: "Whether that lies ahead by the index's clock: no listing, no buying, and no place in lists.",
  })
  suspended!: boolean;
  @Field(() => Bytes32Scalar, { nullable: true, description: 'X25519 public key.' })
  encryptionKey!: string | null;
  @Field(() => Bytes32Scalar, { nullable: true, description: 'sha-256 of the profile document.' })
  profileDigest!: string | null;
  @Field(() => ContentState, { description: 'AVAILABLE also where there is no profile to wait for.' })
  profileState!: ContentState;
  @Field(() => String, { nullable: true, description: 'From the profile.' })
  name!: string | null;
  @Field(() => String, { nullable: true, description: 'What the person says about themselves, from the profile.' })
  about!: string | null;
  @Field(() => Picture, { nullable: true, description: 'From the profile.' })
  picture!: Picture | null;
  @Field(() => CellScalar, {
    nullable: true,
    description: 'Where the person trades, from the profile; never finer than resolution 7.',
  })
  cell!: string | null;
  @Field(() => String, { nullable: true, description: 'What the person calls the neighbourhood.' })
  areaName!: string | null;
  @Field(() => String, { nullable: true, description: 'Opening hours of a shop, in its own words, from the profile.' })
  hours!: string | null;
  @Field(() => [String], { description: 'Languages the person speaks, ISO 639-1.' })
  languages!: string[];
  @Field(() => Int, { description: 'Completed orders on either side.' })
  finishedDeals!: number;
  @Field(() => Int, { description: 'Distinct people on the other side of those.' })
  counterparties!: number;
  @Field(() => BigIntScalar, { description: 'Market token set aside for the deposits of instant sales.' })
  standingDeposit!: string;
}

const PROFILE = 'moothall:profile:1';
const column = columnsOf<AccountRow>();
const digest = ({ alias }: Scope) => `${alias}.${column('profileDigest')}`;
/** A column that has a value for every address, also where there is no row. */
const or = (property: keyof AccountRow & string, missing: string) => ({
  sql: ({ alias }: Scope) => `coalesce(${alias}.${column(property)}, ${missing})`,
});

export const accountShape: Shape<Account> = {
  name: 'Account',
  type: Account,
  table: 'chain.account',
  key: 'address',
  always: true,
  fields: {
    ...plain<AccountRow>('since', 'suspendedUntil', 'encryptionKey', 'profileDigest'),
    address: { sql: ({ key }) => key },
    suspended: {
      sql: ({ alias }) =>
        `coalesce(${alias}.${column('suspendedUntil')} > (select time from chain.status where id = 1), false)`,
    },
    kind: or('kind', "'unknown'"),
    finishedDeals: or('finishedDeals', '0'),
    counterparties: or('counterparties', '0'),
    standingDeposit: or('standingDeposit', '0'),
    profileState: {
      sql: (scope) =>
        `case when ${digest(scope)} is null then 'available' else ${stateOf(scope, digest(scope), PROFILE)} end`,
    },
    name: wordsField(digest, PROFILE, 'title'),
    about: bodyField(digest, PROFILE, 'about'),
    cell: bodyField(digest, PROFILE, 'cell'),
    areaName: bodyField(digest, PROFILE, 'area'),
    hours: bodyField(digest, PROFILE, 'hours'),
    languages: bodyField(digest, PROFILE, 'languages', 'json', (value) => value ?? []),
    picture: bodyField(digest, PROFILE, 'picture', 'json', (value) => (value ? pictureOf(value as PictureRef) : null)),
  },
  links: {},
};
