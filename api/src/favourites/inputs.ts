import { Field, InputType } from 'type-graphql';
import { AddressScalar, Bytes32Scalar } from '../schema/scalars.ts';

@InputType({ description: 'Which listing is kept, or no longer.' })
export class FavouriteInput {
  @Field(() => Bytes32Scalar, { description: 'Its id on chain.' })
  listing!: string;
}

@InputType({ description: 'Who is followed, or no longer.' })
export class AccountFollowInput {
  @Field(() => AddressScalar, { description: 'Somebody else.' })
  account!: string;
}
