import { env } from '../../env.server.ts';
import { readPreferences } from '../../frame/preferences.server.ts';
import type { HexCell } from '../../ui/hex-map.tsx';
import { readAreas } from '../areas.server.ts';
import { mapAround } from '../cells.server.ts';
import { readTokens } from '../tokens.server.ts';
import { readDepositBounds } from './deposit-bounds.server.ts';
import type { DepositBounds, SellToken } from './draft.ts';

export interface SellSettings {
  tokens: SellToken[];
  bounds: DepositBounds | undefined;
  /** The map's first cells. */
  cells: HexCell[];
  /** Where pictures are shown from. */
  mediaOrigin: string;
}

/** What the sell form needs to know of the market. `cell` is where the map starts, else the visitor's own area. */
export async function sellSettings(request: Request, cell: string | undefined): Promise<SellSettings> {
  const [tokens, areas, bounds] = await Promise.all([readTokens(request), readAreas(request), readDepositBounds()]);
  return {
    tokens: tokens.filter((token) => token.allowed),
    bounds,
    cells: mapAround(cell ?? readPreferences(request).cell ?? areas[0]?.cell, [], areas),
    mediaOrigin: env.MEDIA_ORIGIN,
  };
}
