import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver, Subscription } from 'type-graphql';
import { selectedBy } from '../read/selection.ts';
import type { LiveContext, ReadContext } from '../schema/context.ts';
import { Node } from '../schema/node.ts';
import { readIndex, readNode } from './loaders.ts';
import { IndexState } from './types.ts';

@Resolver()
export class IndexResolver {
  @Query(() => IndexState, { description: 'How far this operator has read the chain.' })
  index(@Ctx() context: ReadContext): Promise<IndexState> {
    return readIndex(context);
  }

  @Query(() => Node, { nullable: true, description: 'Null when what the id stood for is gone.' })
  node(
    @Arg('id', () => ID) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    return readNode(context, id, (type) => selectedBy(info, type));
  }

  @Subscription(() => IndexState, {
    description: 'Each time this operator has read on.',
    subscribe: ({ context }) => (context as LiveContext).changes.blocks(),
  })
  indexAdvanced(@Ctx() context: ReadContext): Promise<IndexState> {
    context.batches.forget();
    return readIndex(context);
  }
}
