import errors from './words/errors.en.ts';
import sitting from './words/sitting.en.ts';
import standing from './words/standing.en.ts';
import vote from './words/vote.en.ts';

export default { ...errors, ...sitting, ...standing, ...vote };
