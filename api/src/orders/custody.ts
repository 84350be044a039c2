import type { HeldCertificate } from '@moothall/indexer/entities';
import { Field, ObjectType } from 'type-graphql';
import { plain, type Shape } from '../read/shape.ts';
import { AddressScalar, BigIntScalar, DateTimeScalar } from '../schema/scalars.ts';

@ObjectType({ description: 'A certificate that waits beside the money of an order.' })
export class Custody {
  @Field(() => AddressScalar, { description: 'The ERC-721 it belongs to; anybody may have made it.' })
  collection!: string;
  @Field(() => BigIntScalar, { description: 'Its number there.' })
  tokenId!: string;
  @Field(() => DateTimeScalar, { description: 'When it was handed in, perhaps before the purchase.' })
  heldAt!: Date;
  @Field(() => AddressScalar, { nullable: true, description: 'Who got it; null as long as it is held.' })
  handedTo!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed over; null as long as it is held.' })
  handedOverAt!: Date | null;
}

export const custodyShape: Shape<Custody> = {
  name: 'Custody',
  type: Custody,
  table: 'chain.held_certificate',
  key: 'deal',
  fields: plain<HeldCertificate>('collection', 'tokenId', 'heldAt', 'handedTo', 'handedOverAt'),
  links: {},
};
