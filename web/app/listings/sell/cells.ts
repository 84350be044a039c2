import { FINEST_RESOLUTION, isPublicCell } from '@moothall/contracts/protocol/cells';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { latLngToCell } from 'h3-js';
import { readAreas } from '../areas.server.ts';
import { mapAround } from '../cells.server.ts';

const within = (text: string | null, bound: number): number | undefined => {
  const value = text ? Number(text) : Number.NaN;
  return Math.abs(value) <= bound ? value : undefined;
};

/** The cells around a cell, or around a place that the browser rounded before it told us. Nothing of it is kept. */
export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const latitude = within(params.get('latitude'), 90);
  const longitude = within(params.get('longitude'), 180);
  const asked = params.get('around');
  const here =
    latitude === undefined || longitude === undefined
      ? undefined
      : latLngToCell(latitude, longitude, FINEST_RESOLUTION);
  const middle = here ?? (asked && isPublicCell(asked) ? asked : undefined);
  if (middle === undefined) throw new Response(null, { status: 400 });
  const areas = await readAreas(request);
  return { middle: here, cells: mapAround(middle, [], areas) };
}
