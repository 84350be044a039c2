import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cidOfDigest, digestOf, listingDocument } from '@moothall/contracts/protocol';
import express from 'express';
import pg from 'pg';
import pino from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startIpfs } from '../../../test/support/ipfs.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { migrate } from '../migrate.ts';
import { startSession } from '../session/sessions.ts';
import { BLOCK_MAX_BYTES, PICTURE_MAX_BYTES, UPLOADS_PER_HOUR } from './limits.ts';
import type { ContentServices } from './services.ts';
import { type UploadedPicture, uploadRoute } from './upload-route.ts';

const ORIGIN = 'http://localhost:3000';
const PERSON = '0x00000000000000000000000000000000000000a1';
const BUSY = '0x00000000000000000000000000000000000000b2';

let ipfs: Awaited<ReturnType<typeof startIpfs>>;
let pool: pg.Pool;
let services: ContentServices;
let server: Server;
let url: string;

const listen = async (more: Partial<ContentServices['env']> = {}) => {
  const app = express().use(uploadRoute({ ...services, env: { ...services.env, ...more } }));
  const started = await new Promise<Server>((resolve) => {
    const waiting = app.listen(0, '127.0.0.1', () => resolve(waiting));
  });
  return { server: started, url: `http://127.0.0.1:${(started.address() as AddressInfo).port}/upload` };
};

beforeAll(async () => {
  const database = await freshDatabase();
  await migrate(database);
  pool = new pg.Pool({ connectionString: database, max: 3 });
  ipfs = await startIpfs();
  const env = { WEB_ORIGIN: [ORIGIN], SESSION_SECRET: 'x'.repeat(32), IPFS_API_URL: ipfs.url };
  services = { env, pool, log: pino({ level: 'silent' }) };
  ({ server, url } = await listen());
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await ipfs.stop();
  await pool.end();
});

const cookieOf = async (account: string) => {
  // A session of the database, as signing in makes it.
  const { token } = await startSession({ env: services.env, pool }, account);
  return `moothall_session=${token}`;
};

const formOf = (file: Uint8Array | string, name = 'picture.png', field = 'picture') => {
  const form = new FormData();
  form.append(field, new Blob([file as Uint8Array<ArrayBuffer>], { type: 'image/png' }), name);
  return form;
};

async function send(body: FormData | string, { headers = {}, account = PERSON, to = url } = {}) {
  const response = await fetch(to, {
    method: 'POST',
    body,
    headers: { cookie: await cookieOf(account), ...headers },
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
}

/** Uploads and reads back what IPFS keeps. */
async function keep(file: Uint8Array) {
  const { status, body } = await send(formOf(file));
  expect(status).toBe(201);
  const picture = body as UploadedPicture;
  const answer = await fetch(`${ipfs.url}/ipfs/${picture.cid}?format=raw`);
  return { picture, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** Left half red, right half blue, so that a turn can be seen. */
const redAndBlue = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'red' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: 'blue' } }, left: width / 2, top: 0 },
  ]);
const colourAt = async (bytes: Buffer, left: number, top: number) => {
  const [red = 0, , blue = 0] = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  return red > 200 && blue < 60 ? 'red' : blue > 200 && red < 60 ? 'blue' : 'other';
};

describe('a picture', () => {
  it('is kept as one WebP block whose CID is its digest, and is described for the document that names it', async () => {
    const { picture, bytes } = await keep(await redAndBlue(600, 400).jpeg().toBuffer());
    expect(picture).toEqual({
      cid: cidOfDigest(digestOf(bytes)),
      width: 600,
      height: 400,
      thumbhash: expect.any(String),
      type: 'image/webp',
      bytes: bytes.length,
    });
    expect((await sharp(bytes).metadata()).format).toBe('webp');
    const { cid, width, height, thumbhash } = picture;
    const pictures = [{ cid, width, height, thumbhash }];
    expect(listingDocument.shape.pictures.safeParse(pictures).success).toBe(true);
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('may be %s', async (format) => {
    const { picture } = await keep(await redAndBlue(64, 48).toFormat(format).toBuffer());
    expect(picture).toMatchObject({ width: 64, height: 48 });
  });

  it('is made smaller when a side is longer than 2048 pixels', async () => {
    const { picture } = await keep(await redAndBlue(4096, 1024).png().toBuffer());
    expect(picture).toMatchObject({ width: 2048, height: 512 });
  });

  it('loses the place where it was taken and everything else about its maker', async () => {
    const file = await redAndBlue(64, 48)
      .withExif({
        IFD0: { Make: 'Camera', Copyright: 'Somebody' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '37/1 33/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '126/1 58/1 0/1',
        },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(file).metadata()).exif?.toString('latin1')).toContain('Somebody');
    const { bytes } = await keep(file);
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined });
    expect(bytes.toString('latin1')).not.toContain('Somebody');
  });

  it('stands upright however the camera was held', async () => {
    // Orientation 6: the camera was turned, so the left of the file is the top of the scene.
    const file = await redAndBlue(80, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { picture, bytes } = await keep(file);
    expect(picture).toMatchObject({ width: 40, height: 80 });
    expect(await colourAt(bytes, 20, 5)).toBe('red');
    expect(await colourAt(bytes, 20, 75)).toBe('blue');
  });

  it('keeps what is transparent transparent', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const { bytes } = await keep(
      await sharp({ create: { width: 8, height: 8, channels: 4, background } })
        .png()
        .toBuffer(),
    );
    expect((await sharp(bytes).stats()).isOpaque).toBe(false);
  });

  it('full of detail still fits one block', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    const file = await sharp({ create: { width: 1400, height: 1400, channels: 3, noise, background: 'black' } })
      .jpeg({ quality: 90 })
      .toBuffer();
    const { picture } = await keep(file);
    expect(picture.bytes).toBeLessThanOrEqual(BLOCK_MAX_BYTES);
  });
});

describe('a file that is no picture', () => {
  it('is refused whatever its name and type say', async () => {
    expect(await send(formOf('just words', 'holiday.png'))).toMatchObject({
      status: 400,
      body: { code: 'PICTURE_TYPE_UNKNOWN', params: { type: 'unknown' } },
    });
    expect(await send(formOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'a.png'))).toMatchObject({
      body: { code: 'PICTURE_TYPE_UNKNOWN' },
    });
  });

  it('but begins like one is refused', async () => {
    const png = await redAndBlue(64, 64).png().toBuffer();
    expect(await send(formOf(png.subarray(0, 60)))).toMatchObject({
      status: 400,
      body: { code: 'PICTURE_UNREADABLE' },
    });
    expect(await send(formOf(png.subarray(0, png.length - 40)))).toMatchObject({
      body: { code: 'PICTURE_UNREADABLE' },
    });
  });
});

describe('a file that is too much', () => {
  it('in bytes is refused after it was sent', async () => {
    const body = formOf(new Uint8Array(PICTURE_MAX_BYTES + 1));
    expect(await send(body)).toMatchObject({
      status: 413,
      body: { code: 'PICTURE_TOO_LARGE', params: { max: PICTURE_MAX_BYTES } },
    });
  });

  it('in pixels is refused before it is opened', async () => {
    const file = await sharp({ create: { width: 8000, height: 6251, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(file.length).toBeLessThan(1_000_000);
    expect(await send(formOf(file))).toMatchObject({
      status: 400,
      body: { code: 'PICTURE_TOO_MANY_PIXELS', params: { pixels: 50_008_000, max: 50_000_000 } },
    });
  });
});

describe('a request', () => {
  it('without a session is refused', async () => {
    expect(await send(formOf('x'), { headers: { cookie: '' } })).toMatchObject({
      status: 401,
      body: { code: 'SESSION_REQUIRED', params: {} },
    });
  });

  it('sent by a page of another site is refused', async () => {
    expect(await send(formOf('x'), { headers: { origin: 'https://evil.example' } })).toMatchObject({
      status: 403,
      body: { code: 'CROSS_SITE' },
    });
  });

  it('sent by a page of ours is served', async () => {
    const file = await redAndBlue(8, 8).png().toBuffer();
    expect((await send(formOf(file), { headers: { origin: ORIGIN } })).status).toBe(201);
  });

  it('without the field "picture" is refused', async () => {
    for (const body of [new FormData(), formOf('x', 'x.png', 'document')]) {
      expect(await send(body)).toMatchObject({
        status: 400,
        body: { code: 'UPLOAD_MISSING', params: { field: 'picture' } },
      });
    }
  });

  it('that is no form is refused', async () => {
    expect(await send('{}', { headers: { 'content-type': 'application/json' } })).toMatchObject({
      body: { code: 'UPLOAD_MALFORMED' },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    expect(await send('--b\r\nContent-Dis', { headers })).toMatchObject({ body: { code: 'UPLOAD_MALFORMED' } });
  });

  it('while IPFS does not answer is refused and can be repeated', async () => {
    const away = await listen({ IPFS_API_URL: 'http://127.0.0.1:9' });
    const body = formOf(await redAndBlue(8, 8).png().toBuffer());
    expect(await send(body, { to: away.url })).toMatchObject({ status: 502, body: { code: 'IPFS_UNAVAILABLE' } });
    away.server.closeAllConnections();
    away.server.close();
  });

  it('beyond the number of an hour is refused until the first of them is an hour old', async () => {
    await pool.query(
      `insert into app.upload (address, at) select $1, now() - interval '50 minutes' from generate_series(2, $2)`,
      [BUSY, UPLOADS_PER_HOUR],
    );
    const file = await redAndBlue(8, 8).png().toBuffer();
    expect((await send(formOf(file), { account: BUSY })).status).toBe(201);
    const refused = await send(formOf(file), { account: BUSY });
    expect(refused).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(590);
    expect(seconds).toBeLessThanOrEqual(600);
    expect((await send(formOf(file))).status).toBe(201);
  });
});
