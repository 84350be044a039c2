import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { anAddress, openForBusiness, SEOUL } from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';
import { SEARCHES_MAX } from './limits.ts';

const FIELDS =
  'id name alert newCount filter { text categories conditions ways priceMax token near { cell radiusKm } }';
const SAVE = `mutation ($input: SearchSaveInput!) { searchSave(input: $input) { ${FIELDS} } }`;
const CHANGE = `mutation ($input: SearchChangeInput!) { searchChange(input: $input) { ${FIELDS} } }`;
const REMOVE = 'mutation ($input: SearchRemoveInput!) { searchRemove(input: $input) }';
const LOOKED = 'mutation ($input: SearchLookedInput!) { searchLooked(input: $input) { lookedAt newCount } }';
const ALL = `{ searches { ${FIELDS} } }`;
const ONE = `query ($search: ID!, $first: Int! = 20, $after: String) { search(search: $search) {
  name finds(first: $first, after: $after) { edges { node { isNew } } } } }`;
const BIKE = { name: 'A bike', filter: { text: 'bike' }, alert: true };

describe('saved searches', () => {
  let api: TestApi;
  let mina: SignedIn;
  let jun: SignedIn;
  beforeAll(async () => {
    api = await openApi();
    await openForBusiness(api);
  });
  beforeEach(async () => {
    await api.owner.query('truncate app.saved_search, app.search_find');
    mina = await signedInAs(api, anAddress());
    jun = await signedInAs(api, anAddress());
  });
  afterAll(() => api.stop());

  const save = async (who: SignedIn, changed: object = {}) =>
    (await who.ask(SAVE, { input: { ...BIKE, ...changed } })).data.searchSave;
  const all = async (who: SignedIn) => (await who.ask(ALL)).data.searches;
  const refused = (changed: object) => mina.mistakes(SAVE, { input: { ...BIKE, ...changed } });

  it('hold what was looked for, and are told to their owner only', async () => {
    const filter = {
      text: 'bike',
      categories: [2],
      conditions: ['GOOD', 'NEW'],
      ways: ['SHIP'],
      token: 2,
      priceMax: '50000',
      near: { cell: SEOUL, radiusKm: 5 },
    };
    const saved = await save(mina, { filter: { ...filter, states: ['OPEN'] } });
    expect(saved).toMatchObject({
      name: 'A bike',
      alert: true,
      newCount: 0,
      filter: { text: 'bike', priceMax: '50000' },
    });
    expect(saved.filter.conditions.toSorted()).toEqual(['GOOD', 'NEW']);
    expect(saved.filter.near).toEqual({ cell: SEOUL, radiusKm: 5 });
    expect(await all(mina)).toEqual([saved]);
    expect(await all(jun)).toEqual([]);
    expect((await mina.ask(ONE, { search: saved.id })).data.search).toMatchObject({ name: 'A bike' });
    expect((await jun.ask(ONE, { search: saved.id })).data.search).toBeNull();
  });

  it('are saved once, however they are written, with their newest name', async () => {
    const { id } = await save(mina, { filter: { text: 'bike', conditions: ['NEW', 'GOOD'] } });
    const again = await save(mina, {
      name: 'Still a bike',
      filter: { conditions: ['GOOD', 'NEW', 'NEW'], categories: [], text: 'bike', seller: null },
    });
    expect(again).toMatchObject({ id, name: 'Still a bike' });
    expect(await all(mina)).toHaveLength(1);
    expect((await save(jun)).id).not.toBe(id);
  });

  it('are called something else, told or not, and forgotten', async () => {
    const { id } = await save(mina);
    const change = async (changed: object) =>
      (await mina.ask(CHANGE, { input: { search: id, ...changed } })).data.searchChange;
    expect(await change({ name: '  Road bike ' })).toMatchObject({ name: 'Road bike', alert: true });
    expect(await change({ alert: false })).toMatchObject({ name: 'Road bike', alert: false });
    const remove = async (who: SignedIn) => (await who.ask(REMOVE, { input: { search: id } })).data.searchRemove;
    expect([await remove(jun), await remove(mina), await remove(mina)]).toEqual([false, true, false]);
    expect(await all(mina)).toEqual([]);
  });

  it('are looked at no further than now', async () => {
    const { id } = await save(mina);
    const upTo = '2999-01-01T00:00:00Z';
    const { lookedAt } = (await mina.ask(LOOKED, { input: { search: id, upTo } })).data.searchLooked;
    expect(Date.parse(lookedAt)).toBeLessThan(Date.parse(upTo));
    const back = (await mina.ask(LOOKED, { input: { search: id, upTo: '2001-01-01T00:00:00Z' } })).data.searchLooked;
    expect(back.lookedAt).toBe(lookedAt);
  });

  it('are as many as are allowed, also when they are saved at once', async () => {
    const texts = Array.from({ length: SEARCHES_MAX + 3 }, (_, number) => `bike ${number}`);
    await Promise.all(texts.map((text) => mina.ask(SAVE, { input: { ...BIKE, filter: { text } } })));
    expect(await all(mina)).toHaveLength(SEARCHES_MAX);
    expect(await refused({ filter: { text: 'lamp' } })).toEqual([
      { code: 'SEARCHES_TOO_MANY', params: { max: SEARCHES_MAX } },
    ]);
  });

  it('take as many statements whatever they found', async () => {
    for (const text of ['bike', 'lamp', 'chair']) await save(mina, { filter: { text } });
    const cookie = { cookie: mina.cookie };
    expect(await api.statements(ALL, {}, cookie)).toBe(1);
    const withFinds =
      '{ searches { name newCount finds { edges { node { isNew listing { title seller { name } } } } } } }';
    expect(await api.statements(withFinds, {}, cookie)).toBe(2);
  });

  // nonsense: Mutation.searchSave.input SearchSaveInput.name SearchSaveInput.filter SearchSaveInput.alert
  it('are refused where they would find everything, nothing, or one person', async () => {
    expect(await refused({ filter: {} })).toEqual([{ code: 'SEARCH_TOO_WIDE', params: {} }]);
    expect(await refused({ filter: { text: ' … ', conditions: ['NEW'] } })).toMatchObject([
      { code: 'SEARCH_TOO_WIDE' },
    ]);
    expect(await refused({ filter: { text: 'bike', states: ['CLOSED'] } })).toMatchObject([
      { code: 'SEARCH_ALWAYS_OPEN' },
    ]);
    expect(await refused({ filter: { text: 'bike', sold: true } })).toMatchObject([{ code: 'SEARCH_ALWAYS_OPEN' }]);
    expect(await refused({ filter: { text: 'bike', seller: anAddress() } })).toMatchObject([{ code: 'SEARCH_OF_ONE' }]);
    expect(await refused({ filter: { text: 'bike', priceMax: '5' } })).toMatchObject([{ code: 'PRICE_NEEDS_TOKEN' }]);
    expect(await refused({ filter: { text: 'a'.repeat(201) } })).toMatchObject([{ code: 'TEXT_TOO_LONG' }]);
    expect(await refused({ filter: { categories: [77] } })).toMatchObject([{ code: 'CATEGORY_UNKNOWN' }]);
    expect(await refused({ filter: { near: { cell: SEOUL, radiusKm: 0 } } })).toMatchObject([
      { code: 'RADIUS_OUT_OF_BOUNDS' },
    ]);
    expect(await refused({ filter: null })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
    expect(await refused({ name: '  ' })).toMatchObject([{ code: 'TEXT_EMPTY' }]);
    expect(await refused({ name: 'b'.repeat(61) })).toMatchObject([{ code: 'TEXT_TOO_LONG' }]);
    expect(await refused({ name: 'bike\u202e' })).toMatchObject([{ code: 'TEXT_HIDDEN_CHARACTERS' }]);
    expect(await refused({ alert: 'yes' })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
    expect(await mina.mistakes(SAVE, { input: null })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
  });

  // nonsense: Mutation.searchChange.input SearchChangeInput.search SearchChangeInput.name SearchChangeInput.alert
  // nonsense: Mutation.searchRemove.input SearchRemoveInput.search
  // nonsense: Mutation.searchLooked.input SearchLookedInput.search SearchLookedInput.upTo
  it('are not changed where there are none, nor to what makes no sense', async () => {
    const { id: search } = await save(mina);
    const change = (who: SignedIn, changed: object) => who.mistakes(CHANGE, { input: { search, ...changed } });
    expect(await change(jun, { name: 'Mine' })).toEqual([{ code: 'SEARCH_UNKNOWN', params: {} }]);
    expect(await change(mina, { search: 'bike', alert: true })).toMatchObject([{ code: 'SEARCH_UNKNOWN' }]);
    expect(await change(mina, { name: '' })).toMatchObject([{ code: 'TEXT_EMPTY' }]);
    expect(await change(mina, { alert: 7 })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
    expect(await mina.mistakes(CHANGE, { input: null })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
    expect(await mina.mistakes(REMOVE, { input: {} })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
    expect((await mina.ask(REMOVE, { input: { search: 'bike' } })).data.searchRemove).toBe(false);
    const upTo = '2026-03-01T00:00:00Z';
    expect(await jun.mistakes(LOOKED, { input: { search, upTo } })).toMatchObject([{ code: 'SEARCH_UNKNOWN' }]);
    expect(await mina.mistakes(LOOKED, { input: { search, upTo: 'then' } })).toMatchObject([{ code: 'BAD_INSTANT' }]);
    expect(await mina.mistakes(LOOKED, { input: { search } })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
  });

  // nonsense: Query.search.search SavedSearch.finds.first SavedSearch.finds.after
  it('are read by somebody signed in, in pages of some size', async () => {
    const { id: search } = await save(mina);
    expect((await mina.ask(ONE, { search: 'bike' })).data.search).toBeNull();
    expect(await mina.mistakes(ONE, { search, first: 0 })).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await mina.mistakes(ONE, { search, after: 'there' })).toMatchObject([{ code: 'BAD_CURSOR' }]);
    const questions: [string, object][] = [
      [ALL, {}],
      [ONE, { search }],
      [SAVE, { input: BIKE }],
      [CHANGE, { input: { search } }],
      [REMOVE, { input: { search } }],
      [LOOKED, { input: { search, upTo: '2026-03-01T00:00:00Z' } }],
    ];
    for (const [query, variables] of questions) {
      expect(await api.mistakes(query, variables as Record<string, unknown>)).toEqual([
        { code: 'SESSION_REQUIRED', params: {} },
      ]);
    }
  });
});
