import type { Talk } from '../talk.ts';
import type { SearchStory } from './story.ts';

const SAVE = 'mutation ($input: SearchSaveInput!) { searchSave(input: $input) { id } }';

/**
 * Saves what people look for as if they had done so when the stories say; what was listed since is then held against
 * all searches anew, by whoever holds new listings against them.
 */
export async function saving(stories: readonly SearchStory[], talk: Talk): Promise<void> {
  for (const { owner, name, filter, at } of stories) {
    const input = { name, filter, alert: true };
    const { searchSave } = await (await talk.visitor(owner)).ask<{ searchSave: { id: string } }>(SAVE, { input });
    await talk.database.query(
      'update app.saved_search set created_at = $2, since = $2, looked_at = $2 where id = $1 and since > $2',
      [searchSave.id, talk.date(at)],
    );
  }
  const first = Math.max(...stories.map(({ at }) => at));
  await talk.database.query(
    'delete from app.search_held held using chain.listing known where known.id = held.listing and known.listed_at >= $1',
    [talk.date(first)],
  );
}
