import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useNextDeadline } from '../chain/next-deadline.ts';
import { useIndexTime } from '../chain/use-index.ts';
import { JuryCaseChangedDocument } from '../graphql/generated/graphql.ts';
import { useLive } from '../graphql/use-live.ts';
import { secondsOf } from './standing.ts';

/** Reads the page anew when the case changed, and when its stage ran out: stages end by time alone, and nobody says so. */
export function useLiveCase(caseId: string, stageUntil: string | null | undefined): void {
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  useLive(JuryCaseChangedDocument, { caseId });
  const until = stageUntil ? secondsOf(stageUntil) : undefined;
  useNextDeadline(until);
  const now = useIndexTime();
  const over = until !== undefined && now > until;
  useEffect(() => {
    if (over) again.current();
  }, [over]);
}
