import { describe, expect, it } from 'vitest';
import { readPreferences } from './preferences.server.ts';
import { action } from './preferences.tsx';

const request = (cookie: string) => new Request('http://localhost/ko', { headers: { cookie } });
const cell = '8730e1d8bffffff';

async function choose(fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(fields);
  const sent = new Request('http://localhost/ko/preferences', { method: 'POST', body });
  return (await action({ request: sent, params: {}, context: { nonce: '' } })) as Response;
}

describe('what a visitor chose', () => {
  it('is read from cookies', () => {
    const cookie = `theme=dark; cell=${cell}; km=10; language=en; zone=Europe%2FBerlin; duties=3; fonts=1`;
    expect(readPreferences(request(cookie))).toEqual({
      theme: 'dark',
      cell,
      km: 10,
      language: 'en',
      timeZone: 'Europe/Berlin',
      duties: 3,
      fonts: true,
    });
  });

  it('counts as not chosen when a cookie holds anything else', () => {
    const cookie = 'theme=pink; cell=8a30e1d8b0effff; km=7; language=xx; zone=Nowhere/Land; duties=12; fonts=yes; =; ;';
    expect(readPreferences(request(cookie))).toEqual({
      theme: undefined,
      cell: undefined,
      km: 5,
      language: undefined,
      timeZone: 'Asia/Seoul',
      duties: undefined,
      fonts: false,
    });
  });

  it('is remembered, and leads back to the page', async () => {
    const answer = await choose({ theme: 'dark', back: '/ko/search?q=1' });
    expect(answer.headers.get('location')).toBe('/ko/search?q=1');
    expect(answer.headers.get('set-cookie')).toContain('theme=dark');
  });

  it('is forgotten when nothing is chosen', async () => {
    const answer = await choose({ cell: '', back: '/ko' });
    expect(answer.headers.get('set-cookie')).toContain('cell=; Path=/; Max-Age=0');
  });

  it('never leads to another site', async () => {
    for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
      expect((await choose({ theme: 'dark', back })).headers.get('location')).toBe('/');
    }
  });

  // nonsense: form.preferences.theme
  // nonsense: form.preferences.cell
  // nonsense: form.preferences.km
  // nonsense: form.preferences.language
  it('is refused when it is nonsense', async () => {
    const choices: Record<string, string>[] = [
      { theme: 'pink' },
      { cell: '1; Domain=evil' },
      { km: '7' },
      { language: 'xx' },
    ];
    for (const nonsense of choices) {
      await expect(choose(nonsense)).rejects.toMatchObject({ status: 400 });
    }
  });
});
