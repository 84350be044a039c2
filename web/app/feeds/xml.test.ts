import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, empty, escaped } from './xml.ts';

const read = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

describe('a text in XML', () => {
  it('can end neither its element nor its attribute', () => {
    const hostile = `</title><script>alert("1")</script>&nbsp;' ]]>`;
    expect(element('title', hostile)).toBe(
      '<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;nbsp;&apos; ]]&gt;</title>',
    );
    expect(empty('link', { href: '"><x a="' })).toBe('<link href="&quot;&gt;&lt;x a=&quot;"/>');
  });

  it('is without what no XML may hold', () => {
    expect(escaped('a\u0000b\u000bc\ufffed\ud800e\udc00f\ud83d\ude00')).toBe('abcdef\ud83d\ude00');
  });

  it('reads as it was written, whatever it is', () => {
    const possible = fc
      .string({ unit: 'binary' })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML may hold
      .filter((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text));
    fc.assert(
      fc.property(possible, (text) => {
        const said = escaped(text);
        expect(said).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
        expect(read(said)).toBe(text);
      }),
    );
  });
});
