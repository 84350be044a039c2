import { type RefObject, useEffect, useState } from 'react';

const same = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((cell) => other.has(cell));

/**
 * Cells of the rows that are in view, so that a map can show where they are.
 * @param list holds rows that name their cell as `data-cell`
 * @param count of rows: further ones are watched too
 */
export function useSeenCells(list: RefObject<HTMLElement | null>, count: number): ReadonlySet<string> {
  const [cells, setCells] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [];
    if (count === 0 || rows.length === 0) return setCells(new Set());
    const inView = new Set<HTMLElement>();
    const observer = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) inView.add(target as HTMLElement);
        else inView.delete(target as HTMLElement);
      }
      const now = new Set([...inView].map((row) => row.dataset.cell ?? ''));
      setCells((before) => (same(before, now) ? before : now));
    });
    for (const row of rows) observer.observe(row);
    return () => observer.disconnect();
  }, [list, count]);
  return cells;
}
