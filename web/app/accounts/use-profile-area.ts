import { useLanguage } from '../i18n/use-language.ts';
import { areaNameFor } from '../listings/name-areas.ts';
import { useAreas } from '../listings/use-areas.ts';

interface Profile {
  cell?: string | null;
  areaName?: string | null;
}

/**
 * What the reader calls the area where somebody trades: as the person wrote it, unless that is in another language and
 * neighbours who write in the reader's call it something else. A profile does not say its language; its letters do.
 */
export function useProfileArea(): (profile: Profile) => string | undefined {
  const reader = useLanguage();
  const areas = useAreas();
  return ({ cell, areaName }) => {
    if (!cell || !areaName) return areaName ?? undefined;
    const language = /\p{Script=Hangul}/u.test(areaName) ? 'ko' : 'en';
    return areaNameFor({ cell, areaName, language }, areas, reader);
  };
}
