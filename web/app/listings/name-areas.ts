import type { Language } from '../i18n/languages.ts';
import type { Area } from './area.ts';

interface NamedCell {
  cell: string;
  /** Listings in it. */
  count: number;
  /** Most said first. */
  names: readonly { name: string; language?: string | null }[];
}

/**
 * Each cell by the name most of its sellers give it, in the page's language where anybody did. Cells that nobody named are
 * not offered: hex digits say nothing to people.
 */
export function nameAreas(cells: readonly NamedCell[], language: Language): Area[] {
  return cells.flatMap(({ cell, count, names }) => {
    const own = names.find((each) => each.language === language);
    const name = (own ?? names[0])?.name;
    return name === undefined ? [] : [{ cell, count, name, isOwn: own !== undefined }];
  });
}

interface Written {
  cell: string;
  areaName?: string | null;
  language?: string | null;
}

/**
 * What a reader calls the area of something: as its seller wrote it, unless that is in another language and neighbours who
 * write in the reader's call the same cell something else.
 */
export function areaNameFor({ cell, areaName, language }: Written, areas: readonly Area[], reader: Language) {
  if (!areaName || !language || language === reader) return areaName ?? undefined;
  return areas.find((area) => area.cell === cell && area.isOwn)?.name ?? areaName;
}
