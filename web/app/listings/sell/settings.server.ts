import { env } from '../../env.server.ts';
import { readPreferences } from '../../frame/preferences.server.ts';
import { CarrierNameDocument, CarriersDocument, DealLimitsDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { HexCell } from '../../ui/hex-map.tsx';
import { readAreas } from '../areas.server.ts';
import { mapAround } from '../cells.server.ts';
import { type MarketTokenFacts, readTokens } from '../tokens.server.ts';
import { readDepositBounds } from './deposit-bounds.server.ts';
import type { Carrier, DepositBounds, SellToken } from './draft.ts';

export interface SellSettings {
  tokens: SellToken[];
  bounds: DepositBounds | undefined;
  /** Those whose signature proves a delivery now. */
  carriers: Carrier[];
  /** The map's first cells. */
  cells: HexCell[];
  /** Where pictures are shown from. */
  mediaOrigin: string;
}

/** More to choose from would be no choice. */
const SHOWN_CARRIERS = 20;

/** Registered carriers, by the names they gave themselves. */
async function readCarriers(request: Request): Promise<Carrier[]> {
  const { carriers } = await query(request, CarriersDocument);
  const registered = carriers.filter((carrier) => carrier.registered).slice(0, SHOWN_CARRIERS);
  return Promise.all(
    registered.map(async ({ address }) => {
      const { account } = await query(request, CarrierNameDocument, { address });
      return { address, name: account.name ?? `${address.slice(0, 8)}…${address.slice(-4)}` };
    }),
  );
}

/** A token with the price up to which people may deal in it without deposits. */
async function withLimit(request: Request, token: MarketTokenFacts): Promise<SellToken> {
  const { limits } = await query(request, DealLimitsDocument, { token: token.number });
  return { ...token, noDepositUpTo: limits.noDepositUpTo };
}

/** What the sell form needs to know of the market. `cell` is where the map starts, else the visitor's own area. */
export async function sellSettings(request: Request, cell: string | undefined): Promise<SellSettings> {
  const tokens = (await readTokens(request)).filter((token) => token.allowed);
  const [limited, areas, bounds, carriers] = await Promise.all([
    Promise.all(tokens.map((token) => withLimit(request, token))),
    readAreas(request),
    readDepositBounds(),
    readCarriers(request),
  ]);
  return {
    tokens: limited,
    bounds,
    carriers,
    cells: mapAround(cell ?? readPreferences(request).cell ?? areas[0]?.cell, [], areas),
    mediaOrigin: env.MEDIA_ORIGIN,
  };
}
