import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from './messages.en.ts';
import ko from './messages.ko.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Every sentence by its key: `listings.search.title`. */
function sentences(messages: object, path = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([name, value]) => {
    const key = path ? `${path}.${name}` : name;
    return typeof value === 'string' ? [[key, value] as [string, string]] : sentences(value as object, key);
  });
}

const english = new Map(sentences(en));
const korean = new Map(sentences(ko));
const codesSaid = (messages: object) =>
  new Set([...new Map(sentences(messages)).keys()].flatMap((key) => /^\w+\.errors\.(\w+)$/.exec(key)?.[1] ?? []));
const lacking = (codes: Iterable<string>) => ({
  en: [...codes].filter((code) => !codesSaid(en).has(code)),
  ko: [...codes].filter((code) => !codesSaid(ko).has(code)),
});

describe('the two languages', () => {
  it('have the same keys; only English has a singular of its own', () => {
    const keys = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect([...korean.keys()].sort()).toEqual(keys.sort());
  });

  it('name the same values in every sentence', () => {
    const values = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
    const different = [...korean].filter(([key, text]) => {
      const other = english.get(key) ?? '';
      return values(text).join() !== values(other).join();
    });
    expect(different).toEqual([]);
  });

  it('never say gas, hash, stake or smart contract', () => {
    const forbidden = /\b(gas|hash|stake[ds]?|smart contract)\b|가스|해시|스마트\s?계약|스테이크/i;
    expect([...english, ...korean].filter(([, text]) => forbidden.test(text))).toEqual([]);
  });
});

describe('everything that can go wrong has a sentence in both languages', () => {
  it('every custom error of every contract', () => {
    const errors = readdirSync(new URL('contracts/abi/', root)).flatMap((file) => {
      const { abi } = JSON.parse(read(`contracts/abi/${file}`)) as { abi: { type: string; name: string }[] };
      return abi.filter(({ type }) => type === 'error').map(({ name }) => name);
    });
    expect(errors.length).toBeGreaterThan(50);
    expect(lacking(new Set(errors))).toEqual({ en: [], ko: [] });
  });

  it('every code the api answers with', () => {
    const codes = [...read('api/src/schema/codes.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): \[/gm)].map(
      ([, code]) => code ?? '',
    );
    expect(codes.length).toBeGreaterThan(20);
    expect(lacking(codes)).toEqual({ en: [], ko: [] });
  });

  it('every mistake the sell form finds', () => {
    const codes = new Set(read('web/app/listings/sell/draft.ts').match(/(?<=')[A-Z]+_[A-Z_]+(?=')/g));
    expect(codes.size).toBeGreaterThan(10);
    for (const messages of [en, ko]) {
      expect([...codes].filter((code) => !(code in messages.listings.sell.field))).toEqual([]);
    }
  });
});
