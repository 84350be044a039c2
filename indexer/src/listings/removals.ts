import { regionsOf } from '@moothall/contracts/protocol/moderation/index';
import { EVERYWHERE } from './entities.ts';

/** Where a listing is removed, once a verdict added `regions` to where it was removed before. */
export function removedIn(before: string, regions: string): string {
  const added = regionsOf(regions);
  if (before === EVERYWHERE || added.length === 0) return EVERYWHERE;
  const all = new Set([...before.split(','), ...added].filter((code) => code !== ''));
  return [...all].sort().join(',');
}
