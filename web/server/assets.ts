import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import express, { type RequestHandler } from 'express';

/** What the build writes beside a file that is smaller when compressed. */
export const COMPRESSED = '.br';

/**
 * Files whose names change with what is in them: browsers keep them for ever. They are compressed by the build, as small
 * as they get; compressing them for each visitor would cost more and give less.
 */
export function builtAssets(folder: string): RequestHandler {
  const compressed = new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith(COMPRESSED))
      .map((name) => `/${name.slice(0, -COMPRESSED.length)}`),
  );
  const files = express.static(folder, { immutable: true, maxAge: '1y', fallthrough: false });
  return (request, response, next) => {
    const { path } = request;
    if (compressed.has(path)) {
      response.vary('Accept-Encoding');
      if (request.acceptsEncodings('br')) {
        response.type(extname(path)).set('Content-Encoding', 'br');
        request.url = path + COMPRESSED;
      }
    }
    files(request, response, next);
  };
}
