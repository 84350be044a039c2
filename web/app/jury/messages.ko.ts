import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

import errors from './words/errors.ko.ts';
import sitting from './words/sitting.ko.ts';
import standing from './words/standing.ko.ts';
import vote from './words/vote.ko.ts';

export default { ...errors, ...sitting, ...standing, ...vote } satisfies Translation<typeof en>;
