import { describe, expect, it } from 'vitest';
import { NAME_MAX, readEdit, readName, shortName } from './form.ts';

describe('the name of a saved search', () => {
  it('is what was typed, without what is around it', () => {
    expect(readName('  출퇴근용 자전거 ')).toEqual({ name: '출퇴근용 자전거' });
    expect(readName('가'.repeat(NAME_MAX))).toEqual({ name: '가'.repeat(NAME_MAX) });
  });

  // nonsense: form.saved-search.name
  it('is refused where it is nothing, or a story', () => {
    expect(readName('   ')).toEqual({ mistake: 'NAME_EMPTY' });
    expect(readName(null)).toEqual({ mistake: 'NAME_EMPTY' });
    expect(readName('🚲'.repeat(NAME_MAX + 1))).toEqual({ mistake: 'NAME_TOO_LONG' });
  });

  // nonsense: form.saved-search.alert
  it('comes with a tick, and anything else is none', () => {
    const form = (alert?: string) => {
      const data = new FormData();
      data.set('name', 'Lamp');
      if (alert !== undefined) data.set('alert', alert);
      return readEdit(data);
    };
    expect(form('on')).toEqual({ name: 'Lamp', alert: true });
    for (const alert of [undefined, '', 'perhaps', 'off']) expect(form(alert)).toEqual({ name: 'Lamp', alert: false });
    expect(readEdit(new FormData())).toEqual({ mistake: 'NAME_EMPTY' });
  });

  it('that a search gets by itself is never too long', () => {
    expect(readName(shortName('🚲'.repeat(200)))).toEqual({ name: '🚲'.repeat(NAME_MAX) });
  });
});
