import buying from './words/buying.en.ts';
import deal from './words/deal.en.ts';
import errors from './words/errors.en.ts';
import handing from './words/handing.en.ts';
import lists from './words/lists.en.ts';
import quarrel from './words/quarrel.en.ts';

export default { ...buying, ...deal, ...errors, ...handing, ...lists, ...quarrel };
