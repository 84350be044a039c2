import { countOf, type List } from '../read/page.ts';
import { type Question, questionShape } from './types.ts';

const list: List<Question> = {
  shape: questionShape,
  name: 'questions on a listing',
  order: [
    { sql: ({ alias }) => `${alias}.asked_at`, type: 'timestamptz' },
    { sql: ({ alias }) => `${alias}.id`, type: 'text' },
  ],
  descending: true,
  where: ({ alias }, parent) => [`${alias}.listing = ${parent}`, `${alias}.removed_at is null`],
};

/** Questions on one listing, newest first. */
export const listingsQuestions: List<Question> = {
  ...list,
  about: { totalCount: (values, parent) => countOf(list, values, parent) },
};
