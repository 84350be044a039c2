import { describe, expect, it } from 'vitest';
import { areaNameFor, nameAreas } from './name-areas.ts';

const a = '8730e1d8bffffff';
const b = '8730e1d88ffffff';

describe('areas to choose from', () => {
  const names = [
    { name: '버들내', language: 'ko' },
    { name: '솔밭', language: 'ko' },
    { name: 'Beodeulnae', language: 'en' },
  ];

  it('are called what most sellers in them call them', () => {
    const cells = [
      { cell: b, count: 9, names: [{ name: '방죽말' }] },
      { cell: a, count: 3, names },
    ];
    expect(nameAreas(cells, 'ko')).toEqual([
      { cell: b, count: 9, name: '방죽말', isOwn: false },
      { cell: a, count: 3, name: '버들내', isOwn: true },
    ]);
  });

  it('are called as the page’s language calls them where anybody does', () => {
    expect(nameAreas([{ cell: a, count: 3, names }], 'en')).toMatchObject([{ name: 'Beodeulnae', isOwn: true }]);
  });

  it('leave out cells that nobody named', () => {
    expect(nameAreas([{ cell: a, count: 1, names: [] }], 'ko')).toEqual([]);
  });
});

describe('the area of a thing', () => {
  const areas = [
    { cell: a, count: 3, name: 'Beodeulnae', isOwn: true },
    { cell: b, count: 1, name: '방죽말', isOwn: false },
  ];

  it('is called as the seller wrote it by who reads that language', () => {
    expect(areaNameFor({ cell: a, areaName: 'Willow Creek', language: 'en' }, areas, 'en')).toBe('Willow Creek');
  });

  it('is called as neighbours of one’s own language call the cell, where the seller writes another', () => {
    expect(areaNameFor({ cell: a, areaName: '버들내', language: 'ko' }, areas, 'en')).toBe('Beodeulnae');
  });

  it('stays as it is where nobody wrote it in the reader’s language, or nobody knows in which it is', () => {
    expect(areaNameFor({ cell: b, areaName: '방죽말', language: 'ko' }, areas, 'en')).toBe('방죽말');
    expect(areaNameFor({ cell: a, areaName: '버들내', language: null }, areas, 'en')).toBe('버들내');
    expect(areaNameFor({ cell: a, areaName: null, language: 'ko' }, areas, 'en')).toBeUndefined();
  });
});
