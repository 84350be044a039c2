import { useRouteLoaderData } from '@remix-run/react';
import type { Area } from './area.ts';

const NONE: readonly Area[] = [];

/** The areas that the frame around every page knows; none on a page that failed. */
export function useAreas(): readonly Area[] {
  const frame = useRouteLoaderData('frame/layout') as { areas: Area[] } | undefined;
  return frame?.areas ?? NONE;
}
