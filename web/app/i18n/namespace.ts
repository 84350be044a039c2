import type en from './messages.en.ts';

/** The words of one domain, or of a part of it. */
export type Namespace = keyof typeof en;

/** What a route tells through its `handle` about the words it is written with; a test holds it to its modules. */
export interface WordsHandle {
  /** Namespaces of every module the route loads, those of the routes around it left out. */
  words: readonly Namespace[];
}

/** The namespaces of the routes with these handles. */
export const namespacesOf = (handles: readonly unknown[]): Namespace[] => [
  ...new Set(handles.flatMap((handle) => (handle as Partial<WordsHandle> | undefined)?.words ?? [])),
];
