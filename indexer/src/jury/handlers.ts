import { casesHandlers } from './cases.ts';
import { jurorsHandlers } from './jurors.ts';
import { parametersHandlers } from './parameters.ts';
import { votesHandlers } from './votes.ts';

/** What the jury, its jurors and their beacon say. */
export const juryHandlers = [...parametersHandlers, ...jurorsHandlers, ...casesHandlers, ...votesHandlers];
