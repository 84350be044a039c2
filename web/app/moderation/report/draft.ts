import type { Problem } from '../../chain/types.ts';
import { readStatement } from '../../orders/statement.ts';
import { readDays, readGuideline, readPut, readWhere } from './fields.ts';
import type { ReportSubject } from './subject.ts';

/** The form as it is typed. */
export interface ReportDraft {
  guideline: string;
  reason: string;
  where: string | undefined;
  regions: string;
  days: string;
  put: string;
}

export type ReportField = 'guideline' | 'reason' | 'where' | 'days' | 'put';

/** The form as it can be asked. */
export interface ReadReport {
  guideline: number;
  reason: string;
  regions: string[];
  days: number;
  put: number;
}

export type Mistakes = Partial<Record<ReportField, Problem>>;

/** Checks all fields at once, so that every mistake shows beside its field. */
export function readReport(
  draft: ReportDraft,
  { kind, restore }: Pick<ReportSubject, 'kind' | 'restore'>,
  least: number,
): { value: ReadReport } | { mistakes: Mistakes } {
  const guideline = readGuideline(draft.guideline);
  const reason = readStatement(draft.reason);
  const where = kind === 'LISTING' && !restore ? readWhere(draft.where, draft.regions) : { value: [] };
  const days = kind === 'ACCOUNT' && !restore ? readDays(draft.days) : { value: 0 };
  const put = readPut(draft.put, least);
  if ('value' in guideline && 'value' in reason && 'value' in where && 'value' in days && 'value' in put) {
    return {
      value: {
        guideline: guideline.value,
        reason: reason.value,
        regions: where.value,
        days: days.value,
        put: put.value,
      },
    };
  }
  const mistakes: Mistakes = {};
  const read = { guideline, reason, where, days, put };
  for (const [field, answer] of Object.entries(read)) {
    if ('mistake' in answer) mistakes[field as ReportField] = answer.mistake;
  }
  return { mistakes };
}

/** What is still known to be wrong once fields are typed anew: nothing of theirs. The list of regions is a part of where. */
export function withoutChanged(mistakes: Mistakes, changes: Partial<ReportDraft>): Mistakes {
  const typed = new Set(Object.keys(changes).map((field) => (field === 'regions' ? 'where' : field)));
  return Object.fromEntries(Object.entries(mistakes).filter(([field]) => !typed.has(field)));
}
