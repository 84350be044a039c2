import { Field, Int, ObjectType } from 'type-graphql';
import { AddressScalar, Bytes32Scalar, DateTimeScalar } from '../schema/scalars.ts';

@ObjectType({ description: 'Where this copy of the market lives on its chain.' })
export class Contracts {
  @Field(() => AddressScalar, { description: 'Holds all money.' })
  vault!: string;
  @Field(() => AddressScalar, { description: 'Profiles, keys and standing.' })
  accounts!: string;
  @Field(() => AddressScalar, { description: 'Who may prove deliveries.' })
  carriers!: string;
  @Field(() => AddressScalar, { description: 'Offers and their stock.' })
  listings!: string;
  @Field(() => AddressScalar, { description: 'Deals in escrow.' })
  orders!: string;
  @Field(() => AddressScalar, { description: 'Certificates that wait beside the money.' })
  certificates!: string;
  @Field(() => AddressScalar, { description: 'The token of all deposits.' })
  marketToken!: string;
}

@ObjectType({
  description: 'How far this operator has read the chain: everything else it answers is as of this block.',
})
export class IndexState {
  @Field(() => Int, { description: 'Newest block read.' })
  height!: number;
  @Field(() => Bytes32Scalar, { description: 'That block.' })
  hash!: string;
  @Field(() => DateTimeScalar, { description: "That block's time: the clock by which deadlines are judged." })
  time!: Date;
  @Field(() => Int, { description: 'No block up to this one can be taken back.' })
  finalizedHeight!: number;
  @Field(() => Int, { description: 'Which chain this is, EIP-155.' })
  chainId!: number;
  @Field(() => Contracts, { description: 'Addresses of this market.' })
  contracts!: Contracts;
}
