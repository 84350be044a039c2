import { checkDocument } from '@moothall/contracts/protocol/content/document';
import { describe, expect, it } from 'vitest';
import en from '../messages.en.ts';
import { type Kept, MOST_LETTERS, type ProfileDraft, readProfile } from './fields.ts';

const CID = 'bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4';
const nothing: Kept = { picture: undefined, cell: undefined };
const draft = (changed: Partial<ProfileDraft> = {}): ProfileDraft => ({
  ...{ kind: 'PERSON', name: '김서연', about: '', area: '', hours: '', languages: [] },
  ...changed,
});
const mistakes = (changed: Partial<ProfileDraft>) => {
  const read = readProfile(draft(changed), nothing);
  return 'mistakes' in read ? read.mistakes : {};
};

describe('a profile', () => {
  it('needs a name and nothing else', () => {
    expect(readProfile(draft(), nothing)).toEqual({ document: { schema: 'moothall:profile:1', name: '김서연' } });
  });

  it('is what the protocol takes, with everything in it', () => {
    const picture = { cid: CID, width: 800, height: 600, thumbhash: 'AAAA' };
    const full = draft({
      kind: 'SHOP',
      about: ' Two\r\nlines ',
      area: '망원동',
      hours: '10–19',
      languages: ['ko', 'en'],
    });
    const read = readProfile(full, { picture, cell: '8730e1d8cffffff' });
    expect(read).toMatchObject({ document: { about: 'Two\nlines', hours: '10–19', languages: ['ko', 'en'], picture } });
    expect(() => checkDocument('document' in read ? read.document : {})).not.toThrow();
  });

  it('has opening hours only where it is a shop', () => {
    const read = readProfile(draft({ hours: '10–19' }), nothing);
    expect('document' in read && 'hours' in read.document).toBe(false);
  });
});

// nonsense: form.profile.name form.profile.about form.profile.area form.profile.hours
describe('nonsense as words', () => {
  it.each(Object.entries(MOST_LETTERS))('%s of more than %i letters is refused', (field, max) => {
    expect(mistakes({ [field]: 'x'.repeat(max + 1) })).toMatchObject({ [field]: { code: 'TEXT_LONG' } });
    expect(mistakes({ [field]: 'x'.repeat(max) })).toEqual({});
    for (const hidden of ['a\u202eb', 'a\u200bb', 'a\u0000b']) {
      expect(mistakes({ [field]: hidden })).toMatchObject({ [field]: { code: 'TEXT_HIDDEN' } });
    }
  });

  it('no name is refused', () => {
    for (const name of ['', ' \n ']) expect(mistakes({ name })).toMatchObject({ name: { code: 'NAME_EMPTY' } });
  });

  it('each is said in words', () => {
    const codes = ['TEXT_LONG', 'TEXT_HIDDEN', 'NAME_EMPTY', 'KIND_MISSING', 'LANGUAGE_UNKNOWN'];
    for (const code of codes) expect(en.field).toHaveProperty(code);
  });
});

// nonsense: form.profile.kind form.profile.languages form.profile.picture
describe('nonsense as choices', () => {
  it('a kind and languages that there are not are refused, and a picture that is none by the protocol', () => {
    expect(mistakes({ kind: 'HALL' as 'SHOP' })).toMatchObject({ kind: { code: 'KIND_MISSING' } });
    expect(mistakes({ languages: ['tlh'] })).toMatchObject({ languages: { code: 'LANGUAGE_UNKNOWN' } });
    expect(mistakes({ languages: ['ko', 'ko'] })).toMatchObject({ languages: { code: 'LANGUAGE_UNKNOWN' } });
    const read = readProfile(draft(), { picture: { cid: 'none', width: 1, height: 1 }, cell: undefined });
    expect(() => checkDocument('document' in read ? read.document : {})).toThrow();
  });
});
