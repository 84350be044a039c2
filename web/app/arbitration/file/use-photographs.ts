import { useState } from 'react';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { toBase64 } from '../../messages/crypto/bytes.ts';
import { smallPicture } from '../../pictures/small-picture.ts';
import { PICTURE_LIMITS, SEALED_PICTURES, type SealedPicture } from './part.ts';

/** Photographs of a part that is being written: made small, and without what a camera hides in them. */
export function usePhotographs() {
  const [pictures, setPictures] = useState<readonly SealedPicture[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const add = async (file: Blob | undefined) => {
    if (!file || pictures.length >= SEALED_PICTURES) return;
    setProblem(undefined);
    try {
      const { bytes, ...rest } = await smallPicture(file, PICTURE_LIMITS);
      setPictures((before) => [...before, { ...rest, data: toBase64(bytes) }]);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  };
  return {
    pictures,
    problem,
    add,
    remove: (index: number) => setPictures((before) => before.filter((_, at) => at !== index)),
    clear: () => setPictures([]),
  };
}
