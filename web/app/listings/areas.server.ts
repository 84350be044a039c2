import { AreasDocument } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';
import type { Area } from './area.ts';

const KEPT_MS = 30_000;
const MOST = 40;

let kept: { until: number; areas: Promise<Area[]> } | undefined;

interface Named {
  cell: string;
  areaName?: string | null;
}

/** The name most sellers give each cell. Cells that nobody named are not offered: hex digits say nothing to people. */
export function nameAreas(named: readonly Named[], counts: readonly { cell: string; count: number }[]): Area[] {
  const votes = new Map<string, Map<string, number>>();
  for (const { cell, areaName } of named) {
    if (!areaName) continue;
    const names = votes.get(cell) ?? new Map<string, number>();
    votes.set(cell, names.set(areaName, (names.get(areaName) ?? 0) + 1));
  }
  return counts
    .flatMap(({ cell, count }) => {
      const [first] = [...(votes.get(cell) ?? [])].sort(([, one], [, other]) => other - one);
      return first ? [{ cell, count, name: first[0] }] : [];
    })
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST);
}

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
