import { useLanguage } from '../i18n/use-language.ts';
import { areaNameFor } from '../listings/name-areas.ts';
import { useAreas } from '../listings/use-areas.ts';

interface Profile {
  cell?: string | null;
  areaName?: string | null;
  languages: readonly string[];
}

/**
 * What the reader calls the area where somebody trades: as the person wrote it, unless they write in another language and
 * neighbours who write in the reader's call it something else.
 */
export function useProfileArea(): (profile: Profile) => string | undefined {
  const reader = useLanguage();
  const areas = useAreas();
  return ({ cell, areaName, languages }) => {
    const language = languages.find((each) => each === reader) ?? languages[0];
    return cell ? areaNameFor({ cell, areaName, language }, areas, reader) : (areaName ?? undefined);
  };
}
