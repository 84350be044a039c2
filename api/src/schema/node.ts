import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything that can be asked for again by its id. */
@InterfaceType('Node', { description: 'Anything that can be asked for again by its id.' })
export abstract class Node {
  /** What rows know it by; not part of the schema. */
  key!: string;
  @Field(() => ID, { description: 'Global id, for `node`.' })
  id!: string;
}
