import type { PictureRef } from '@moothall/contracts/protocol';
import type { Listing as ListingRow } from '@moothall/indexer/entities';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../accounts/types.ts';
import { bodyField, ContentState, Picture, pictureOf, stateOf, wordsField } from '../content/types.ts';
import { columnsOf, plain, type Scope, type Shape } from '../read/shape.ts';
import { Node } from '../schema/node.ts';
import { AddressScalar, BigIntScalar, Bytes32Scalar, CellScalar, DateTimeScalar } from '../schema/scalars.ts';
import { Token, tokenShape } from '../vault/types.ts';
import { Condition, DeliveryWay, ListingState, waysOf } from './enums.ts';

@ObjectType({ implements: Node, description: 'Goods on offer.' })
export class Listing extends Node {
  @Field(() => Bytes32Scalar, { description: 'Hash of the terms.' })
  listingId!: string;
  @Field(() => Account, { description: 'Who offers.' })
  seller!: Account;
  @Field(() => ListingState, { description: 'Whether it can be bought.' })
  state!: ListingState;
  @Field(() => Token, { description: 'What the price is in.' })
  token!: Token;
  @Field(() => BigIntScalar, { description: 'Of one piece.' })
  price!: string;
  @Field(() => BigIntScalar, { description: 'Market token that each side puts down, or what opening a dispute costs.' })
  deposit!: string;
  @Field(() => Boolean, { description: 'Whether both put the deposit down before they meet.' })
  depositUpfront!: boolean;
  @Field(() => [DeliveryWay], { description: 'How the goods may change hands.' })
  ways!: DeliveryWay[];
  @Field(() => Int, { description: 'Seconds the seller has to accept.' })
  acceptWithin!: number;
  @Field(() => Int, {
    description: 'Seconds from acceptance until the goods are on their way; 0 where none are shipped.',
  })
  shipWithin!: number;
  @Field(() => Int, {
    description: 'Seconds on the way, after which goods count as delivered; 0 where none are shipped.',
  })
  arriveWithin!: number;
  @Field(() => Int, { description: 'Seconds the buyer has to look at delivered goods; 0 where none are shipped.' })
  inspectWithin!: number;
  @Field(() => AddressScalar, {
    nullable: true,
    description: "Whose signature proves delivery; null for the buyer's word, or time, alone.",
  })
  carrier!: string | null;
  @Field(() => Bytes32Scalar, {
    nullable: true,
    description: 'keccak256 of collection and number of the ERC-721 that goes with the goods.',
  })
  certificate!: string | null;
  @Field(() => Float, {
    description: 'A uint32 (hence no Int); one that is not in the table of categories is "other".',
  })
  categoryNumber!: number;
  @Field(() => CellScalar, { description: 'Where the goods are, about 5 km² wide.' })
  cell!: string;
  @Field(() => BigIntScalar, { description: 'Part of the terms: tells equal offers apart.' })
  nonce!: string;
  @Field(() => Bytes32Scalar, { description: 'sha-256 of the document with words and pictures.' })
  contentDigest!: string;
  @Field(() => Int, { description: 'Pieces that can still be bought.' })
  stock!: number;
  @Field(() => Int, { description: 'Pieces in open or finished orders.' })
  sold!: number;
  @Field(() => DateTimeScalar, { description: 'Time of the block it was offered in.' })
  listedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'Time of the newest block that changed it.' })
  updatedAt!: Date;
  @Field(() => Bytes32Scalar, { nullable: true, description: 'Listing id of the version before.' })
  replaces!: string | null;
  @Field(() => Bytes32Scalar, { nullable: true, description: 'Listing id of the version after.' })
  replacedBy!: string | null;
  @Field(() => ContentState, { description: 'Without AVAILABLE there are no words and pictures.' })
  contentState!: ContentState;
  @Field(() => String, { nullable: true, description: 'From the document.' })
  title!: string | null;
  @Field(() => String, { nullable: true, description: 'From the document.' })
  description!: string | null;
  @Field(() => String, { nullable: true, description: 'Language of the words, ISO 639-1.' })
  language!: string | null;
  @Field(() => Condition, { nullable: true, description: 'From the document.' })
  condition!: Condition | null;
  @Field(() => [Picture], { description: 'From the document, cover first.' })
  pictures!: Picture[];
  @Field(() => String, { nullable: true, description: 'What the seller calls the neighbourhood.' })
  areaName!: string | null;
  @Field(() => Boolean, {
    description:
      "The seller's standing deposit would accept a purchase at once; never where a certificate must be handed in first.",
  })
  instant!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'To a whole 100 m, only where the query named a cell to be near to.',
  })
  distanceMeters?: number | null;
}

export const LISTING = 'moothall:listing:1';
const column = columnsOf<ListingRow>();
const digest = ({ alias }: Scope) => `${alias}.${column('content')}`;
const seller = { shape: () => accountShape, key: ({ alias }: Scope) => `${alias}.${column('seller')}` };
const number = (property: keyof ListingRow & string) => ({
  sql: ({ alias }: Scope) => `${alias}.${column(property)}`,
  read: Number,
});

export const listingShape: Shape<Listing> = {
  name: 'Listing',
  type: Listing,
  table: 'chain.listing',
  key: 'id',
  fields: {
    ...plain<ListingRow>('state', 'price', 'deposit', 'depositUpfront', 'acceptWithin', 'cell', 'nonce'),
    ...plain<ListingRow>('shipWithin', 'arriveWithin', 'inspectWithin', 'carrier', 'certificate'),
    ...plain<ListingRow>('listedAt', 'updatedAt', 'replaces', 'replacedBy'),
    stock: number('stock'),
    sold: number('sold'),
    categoryNumber: number('category'),
    listingId: { sql: ({ key }) => key },
    contentDigest: { sql: digest },
    ways: { sql: ({ alias }) => `${alias}.${column('ways')}`, read: (value) => waysOf(Number(value)) },
    contentState: { sql: (scope) => stateOf(scope, digest(scope), LISTING) },
    title: wordsField(digest, LISTING, 'title'),
    language: wordsField(digest, LISTING, 'language'),
    condition: wordsField(digest, LISTING, 'condition'),
    description: bodyField(digest, LISTING, 'description'),
    areaName: bodyField(digest, LISTING, 'area'),
    pictures: bodyField(digest, LISTING, 'pictures', 'json', (value) => ((value ?? []) as PictureRef[]).map(pictureOf)),
    instant: {
      sql: (scope) => {
        const { alias } = scope;
        const standing = scope.follow('seller', seller).alias;
        return `${alias}.state = 'open' and ${alias}.stock > 0 and ${alias}.certificate is null and ${alias}.deposit_upfront and ${alias}.deposit > 0
          and coalesce(${standing}.standing_deposit, 0) >= ${alias}.deposit`;
      },
    },
  },
  links: { seller, token: { shape: () => tokenShape, key: ({ alias }) => `${alias}.${column('token')}` } },
};
