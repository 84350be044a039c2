import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useNextDeadline } from '../../chain/next-deadline.ts';
import { useIndexTime } from '../../chain/use-index.ts';
import { DisputeChangedDocument } from '../../graphql/generated/graphql.ts';
import { useLive } from '../../graphql/use-live.ts';

/** Reads the page anew whenever the dispute changed, and once its phase is over. */
export function useLiveDispute(orderId: `0x${string}`, until: number | undefined): void {
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  const over = useIndexTime() > (until ?? Number.POSITIVE_INFINITY);
  useNextDeadline(until);
  useLive(DisputeChangedDocument, { orderId });
  useEffect(() => {
    if (over) again.current();
  }, [over]);
}
