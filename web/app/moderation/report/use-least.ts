import { useEffect, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { view } from '../../chain/view.ts';
import { KIND_NUMBER } from '../actions.ts';
import type { ReportSubject } from './subject.ts';

/** The subject's id within its domain: a listing's own, an account's address in 32 bytes. */
const idOf = (subject: ReportSubject): string =>
  subject.kind === 'LISTING'
    ? subject.listing.listingId
    : `0x${subject.account.address.slice(2).toLowerCase().padStart(64, '0')}`;

/**
 * Least that has to be put up for this subject now, in whole tokens: more than usual where neighbours said no before.
 * The usual amount until the node answered.
 */
export function useLeast(subject: ReportSubject, usual: number): number {
  const { settings } = useChain();
  const [least, setLeast] = useState(usual);
  const id = idOf(subject);
  const { kind } = subject;
  useEffect(() => {
    let wanted = true;
    view(settings.contracts, 'moderation', 'leastStake', [KIND_NUMBER[kind], id]).then(
      ([amount]) => wanted && setLeast(Math.max(usual, Number(amount))),
      // The contract says it again before anything is signed.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [settings, kind, id, usual]);
  return least;
}
