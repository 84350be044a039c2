/** Characters of a name: what the api takes. */
export const NAME_MAX = 60;

/** Message keys `field.<code>` of the form. */
export type NameMistake = 'NAME_EMPTY' | 'NAME_TOO_LONG';

/** What a saved search is to be called; the api has the last word. */
export function readName(text: FormDataEntryValue | null): { name: string } | { mistake: NameMistake } {
  const name = String(text ?? '').trim();
  if (name === '') return { mistake: 'NAME_EMPTY' };
  if ([...name].length > NAME_MAX) return { mistake: 'NAME_TOO_LONG' };
  return { name };
}

/** What the form that changes a search says; anything but a tick is none. */
export function readEdit(form: FormData): { name: string; alert: boolean } | { mistake: NameMistake } {
  const read = readName(form.get('name'));
  return 'mistake' in read ? read : { ...read, alert: form.get('alert') === 'on' };
}

/** A name for a search that nobody has named yet, short enough. */
export const shortName = (text: string): string => [...text.trim()].slice(0, NAME_MAX).join('');
