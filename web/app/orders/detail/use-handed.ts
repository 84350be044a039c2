import { useEffect, useState } from 'react';
import { kindOfHandover } from '../handover.ts';

/** The code in the page's own address, behind `#`; undefined when there is none. */
export function useHanded(): string | undefined {
  const [handed, setHanded] = useState<string>();
  useEffect(() => {
    const read = () => {
      const text = decodeURIComponent(window.location.hash.slice(1));
      setHanded(kindOfHandover(text) ? text : undefined);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return handed;
}
