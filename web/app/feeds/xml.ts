const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** What no XML document may hold, not even escaped: controls, halves of pairs, and two that are no characters. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it stands in XML, in an element or an attribute. */
export const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** An element with a text in it. */
export const element = (name: string, text: string, attributes: Record<string, string> = {}): string =>
  `${opened(name, attributes)}${escaped(text)}</${name}>`;

/** An element that is all attributes. */
export const empty = (name: string, attributes: Record<string, string>): string =>
  `${opened(name, attributes).slice(0, -1)}/>`;

const opened = (name: string, attributes: Record<string, string>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}>`;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** For how long caches may keep what machines read, seconds. */
const KEPT = 600;

/** An answer that machines read; the same for everybody. */
export const xmlAnswer = (body: BodyInit, type = 'application/xml'): Response =>
  new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': `public, max-age=${KEPT}` },
  });
