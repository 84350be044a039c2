import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { TypedDocumentString } from './generated/graphql.ts';
import { onLineBack, subscribe } from './subscribe.ts';

/**
 * Reads the page anew whenever the subscription tells of something, and when the line is back after it broke: signing in
 * opens it anew, and what happens within those seconds is told to nobody.
 */
export function useLive<Variables extends Record<string, unknown>>(
  document: TypedDocumentString<unknown, Variables>,
  variables: Variables,
): void {
  const { revalidate } = useRevalidator();
  const latest = useRef({ revalidate, variables });
  latest.current = { revalidate, variables };
  const key = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal variables are the same subscription
  useEffect(() => {
    const again = () => latest.current.revalidate();
    const stops = [subscribe(document, latest.current.variables, again), onLineBack(again)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [document, key]);
}
