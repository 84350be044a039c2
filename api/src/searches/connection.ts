import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { SearchFind } from './types.ts';

@ObjectType()
export class SearchFindEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => SearchFind, { description: 'The find.' })
  node!: SearchFind;
}

@ObjectType()
export class SearchFindConnection {
  @Field(() => [SearchFindEdge], { description: 'The finds of this page, newest first.' })
  edges!: SearchFindEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
}
