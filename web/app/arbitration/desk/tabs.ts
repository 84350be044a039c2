/** What an arbitrator's desk shows one of at a time. */
export const TABS = ['open', 'cases', 'bonds'] as const;
export type Tab = (typeof TABS)[number];

/** The tab that an address names; somebody without an account has only open disputes to see. */
export const tabOf = (text: string | null, known: boolean): Tab =>
  (known ? TABS.find((tab) => tab === text) : undefined) ?? 'open';
