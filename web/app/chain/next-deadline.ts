import { useEffect } from 'react';

/** The deadline the page is about, seconds of block time: where the practice town's clock may be moved to. */
let shown: number | undefined;
const listeners = new Set<() => void>();

function show(next: number | undefined): void {
  shown = next;
  for (const tell of listeners) tell();
}

export const nextDeadline = (): number | undefined => shown;
export const onNextDeadline = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Tells the town clock which deadline this page waits for, as long as the page is open. */
export function useNextDeadline(until: number | undefined): void {
  useEffect(() => {
    show(until);
    return () => show(undefined);
  }, [until]);
}
