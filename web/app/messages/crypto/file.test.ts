import { describe, expect, it } from 'vitest';
import { toBase64 } from './bytes.ts';
import { openFile, sealFile } from './file.ts';

const picture = new Uint8Array(1000).map((_, at) => at % 251);

describe('a sealed file', () => {
  it('comes back as it was, and is not to be seen in what is stored', async () => {
    const { sealed, opener } = await sealFile(picture);
    expect(await openFile(sealed, opener)).toEqual(picture);
    expect(toBase64(sealed)).not.toContain(toBase64(picture.slice(0, 30)));
  });

  it('has a key of its own each time', async () => {
    const [one, other] = await Promise.all([sealFile(picture), sealFile(picture)]);
    expect(one.opener.key).not.toBe(other.opener.key);
    await expect(openFile(one.sealed, other.opener)).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
  });

  it('with a changed byte does not open', async () => {
    const { sealed, opener } = await sealFile(picture);
    sealed[5] = (sealed[5] ?? 0) ^ 1;
    await expect(openFile(sealed, opener)).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
  });

  it('that is not what the message said does not open', async () => {
    const { sealed, opener } = await sealFile(picture);
    const wrong = { ...opener, sha256: toBase64(new Uint8Array(32)) };
    await expect(openFile(sealed, wrong)).rejects.toMatchObject({ code: 'COMMITMENT_WRONG' });
    await expect(openFile(sealed, { ...opener, size: 999 })).rejects.toMatchObject({ code: 'COMMITMENT_WRONG' });
  });
});
