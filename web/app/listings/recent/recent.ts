import type { ListingCardFragment } from '../../graphql/generated/graphql.ts';

/** Things of which a device remembers that they were looked at. */
export const RECENT_MAX = 20;
const KEY = 'moothall.recent';

/** What a card shows. Terms of a listing never change, so that a remembered price is still its price. */
export type SeenCard = ListingCardFragment;

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether something that lay in a browser's storage can be drawn: other versions of this page may have put it there. */
function isCard(value: unknown): value is SeenCard {
  if (typeof value !== 'object' || value === null) return false;
  const { listingId, price, token, pictures, ways, cell, listedAt, state, contentState } = value as Partial<SeenCard>;
  return (
    isText(listingId) &&
    /^0x[0-9a-f]{64}$/.test(listingId) &&
    isText(price) &&
    /^\d+$/.test(price) &&
    [cell, listedAt, state, contentState, token?.symbol].every(isText) &&
    !Number.isNaN(Date.parse(listedAt ?? '')) &&
    typeof token?.decimals === 'number' &&
    Array.isArray(ways) &&
    Array.isArray(pictures) &&
    pictures.every((picture) => isText(picture?.url))
  );
}

/** What was looked at on this device, the last first. Nobody else is told; nothing is there where storage is off. */
export function readRecent(memory: Memory): SeenCard[] {
  try {
    const kept: unknown = JSON.parse(memory.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isCard).slice(0, RECENT_MAX) : [];
  } catch {
    return [];
  }
}

/** Remembers that something was looked at: once, as it was the last time. */
export function remember(memory: Memory, seen: SeenCard): void {
  const {
    listingId,
    state,
    price,
    token,
    ways,
    cell,
    areaName,
    language,
    listedAt,
    contentState,
    title,
    condition,
    stock,
  } = seen;
  const pictures = seen.pictures.slice(0, 1);
  const card: SeenCard = {
    ...{
      listingId,
      state,
      price,
      token,
      ways,
      cell,
      areaName,
      language,
      listedAt,
      contentState,
      title,
      condition,
      stock,
    },
    ...{ distanceMeters: null, pictures },
  };
  const others = readRecent(memory).filter((each) => each.listingId !== listingId);
  try {
    memory.setItem(KEY, JSON.stringify([card, ...others].slice(0, RECENT_MAX)));
  } catch {
    // Full or switched off: then nothing is remembered.
  }
}

/** Forgets all of it. */
export function forgetRecent(memory: Memory): void {
  try {
    memory.removeItem(KEY);
  } catch {
    // Switched off: there is nothing.
  }
}
