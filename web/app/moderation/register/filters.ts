import type { JuryStage, JuryVerdict, SubjectKind } from '../../graphql/generated/graphql.ts';
import { GUIDELINES } from '../guidelines/guidelines.ts';

/** Kinds that can be reported in this market so far. */
export const KINDS = ['LISTING', 'ACCOUNT', 'ARBITRATOR'] as const satisfies readonly SubjectKind[];
export const STAGES = [
  'AWAIT_SEED',
  'COMMIT',
  'REVEAL',
  'APPEAL',
  'FINAL',
  'VOID',
] as const satisfies readonly JuryStage[];
export const VERDICTS = ['ACCEPTED', 'REJECTED', 'UNDECIDED'] as const satisfies readonly JuryVerdict[];
const MAX_TEXT = 120;

/** Fields of the register's form, as they are called in the address. */
export type RegisterField = 'q' | 'kind' | 'stage' | 'guideline' | 'verdict';

/** Message keys `filter.problem.<code>`. */
export type RegisterProblem =
  | 'TEXT_TOO_LONG'
  | 'KIND_UNKNOWN'
  | 'KIND_ALONE'
  | 'STAGE_UNKNOWN'
  | 'GUIDELINE_UNKNOWN'
  | 'VERDICT_UNKNOWN';

/** What was asked for and can be used. What cannot is in `problems`, and stays in the form as it was typed. */
export interface RegisterSearch {
  text: string | undefined;
  kind: SubjectKind | undefined;
  stage: JuryStage | undefined;
  guideline: number | undefined;
  verdict: JuryVerdict | undefined;
  after: string | undefined;
  problems: Partial<Record<RegisterField, RegisterProblem>>;
}

/** Reads an address. Nothing in it is trusted and nothing in it stops the page. */
export function readRegister(params: URLSearchParams): RegisterSearch {
  const problems: RegisterSearch['problems'] = {};
  const read = <T>(field: RegisterField, code: RegisterProblem, parse: (text: string) => T | undefined) => {
    const text = params.get(field)?.trim();
    if (!text) return undefined;
    const value = parse(text);
    if (value === undefined) problems[field] = code;
    return value;
  };
  const oneOf =
    <T extends string>(known: readonly T[]) =>
    (text: string) =>
      known.find((each) => each === text);
  const search = {
    text: read('q', 'TEXT_TOO_LONG', (text) => (text.length > MAX_TEXT ? undefined : text)),
    kind: read('kind', 'KIND_UNKNOWN', oneOf(KINDS)),
    stage: read('stage', 'STAGE_UNKNOWN', oneOf(STAGES)),
    guideline: read('guideline', 'GUIDELINE_UNKNOWN', (text) => GUIDELINES.find((each) => String(each) === text)),
    verdict: read('verdict', 'VERDICT_UNKNOWN', oneOf(VERDICTS)),
    after: params.get('after') || undefined,
    problems,
  };
  // The list of one kind can be narrowed to a stage and to nothing else.
  const { text, guideline, verdict } = search;
  if (!search.kind || !(text || guideline || verdict)) return search;
  problems.kind = 'KIND_ALONE';
  return { ...search, kind: undefined };
}
