import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';
import buying from './words/buying.ko.ts';
import deal from './words/deal.ko.ts';
import errors from './words/errors.ko.ts';
import handing from './words/handing.ko.ts';
import lists from './words/lists.ko.ts';
import quarrel from './words/quarrel.ko.ts';

export default { ...buying, ...deal, ...errors, ...handing, ...lists, ...quarrel } satisfies Translation<typeof en>;
