import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Route {
  path?: string;
  file: string;
  index?: boolean;
  children?: Route[];
}

const app = fileURLToPath(new URL('../../web/app', import.meta.url));
/** By its path: the pages have compiler settings of their own. */
const { default: routes } = (await import(`${app}/routes.ts`)) as { default: Route[] };

/** Whether a browser shows it; other routes answer forms and programs. */
const isPage = (file: string) => /^export default /m.test(readFileSync(`${app}/${file}`, 'utf8'));

function below(list: readonly Route[], above: string): string[] {
  return list.flatMap(({ path = '', file, children }) => {
    const own = [above, path].filter(Boolean).join('/');
    if (children) return below(children, own);
    return isPage(file) ? [own] : [];
  });
}

/** Every page of the market as the pages' own list of routes has it, without the language. */
export const PAGES = below(routes.find(({ path }) => path === ':lang')?.children ?? [], '');
