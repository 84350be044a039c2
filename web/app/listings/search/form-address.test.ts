import { describe, expect, it } from 'vitest';
import { addressOfForm } from './form-address.ts';

describe('the address of a form', () => {
  it('holds what was filled in, several of one kind too', () => {
    const fields = new FormData();
    for (const [name, value] of [
      ['q', '자전거'],
      ['category', ''],
      ['way', 'MEET_UP'],
      ['way', 'SHIP'],
      ['min', ''],
    ] as const)
      fields.append(name, value);
    expect(addressOfForm(fields)).toBe('q=%EC%9E%90%EC%A0%84%EA%B1%B0&way=MEET_UP&way=SHIP');
  });

  it('is empty for a form where nothing is filled in, and takes no files', () => {
    const fields = new FormData();
    fields.append('min', '');
    fields.append('q', new Blob(['x']));
    expect(addressOfForm(fields)).toBe('');
  });
});
