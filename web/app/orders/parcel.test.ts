import { describe, expect, it } from 'vitest';
import { readCarrier, readNumber, readParcel, writeParcel } from './parcel.ts';

describe('a parcel', () => {
  it('reads back as it was written', () => {
    const parcel = { carrier: '우체국', number: '6012-3456-7890' };
    expect(readParcel(writeParcel(parcel))).toEqual(parcel);
  });

  it.each(['', 'null', '7', '[]', '{"carrier":"x"}', '{"carrier":1,"number":2}', '{"carrier":"x","number":""}', '{'])(
    'is not what %s says',
    (text) => {
      expect(readParcel(text)).toBeUndefined();
    },
  );
});

// nonsense: form.ship.carrier
describe('nonsense as a carrier', () => {
  it.each([
    ['', 'CARRIER_EMPTY'],
    ['   ', 'CARRIER_EMPTY'],
    ['x'.repeat(61), 'CARRIER_LONG'],
    ['post\u202e', 'PARCEL_HIDDEN'],
  ])('"%s" is refused', (text, code) => {
    expect(readCarrier(text)).toMatchObject({ mistake: { code } });
  });
});

// nonsense: form.ship.number
describe('nonsense as a parcel’s number', () => {
  it.each([
    ['', 'NUMBER_EMPTY'],
    ['9'.repeat(61), 'NUMBER_LONG'],
    ['12\n34', 'PARCEL_HIDDEN'],
  ])('"%s" is refused', (text, code) => {
    expect(readNumber(text)).toMatchObject({ mistake: { code } });
  });
});
