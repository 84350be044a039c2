import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Words are named after their namespace and language; anything else by what is in it. */
function wordsIn(file: string | null): string {
  const [, namespace, language] = /(\w+)\/messages\.(\w+)\.ts$/.exec(file ?? '') ?? [];
  return namespace && language ? `words.${namespace}.${language}` : '[name]';
}

/** Making a question does nothing by itself: pages leave out those that only the server asks. */
const ownQuestions: Plugin = {
  name: 'own-questions',
  enforce: 'pre',
  transform: (code, file) =>
    file.includes('/graphql/generated/')
      ? code.replaceAll('= new TypedDocumentString(', '= /* @__PURE__ */ new TypedDocumentString(')
      : null,
};

const compress = promisify(brotliCompress);

/** Beside every script, sheet and drawing for browsers lies the same compressed, see `server/assets.ts`. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir?.endsWith('client')) return;
    const assets = join(dir, 'assets');
    const names = (await readdir(assets)).filter((name) => /\.(js|css|svg)$/.test(name));
    await Promise.all(
      names.map(async (name) =>
        writeFile(join(assets, `${name}.br`), await compress(await readFile(join(assets, name)))),
      ),
    );
  },
};

export default defineConfig({
  plugins: [
    tailwindcss(),
    ownQuestions,
    compressed,
    remix({
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
  ],
  // The protocol is TypeScript source in another workspace: it is compiled with the pages, not loaded beside them.
  ssr: { noExternal: ['@moothall/contracts'] },
  // Named beforehand: a dependency that is found late makes the first page of a developer's day load twice.
  optimizeDeps: {
    include: [
      'react',
      'react-dom/client',
      'react-i18next',
      'i18next',
      'thumbhash',
      'zod',
      'ethers',
      'graphql-ws',
      'uqr',
      'jsqr',
      'tlock-js/age/age-encrypt-decrypt.js',
      'tlock-js/age/armor.js',
      'tlock-js/drand/timelock-encrypter.js',
    ],
  },
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    rollupOptions: {
      output: { chunkFileNames: ({ facadeModuleId }) => `assets/${wordsIn(facadeModuleId)}-[hash].js` },
    },
  },
});
