import { AreasDocument } from '../graphql/generated/graphql.ts';
import { keptAnswer } from '../graphql/kept-answer.server.ts';
import { type Language, languageOfPath } from '../i18n/languages.ts';
import type { Area } from './area.ts';
import { nameAreas } from './name-areas.ts';

const ask = keptAnswer(AreasDocument);

/** Areas to choose from, most goods first, called as the page's language calls them. */
export async function readAreas(request: Request): Promise<Area[]> {
  const language: Language = languageOfPath(new URL(request.url).pathname);
  const { marketAreas } = await ask(request);
  return nameAreas(marketAreas, language);
}
