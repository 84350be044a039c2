import { OwnPlaceSetDocument } from '../graphql/generated/graphql.ts';
import { ApiError } from '../graphql/problem.ts';
import { query } from '../graphql/query.server.ts';
import { log } from '../log.server.ts';
import { readPreferences } from './preferences.server.ts';

/** What a form chose of "near"; what it leaves out stays. */
interface ChosenPlace {
  /** '' for everywhere. */
  cell?: string | undefined;
  km?: string | undefined;
}

/**
 * Tells the account of whoever is signed in what "near" means from now on, for their other devices. This device knows
 * it by its cookies: nobody signed in, or an api that is away, changes nothing here.
 */
export async function keepPlace(request: Request, { cell, km }: ChosenPlace): Promise<void> {
  if (!request.headers.has('cookie')) return;
  const before = readPreferences(request);
  const place = { cell: (cell ?? before.cell) || null, radiusKm: Number(km ?? before.km) };
  try {
    await query(request, OwnPlaceSetDocument, place);
  } catch (error) {
    const nobody = error instanceof ApiError && error.code === 'SESSION_REQUIRED';
    if (!nobody) log.warn({ error }, 'an own place was kept on the device only');
  }
}
