/** Name of the cookie that carries the session's token. */
export const SESSION_COOKIE = 'moothall_session';
/** 32 random bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

/**
 * The cookie that keeps somebody signed in; pages cannot read it, other sites cannot send it with a form.
 * @param seconds how long the browser keeps it; 0 makes the browser forget it
 * @param secure whether the pages are served by https
 */
export function sessionCookie(token: string, seconds: number, secure: boolean): string {
  const parts = [`${SESSION_COOKIE}=${token}`, 'HttpOnly', 'SameSite=Lax', 'Path=/', `Max-Age=${seconds}`];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}

/** The session's token in a Cookie header; null when there is none or it cannot be one of ours. */
export function tokenIn(header: string | undefined): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
  const token = found?.slice(SESSION_COOKIE.length + 1) ?? '';
  return TOKEN.test(token) ? token : null;
}
