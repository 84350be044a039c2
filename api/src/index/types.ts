import { Field, Int, ObjectType } from 'type-graphql';
import { AddressScalar, Bytes32Scalar, DateTimeScalar } from '../schema/scalars.ts';

@ObjectType({ description: 'Where this copy of the market lives on its chain.' })
export class Contracts {
  @Field(() => AddressScalar)
  vault!: string;
  @Field(() => AddressScalar)
  accounts!: string;
  @Field(() => AddressScalar)
  listings!: string;
  @Field(() => AddressScalar)
  orders!: string;
  @Field(() => AddressScalar)
  marketToken!: string;
}

@ObjectType({
  description: 'How far this operator has read the chain: everything else it answers is as of this block.',
})
export class IndexState {
  @Field(() => Int)
  height!: number;
  @Field(() => Bytes32Scalar)
  hash!: string;
  @Field(() => DateTimeScalar, { description: "That block's time: the clock by which deadlines are judged." })
  time!: Date;
  @Field(() => Int, { description: 'No block up to this one can be taken back.' })
  finalizedHeight!: number;
  @Field(() => Int)
  chainId!: number;
  @Field(() => Contracts)
  contracts!: Contracts;
}
