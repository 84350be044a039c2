import { describe, expect, it } from 'vitest';
import { digestOf } from '../digest.ts';
import { checkDocument, DocumentError, decodeDocument, encodeDocument, MAX_DOCUMENT_BYTES } from './document.ts';
import type { ListingDocument } from './schemas.ts';

const bicycle: ListingDocument = {
  schema: 'moothall:listing:1',
  title: '접이식 자전거',
  description: 'Folds in ten seconds.\nNew tyres.',
  language: 'ko',
  condition: 'good',
  pictures: [{ cid: 'bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4', width: 800, height: 800 }],
};
const bytes = (text: string) => new TextEncoder().encode(text);
const mistake = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof DocumentError) return { code: error.code, ...error.params };
    throw error;
  }
  return undefined;
};

describe('a document', () => {
  it('has the same digest whatever the order of its keys', () => {
    const shuffled = Object.fromEntries(Object.entries(bicycle).reverse()) as ListingDocument;
    expect(digestOf(encodeDocument(shuffled))).toBe(digestOf(encodeDocument(bicycle)));
  });

  it('reads back as it was written', () => {
    expect(decodeDocument(encodeDocument(bicycle))).toEqual(bicycle);
  });

  it('that is not JSON is refused', () => {
    expect(mistake(() => decodeDocument(bytes('{')))).toMatchObject({ code: 'DOCUMENT_NOT_JSON' });
    expect(mistake(() => decodeDocument(Uint8Array.of(0xff, 0xfe)))).toMatchObject({ code: 'DOCUMENT_NOT_JSON' });
  });

  it('of an unknown schema is refused by name, prototype names included', () => {
    for (const schema of ['moothall:listing:99', 'toString', '__proto__', undefined]) {
      expect(mistake(() => checkDocument({ schema }))).toEqual({
        code: 'DOCUMENT_SCHEMA_UNKNOWN',
        schema: String(schema),
      });
    }
  });

  it('with a wrong field names the path and the rule', () => {
    const wrong = { ...bicycle, pictures: [{ ...bicycle.pictures[0], width: 0 }] };
    expect(mistake(() => checkDocument(wrong))).toMatchObject({ code: 'DOCUMENT_INVALID', path: 'pictures.0.width' });
  });

  it('with a field that nobody knows is refused', () => {
    expect(mistake(() => checkDocument({ ...bicycle, price: 1 }))).toMatchObject({ code: 'DOCUMENT_INVALID' });
  });

  it('with characters that hide or reorder text is refused', () => {
    for (const hidden of ['\u202e', '\u200b', '\u0007', '\u2066']) {
      expect(mistake(() => checkDocument({ ...bicycle, title: `bike${hidden}` }))).toMatchObject({ path: 'title' });
    }
  });

  it('with a name whose letters are taken from alphabets that look alike is refused', () => {
    const named = (name: string) => checkDocument({ schema: 'moothall:profile:1', name });
    for (const name of ['M\u0430rcus', '\u039carcus Bell', 'Marcu\u0455']) {
      expect(mistake(() => named(name))).toMatchObject({ code: 'DOCUMENT_INVALID', path: 'name' });
    }
    for (const name of ['Marcus Bell', '김서연 Kim', 'Café 카페2호', 'Елена Petrova', 'Ελένη', '東京 ラーメン Bar'])
      expect(named(name)).toMatchObject({ name });
  });

  it('may hold emoji that are joined', () => {
    expect(checkDocument({ ...bicycle, title: '👩‍🌾 토마토' })).toMatchObject({ title: '👩‍🌾 토마토' });
  });

  it('written with spaces or other key order is refused, since its digest would differ', () => {
    expect(mistake(() => decodeDocument(bytes(JSON.stringify(bicycle, null, 1))))).toMatchObject({
      code: 'DOCUMENT_NOT_CANONICAL',
    });
  });

  it('larger than the limit is refused before it is read', () => {
    expect(mistake(() => decodeDocument(new Uint8Array(MAX_DOCUMENT_BYTES + 1)))).toEqual({
      code: 'DOCUMENT_TOO_LARGE',
      bytes: MAX_DOCUMENT_BYTES + 1,
      max: MAX_DOCUMENT_BYTES,
    });
  });
});
