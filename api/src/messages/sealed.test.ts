import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, openApi, type TestApi } from '../../../test/support/api.ts';
import { aPerson, openChat, type Person, say } from '../../../test/support/chat.ts';
import { openForBusiness } from '../../../test/support/rows.ts';
import { ATTACHMENTS_MAX, SEALED_FILE_MAX_BYTES } from './limits.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
afterAll(() => api.stop());

const bytes = (size: number, fill = 7) => new Uint8Array(size).fill(fill);
async function upload(
  person: Person | null,
  content: Uint8Array,
  field = 'sealed',
  headers: Record<string, string> = {},
) {
  const body = new FormData();
  body.append(field, new Blob([content as Uint8Array<ArrayBuffer>]));
  const sent = { ...person?.headers, ...headers };
  const response = await fetch(`${api.url}/sealed`, { method: 'POST', body, headers: sent });
  return { status: response.status, headers: response.headers, body: (await response.json()) as { id: string } };
}
const fetchAs = (person: Person, id: string) => fetch(`${api.url}/sealed/${id}`, { headers: person.headers });

describe('an encrypted picture', () => {
  it('is kept as it came, and read by both sides once a message took it along', async () => {
    const chat = await openChat(api);
    const content = bytes(SEALED_FILE_MAX_BYTES, 200);
    const { status, body } = await upload(chat.buyer, content, 'sealed', { origin: ORIGIN });
    expect({ status, body }).toEqual({ status: 201, body: { id: expect.any(String), bytes: content.length } });
    expect((await fetchAs(chat.buyer, body.id)).status).toBe(200);
    expect((await fetchAs(chat.seller, body.id)).status).toBe(404);
    expect((await say(api, chat.buyer, chat, { attachments: [body.id] })).errors).toBeUndefined();
    for (const side of [chat.buyer, chat.seller]) {
      const read = await fetchAs(side, body.id);
      expect(Buffer.from(await read.arrayBuffer()).equals(Buffer.from(content))).toBe(true);
      expect(read.headers.get('content-type')).toBe('application/octet-stream');
      expect(read.headers.get('cache-control')).toMatch(/^private,/);
      expect(read.headers.get('vary')).toContain('Cookie');
      expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('goes along with one message only, and only with its owner’s', async () => {
    const chat = await openChat(api);
    const { body } = await upload(chat.buyer, bytes(40));
    await say(api, chat.buyer, chat, { attachments: [body.id, body.id] });
    for (const from of [chat.buyer, chat.seller]) {
      expect((await say(api, from, chat, { attachments: [body.id] })).errors?.[0]?.extensions).toEqual({
        code: 'ATTACHMENT_UNKNOWN',
        params: { attachment: body.id },
      });
    }
  });

  it('that no message took along within a day is forgotten with the next one', async () => {
    const person = await aPerson(api);
    const { body } = await upload(person, bytes(40));
    await api.owner.query(`update app.sealed_file set at = now() - interval '25 hours' where id = $1`, [body.id]);
    await upload(person, bytes(40));
    expect((await fetchAs(person, body.id)).status).toBe(404);
  });

  it('is taken 50 times a day', async () => {
    const person = await aPerson(api);
    await api.owner.query(
      `insert into app.sealed_file select gen_random_uuid()::text, $1, now(), '', 'sent' from generate_series(1, 50)`,
      [person.address],
    );
    const { status, headers, body } = await upload(person, bytes(40));
    expect({ status, body }).toMatchObject({
      status: 429,
      body: { code: 'SEALED_FILES_TOO_MANY', params: { max: 50 } },
    });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(86_000);
  });

  // nonsense: MessageSendInput.attachments
  it('that is none, or one of too many, goes along with no message', async () => {
    const chat = await openChat(api);
    for (const attachment of ['', 'x', `' or true`, 'a'.repeat(300)]) {
      expect((await say(api, chat.buyer, chat, { attachments: [attachment] })).errors?.[0]?.extensions).toEqual({
        code: 'ATTACHMENT_UNKNOWN',
        params: { attachment: attachment.slice(0, 80) },
      });
    }
    const many = Array.from({ length: ATTACHMENTS_MAX + 1 }, (_, index) => `file-${index}`);
    expect((await say(api, chat.buyer, chat, { attachments: many })).errors?.[0]?.extensions).toEqual({
      code: 'TOO_MANY_VALUES',
      params: { argument: 'attachments', count: ATTACHMENTS_MAX + 1, max: ATTACHMENTS_MAX },
    });
  });
});

describe('an upload of something sealed', () => {
  it('by nobody, from another site, too large, empty or under another name is refused', async () => {
    const person = await aPerson(api);
    const refused = async (answer: ReturnType<typeof upload>) => {
      const { status, body } = await answer;
      return { status, code: (body as unknown as { code: string }).code };
    };
    expect(await refused(upload(null, bytes(40)))).toEqual({ status: 401, code: 'SESSION_REQUIRED' });
    expect(await refused(upload(person, bytes(40), 'sealed', { origin: 'https://evil.example' }))).toEqual({
      status: 403,
      code: 'CROSS_SITE',
    });
    expect(await refused(upload(person, bytes(SEALED_FILE_MAX_BYTES + 1)))).toEqual({
      status: 413,
      code: 'SEALED_FILE_TOO_LARGE',
    });
    expect(await refused(upload(person, bytes(16)))).toEqual({ status: 400, code: 'UPLOAD_MALFORMED' });
    expect(await refused(upload(person, bytes(40), 'picture'))).toEqual({ status: 400, code: 'UPLOAD_MISSING' });
  });

  it('that is no form is refused', async () => {
    const person = await aPerson(api);
    const response = await fetch(`${api.url}/sealed`, { method: 'POST', body: 'sealed', headers: person.headers });
    expect(await response.json()).toEqual({ code: 'UPLOAD_MALFORMED', params: {} });
  });

  it('is measured without the ids of files', async () => {
    await fetch(`${api.url}/sealed/an-id-of-somebody`);
    const measured = await (await fetch(`${api.url}/metrics`)).text();
    expect(measured).toContain('route="/sealed",status="401"');
    expect(measured).not.toContain('an-id-of-somebody');
  });
});
