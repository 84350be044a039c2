import { useEffect, useRef } from 'react';

/** How far from the end still counts as at the end, pixels. */
const NEAR = 96;

/**
 * Keeps a list that grows at its end scrolled to the end, unless its reader scrolled away. Put `scroller` on what
 * scrolls and `content` on what grows inside.
 */
export function useStickToEnd() {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [outer, inner] = [scroller.current, content.current];
    if (!outer || !inner) return;
    let atEnd = true;
    const look = () => {
      atEnd = outer.scrollHeight - outer.scrollTop - outer.clientHeight < NEAR;
    };
    const follow = () => {
      if (atEnd) outer.scrollTop = outer.scrollHeight;
    };
    outer.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(follow);
    watch.observe(inner);
    watch.observe(outer);
    return () => {
      outer.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, []);
  return { scroller, content };
}
