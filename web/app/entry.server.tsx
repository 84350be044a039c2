import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { NonceProvider } from './frame/nonce.ts';
import { i18nOf } from './i18n/i18n.server.ts';
import { languageOfPath } from './i18n/languages.ts';
import { log } from './log.server.ts';

/** After this long the page is sent as far as it got. */
export const streamTimeout = 5_000;

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string;
  }
}

/** Streams to people as soon as the frame stands; gives readers that do not run scripts the whole page at once. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const language = languageOfPath(new URL(request.url).pathname);
  const whenReady = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let code = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <I18nextProvider i18n={i18nOf(language)}>
          <RemixServer context={context} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
        </I18nextProvider>
      </NonceProvider>,
      {
        nonce,
        [whenReady]() {
          const body = new PassThrough();
          headers.set('content-type', 'text/html; charset=utf-8');
          headers.set('content-language', language);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          code = 500;
          log.error({ error, path: new URL(request.url).pathname }, 'rendering failed');
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Failures of loaders and actions; a visitor who left is none. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) log.error({ error, path: new URL(request.url).pathname }, 'request failed');
}
