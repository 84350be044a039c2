/**
 * How much script each page loads before anybody presses anything, gzipped and as the server sends it (brotli): `npx tsx test/bench/web-size.ts` after
 * `npm run build -w web`. Counted from the build's own manifest: what the page's HTML names, and its words in one language.
 * What is loaded by a press (signing, reading codes) is listed by itself.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Entry {
  module: string;
  imports?: string[];
}

interface Manifest {
  entry: Entry;
  routes: Record<string, Entry & { id: string; parentId?: string; path?: string; index?: boolean }>;
}

const client = fileURLToPath(new URL('../../web/build/client', import.meta.url));
const assets = join(client, 'assets');
const files = readdirSync(assets);

/** Remix writes the manifest as a script that sets one variable. */
function readManifest(): Manifest {
  const file = files.find((name) => /^manifest-.*\.js$/.test(name));
  if (file === undefined) throw new Error(`No manifest in ${assets}: build the pages first`);
  const text = readFileSync(join(assets, file), 'utf8');
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest;
}

const sizes = new Map<string, number>();
function gzipped(path: string): number {
  const known = sizes.get(path) ?? gzipSync(readFileSync(join(client, path)), { level: 9 }).length;
  sizes.set(path, known);
  return known;
}

/** The build has written it beside the script. */
const sent = (path: string): number => statSync(`${join(client, path)}.br`).size;

const { entry, routes } = readManifest();

/** The words a route is written with, in the longer of the two languages: what its `handle` names. */
function wordsOf(id: string): string[] {
  const source = readFileSync(new URL(`../../web/app/${id}.tsx`, import.meta.url), 'utf8');
  const names = /\bwords: \[([^\]]*)\]/.exec(source)?.[1]?.match(/\w+/g) ?? [];
  return names.flatMap((name) =>
    files
      .filter((file) => file.startsWith(`words.${name}.`) && file.endsWith('.js'))
      .map((file) => `/assets/${file}`)
      .sort((one, other) => gzipped(other) - gzipped(one))
      .slice(0, 1),
  );
}

/** Everything a page's HTML names: the entry, each route around it and the page itself; routes stand in the HTML. */
function scriptsOf(id: string): Set<string> {
  const scripts = new Set([entry.module, ...(entry.imports ?? [])]);
  for (let route = routes[id]; route !== undefined; route = route.parentId ? routes[route.parentId] : undefined) {
    for (const script of [route.module, ...(route.imports ?? []), ...wordsOf(route.id)]) scripts.add(script);
  }
  return scripts;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const loaded = new Set<string>();
const rows = Object.keys(routes)
  .filter((id) => id.endsWith('page') || id.endsWith('edit'))
  .map((id) => {
    const scripts = scriptsOf(id);
    for (const script of scripts) loaded.add(script);
    const sum = (size: (path: string) => number) => [...scripts].reduce((total, script) => total + size(script), 0);
    return { id, bytes: sum(gzipped), sent: sum(sent) };
  });
process.stdout.write('Script before a press: gzipped, and as it is sent\n');
for (const { id, bytes, sent } of rows.sort((one, other) => one.bytes - other.bytes)) {
  process.stdout.write(`${kilobytes(bytes)} ${kilobytes(sent)}  ${id}\n`);
}
const later = files.map((name) => `/assets/${name}`).filter((path) => path.endsWith('.js') && !loaded.has(path));
process.stdout.write('\nLoaded when somebody signs, scans or sends\n');
for (const path of later.sort((one, other) => gzipped(other) - gzipped(one)).slice(0, 6)) {
  process.stdout.write(`${kilobytes(gzipped(path))}  ${path}\n`);
}
