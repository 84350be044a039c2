import { describe, expect, it } from 'vitest';
import { fromHex, toHex, utf8 } from './bytes.ts';
import { keyOfSeed, seedOf, suite } from './key-pair.ts';

const hex = (text: string) => fromHex(`0x${text}`);
const ACCOUNT = '0x00000000000000000000000000000000000000Aa';
const signature = new Uint8Array(65).map((_, at) => at + 1);

/** DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, auth mode. Source: RFC 9180, A.2.3 */
const VECTOR = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  ikmR: '64835d5ee64aa7aad57c6f2e4f758f7696617f8829e70bc9ac7a5ef95d1c756c',
  pkRm: '1a478716d63cb2e16786ee93004486dc151e988b34b475043d3e0175bdb01c44',
  ikmS: '9d8f94537d5a3ddef71234c0baedfad4ca6861634d0b94c3007fed557ad17df6',
  pkSm: 'f0f4f9e96c54aeed3f323de8534fffd7e0577e4ce269896716bcb95643c8712b',
  enc: 'f7674cc8cd7baa5872d1f33dbaffe3314239f6197ddf5ded1746760bfc847e0e',
  aad: '436f756e742d30',
  ct: 'ab1a13c9d4f01a87ec3440dbd756e2677bd2ecf9df0ce7ed73869b98e00c09be111cb9fdf077347aeb88e61bdf',
  pt: 'Beauty is truth, truth beauty',
};

describe('the library does what RFC 9180 says', () => {
  it('derives the published key pairs from their seeds', async () => {
    expect(toHex((await keyOfSeed(hex(VECTOR.ikmR))).publicKey)).toBe(`0x${VECTOR.pkRm}`);
    expect(toHex((await keyOfSeed(hex(VECTOR.ikmS))).publicKey)).toBe(`0x${VECTOR.pkSm}`);
  });

  it('opens the published ciphertext of the auth mode', async () => {
    const { pair } = await keyOfSeed(hex(VECTOR.ikmR));
    const senderPublicKey = await suite.kem.deserializePublicKey(hex(VECTOR.pkSm));
    const params = { recipientKey: pair, enc: hex(VECTOR.enc), senderPublicKey, info: hex(VECTOR.info) };
    const opened = await suite.open(params, hex(VECTOR.ct), hex(VECTOR.aad));
    expect(new Uint8Array(opened)).toEqual(utf8(VECTOR.pt));
  });
});

describe('a key for messages', () => {
  it('is the same on every device with the same wallet', async () => {
    const one = await keyOfSeed(await seedOf(signature, 1, ACCOUNT));
    const other = await keyOfSeed(await seedOf(signature.slice(), 1, ACCOUNT.toLowerCase()));
    expect(other.publicKey).toEqual(one.publicKey);
    expect(one.publicKey).toHaveLength(32);
  });

  it('does not depend on how a wallet writes the last byte of a signature', async () => {
    const as27 = Uint8Array.from([...signature.slice(0, 64), 27]);
    const as0 = Uint8Array.from([...signature.slice(0, 64), 0]);
    expect(await seedOf(as27, 1, ACCOUNT)).toEqual(await seedOf(as0, 1, ACCOUNT));
  });

  it('is another one on another chain, for another account and for another signature', async () => {
    const base = toHex(await seedOf(signature, 1, ACCOUNT));
    const changed = signature.slice();
    changed[0] = 99;
    const others = [
      await seedOf(signature, 2, ACCOUNT),
      await seedOf(signature, 1, `${ACCOUNT.slice(0, -1)}b`),
      await seedOf(changed, 1, ACCOUNT),
    ];
    for (const other of others) expect(toHex(other)).not.toBe(base);
  });

  it('out of a contract wallet’s longer signature takes all of it', async () => {
    const long = new Uint8Array(130).fill(7);
    const end = long.slice();
    end[129] = 8;
    expect(await seedOf(long, 1, ACCOUNT)).not.toEqual(await seedOf(end, 1, ACCOUNT));
  });
});
