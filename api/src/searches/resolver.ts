import type { GraphQLResolveInfo } from 'graphql';
import type { Pool } from 'pg';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readerOf } from '../listings/shown.ts';
import { loadAll, loadPage } from '../read/connection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { signedIn } from '../session/services.ts';
import { SearchFindConnection } from './connection.ts';
import { SearchChangeInput, SearchLookedInput, SearchRemoveInput, SearchSaveInput } from './inputs.ts';
import { SEARCHES_MAX } from './limits.ts';
import { findsOf, ownSearch, searchesOf } from './lists.ts';
import { SavedSearch } from './types.ts';
import { change, looked, remove, save } from './write.ts';

type SearchesContext = ReadContext & { pool: Pool };

/** What people look for, and are told of when somebody offers it. */
@Resolver()
export class SearchesResolver {
  @Query(() => [SavedSearch], { description: 'What the viewer saved, newest first; at most 30. Needs a session.' })
  async searches(@Ctx() context: ReadContext, @Info() info: GraphQLResolveInfo): Promise<SavedSearch[]> {
    return loadAll(context, searchesOf, signedIn(context), SEARCHES_MAX, info);
  }

  @Query(() => SavedSearch, {
    nullable: true,
    description: "One of the viewer's own; null for every other. Needs a session.",
  })
  async search(
    @Arg('search', () => ID) search: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearch | null> {
    return this.own(context, search, info);
  }

  @Mutation(() => SavedSearch, {
    description:
      'Saves a search, at most 30; one that was saved before gets the new name. New listings are held against it as they come, those with words when these have come. Needs a session.',
  })
  async searchSave(
    @Arg('input', () => SearchSaveInput) input: SearchSaveInput,
    @Ctx() context: SearchesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearch> {
    const viewer = signedIn(context);
    const { region } = readerOf(context, input.filter.region);
    return this.known(context, await save(context.pool, { viewer, region }, input), info);
  }

  @Mutation(() => SavedSearch, { description: 'Calls it something else, or tells its finds or not. Needs a session.' })
  async searchChange(
    @Arg('input', () => SearchChangeInput) input: SearchChangeInput,
    @Ctx() context: SearchesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearch> {
    return this.known(context, await change(context.pool, signedIn(context), input), info);
  }

  @Mutation(() => Boolean, {
    description: 'Forgets a search and what it found. False where there was none. Needs a session.',
  })
  async searchRemove(
    @Arg('input', () => SearchRemoveInput) { search }: SearchRemoveInput,
    @Ctx() context: SearchesContext,
  ): Promise<boolean> {
    return remove(context.pool, signedIn(context), search);
  }

  @Mutation(() => SavedSearch, { description: 'Finds up to a moment were looked at. Needs a session.' })
  async searchLooked(
    @Arg('input', () => SearchLookedInput) { search, upTo }: SearchLookedInput,
    @Ctx() context: SearchesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedSearch> {
    return this.known(context, await looked(context.pool, signedIn(context), search, upTo), info);
  }

  private async own(context: ReadContext, search: string, info: GraphQLResolveInfo): Promise<SavedSearch | null> {
    const [found] = await loadAll(context, ownSearch(signedIn(context)), search, 1, info);
    return found ?? null;
  }

  private async known(context: ReadContext, search: string, info: GraphQLResolveInfo): Promise<SavedSearch> {
    const found = await this.own(context, search, info);
    if (found === null) throw new Refusal('SEARCH_UNKNOWN');
    return found;
  }
}

/** What a saved search found. */
@Resolver(() => SavedSearch)
export class SearchFindsResolver {
  @FieldResolver(() => SearchFindConnection, {
    description: 'New listings that it found and that can still be bought, newest first; the newest 200 are kept.',
  })
  async finds(
    @Root() { key }: SavedSearch,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, findsOf(readerOf(context)), key, { first, after }, info);
  }
}
