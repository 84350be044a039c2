import { Refusal } from '../schema/refusal.ts';
import type { FormFile } from '../write/form-file.ts';
import { PICTURE_MAX_BYTES } from './limits.ts';

/** The file of the form that sends a picture. */
export const PICTURE_FILE: FormFile = {
  field: 'picture',
  maxBytes: PICTURE_MAX_BYTES,
  tooLarge: () => new Refusal('PICTURE_TOO_LARGE', { max: PICTURE_MAX_BYTES }),
};
