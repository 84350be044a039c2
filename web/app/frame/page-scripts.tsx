import { Scripts } from '@remix-run/react';
import { Children, cloneElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { early, HELD_BACK, PAGE_SCRIPT, TAKEN_OVER } from './early.ts';

interface Part {
  href?: string;
  type?: string;
  children?: ReactNode;
  'data-preload'?: string;
  id?: string;
  async?: boolean | undefined;
}

/** Everything in it that is an element of the page, fragments taken apart. */
const partsOf = (node: ReactNode): ReactElement<Part>[] =>
  Children.toArray(node).flatMap((child) => {
    if (!isValidElement<Part>(child)) return [];
    return child.type === Fragment ? partsOf(child.props.children) : [child];
  });

/** First in the head: keeps what is pressed before the page's scripts are there, see `early`. */
export function EarlyScript({ nonce }: { nonce: string | undefined }) {
  // Browsers find it in the page: what they load later need not hold it again.
  const given = [PAGE_SCRIPT, TAKEN_OVER, HELD_BACK].map((text) => JSON.stringify(text));
  const html = import.meta.env.SSR ? `(${early})(${given})` : '';
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own function, and nothing that anybody wrote
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}

/**
 * The framework's scripts, of which the one that loads all others waits as text: on a slow line they would come before
 * the styles and pictures of a page that can be read without any of them. `early` lets it run.
 */
export function PageScripts({ nonce }: { nonce: string | undefined }) {
  const parts = partsOf(Scripts({ nonce }));
  const preloads = parts.flatMap(({ props }) => (props.href ? [props.href] : []));
  const waiting = { id: PAGE_SCRIPT, type: 'text/plain', 'data-preload': preloads.join(' '), async: undefined };
  return parts
    .filter(({ type }) => type === 'script')
    .map((part) => (part.props.type === 'module' ? cloneElement(part, waiting) : part));
}
