import type { Language } from '../i18n/languages.ts';
import type { Area } from './area.ts';

/** Areas a visitor can choose from, at most. */
const MOST = 40;

interface Named {
  cell: string;
  areaName?: string | null;
  /** In which the seller wrote. */
  language?: string | null;
}

/** One seller who writes in the page's language outweighs all who do not. */
const OWN_LANGUAGE = 1_000;

/**
 * The name most sellers give each cell, in the page's language where anybody did. Cells that nobody named are not
 * offered: hex digits say nothing to people.
 */
export function nameAreas(
  named: readonly Named[],
  counts: readonly { cell: string; count: number }[],
  language: Language,
): Area[] {
  const votes = new Map<string, Map<string, number>>();
  for (const { cell, areaName, language: spoken } of named) {
    if (!areaName) continue;
    const names = votes.get(cell) ?? new Map<string, number>();
    votes.set(cell, names.set(areaName, (names.get(areaName) ?? 0) + (spoken === language ? OWN_LANGUAGE : 1)));
  }
  return counts
    .flatMap(({ cell, count }) => {
      const [first] = [...(votes.get(cell) ?? [])].sort(([, one], [, other]) => other - one);
      return first ? [{ cell, count, name: first[0], isOwn: first[1] >= OWN_LANGUAGE }] : [];
    })
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST);
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
