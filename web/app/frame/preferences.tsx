import { isPublicCell } from '@moothall/contracts/protocol/cells';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { isLanguage } from '../i18n/languages.ts';
import { RADIUS_KM } from '../listings/radius.ts';
import { keepPlace } from './place.server.ts';
import { remember } from './preferences.server.ts';

/** Only a path of our own: `//elsewhere.example` is not one. */
const ownPath = z.string().regex(/^\/(?![/\\])/);
const choice = z.object({
  theme: z.enum(['light', 'dark', '']).optional(),
  cell: z
    .string()
    .refine((cell) => cell === '' || isPublicCell(cell))
    .optional(),
  km: z.enum(RADIUS_KM.choices.map(String)).optional(),
  language: z.string().refine(isLanguage).optional(),
  back: ownPath.catch('/'),
});

/** Remembers what a form chose and returns to its page. Works without scripts. */
export async function action({ request }: ActionFunctionArgs) {
  const read = choice.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) throw new Response(null, { status: 400 });
  const { back, ...chosen } = read.data;
  const headers = new Headers();
  for (const name of ['theme', 'cell', 'km', 'language'] as const) {
    const value = chosen[name];
    if (value !== undefined) headers.append('set-cookie', remember(name, value));
  }
  if (chosen.cell !== undefined || chosen.km !== undefined) await keepPlace(request, chosen);
  return redirect(back, { headers });
}

export function loader() {
  return redirect('/');
}
