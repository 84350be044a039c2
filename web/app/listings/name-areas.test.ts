import { describe, expect, it } from 'vitest';
import { areaNameFor, nameAreas } from './name-areas.ts';

const a = '8730e1d8bffffff';
const b = '8730e1d88ffffff';

describe('areas to choose from', () => {
  it('are called what most sellers in them call them, the fullest first', () => {
    const named = [
      { cell: a, areaName: '버들내' },
      { cell: a, areaName: '솔밭' },
      { cell: a, areaName: '버들내' },
      { cell: b, areaName: '방죽말' },
    ];
    const counts = [
      { cell: a, count: 3 },
      { cell: b, count: 9 },
    ];
    expect(nameAreas(named, counts, 'ko')).toEqual([
      { cell: b, count: 9, name: '방죽말', isOwn: false },
      { cell: a, count: 3, name: '버들내', isOwn: false },
    ]);
  });

  it('are called as the page’s language calls them where anybody does', () => {
    const named = [
      { cell: a, areaName: '버들내', language: 'ko' },
      { cell: a, areaName: '버들내', language: 'ko' },
      { cell: a, areaName: 'Beodeulnae', language: 'en' },
    ];
    expect(nameAreas(named, [{ cell: a, count: 3 }], 'en')).toMatchObject([{ name: 'Beodeulnae', isOwn: true }]);
    expect(nameAreas(named, [{ cell: a, count: 3 }], 'ko')).toMatchObject([{ name: '버들내' }]);
  });

  it('leave out cells that nobody named', () => {
    expect(nameAreas([{ cell: a, areaName: null }], [{ cell: a, count: 1 }], 'ko')).toEqual([]);
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
