import { describe, expect, it } from 'vitest';
import { nameAreas } from './name-areas.ts';

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
      { cell: b, count: 9, name: '방죽말' },
      { cell: a, count: 3, name: '버들내' },
    ]);
  });

  it('are called as the page’s language calls them where anybody does', () => {
    const named = [
      { cell: a, areaName: '버들내', language: 'ko' },
      { cell: a, areaName: '버들내', language: 'ko' },
      { cell: a, areaName: 'Beodeulnae', language: 'en' },
    ];
    expect(nameAreas(named, [{ cell: a, count: 3 }], 'en')).toMatchObject([{ name: 'Beodeulnae' }]);
    expect(nameAreas(named, [{ cell: a, count: 3 }], 'ko')).toMatchObject([{ name: '버들내' }]);
  });

  it('leave out cells that nobody named', () => {
    expect(nameAreas([{ cell: a, areaName: null }], [{ cell: a, count: 1 }], 'ko')).toEqual([]);
  });
});
