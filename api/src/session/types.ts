import { Field, ObjectType } from 'type-graphql';
import { AddressScalar, DateTimeScalar } from '../schema/scalars.ts';

@ObjectType({ description: 'A message to sign with one’s wallet in order to sign in.' })
export class SessionChallenge {
  @Field(() => String, { description: 'Text of EIP-4361. It can be used once, within ten minutes.' })
  message!: string;
}

@ObjectType({ description: 'Somebody is signed in.' })
export class Session {
  @Field(() => AddressScalar, { description: 'The account whose key or contract signed.' })
  address!: string;

  @Field(() => DateTimeScalar, { description: 'When the session ends by itself, by the clock of this server.' })
  expiresAt!: Date;
}
