import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter as a mail program reads it. */
export interface Mail {
  to: string;
  /** Lower-case names. */
  headers: Map<string, string>;
  subject: string;
  text: string;
  html: string;
}

/** A real SMTP server of a test, with what arrived. */
export interface Smtp {
  url: string;
  mails: Mail[];
  /** What it answers to the recipient of the next letters: a code of SMTP, once each, then it takes them. */
  refuseWith(...codes: number[]): void;
  /** Resolves with the letters once there are so many. */
  until(count: number): Promise<Mail[]>;
  stop(): Promise<void>;
}

const WAIT_MS = 15_000;

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, how: string, text: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('latin1')
        : decodeQuoted(text.replaceAll('_', ' ')),
    );
}
const decodeQuoted = (text: string) =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
const asUtf8 = (latin: string) => Buffer.from(latin, 'latin1').toString('utf8');

function split(raw: string): { headers: Map<string, string>; body: string } {
  const at = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const pairs = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(pairs), body: raw.slice(at + 4) };
}

function bodyOf(part: string): { type: string; text: string } {
  const { headers, body } = split(part);
  const encoding = headers.get('content-transfer-encoding');
  const decoded =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('latin1')
      : encoding === 'quoted-printable'
        ? decodeQuoted(body)
        : body;
  return { type: headers.get('content-type') ?? '', text: asUtf8(decoded) };
}

function readMail(raw: string, to: string): Mail {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => bodyOf(part.replace(/^\r\n/, '')));
  const textOf = (type: string) => parts.find((part) => part.type.startsWith(type))?.text ?? '';
  const subject = asUtf8(decodeWords(headers.get('subject') ?? ''));
  return { to, headers, subject, text: textOf('text/plain'), html: textOf('text/html') };
}

/** Starts it on a free port, without encryption and without a password. */
export async function startSmtp(): Promise<Smtp> {
  const mails: Mail[] = [];
  const refusals: number[] = [];
  const waiting: { count: number; done: (mails: Mail[]) => void }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_, __, answer) => {
      const code = refusals.shift();
      answer(code === undefined ? null : Object.assign(new Error('refused'), { responseCode: code }));
    },
    onData: (stream, session, answer) => {
      buffer(stream).then((bytes) => {
        mails.push(readMail(bytes.toString('latin1'), session.envelope.rcptTo.map(({ address }) => address).join()));
        for (const { count, done } of waiting) if (mails.length >= count) done(mails);
        answer(null);
      }, answer);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuseWith: (...codes) => void refusals.push(...codes),
    until: (count) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${mails.length} letters, not ${count}`)), WAIT_MS);
        const done = () => {
          clearTimeout(timer);
          resolve(mails);
        };
        if (mails.length >= count) done();
        else waiting.push({ count, done });
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
