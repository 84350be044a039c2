import { AreasDocument } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';
import type { Area } from './area.ts';
import { nameAreas } from './name-areas.ts';

const KEPT_MS = 30_000;

let kept: { until: number; areas: Promise<Area[]> } | undefined;

async function fetchAreas(request: Request): Promise<Area[]> {
  const { listings } = await query(request, AreasDocument);
  return nameAreas(
    listings.edges.map((edge) => edge.node),
    listings.facets.cells,
  );
}

/** Areas to choose from, most goods first. The same for everybody and asked for at most every 30 seconds. */
export function readAreas(request: Request): Promise<Area[]> {
  const now = performance.now();
  if (!kept || kept.until < now) {
    const areas = fetchAreas(request);
    areas.catch(() => {
      kept = undefined;
    });
    kept = { until: now + KEPT_MS, areas };
  }
  return kept.areas;
}
