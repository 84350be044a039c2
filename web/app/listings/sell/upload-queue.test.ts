import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../chain/problem.ts';
import type { DraftPicture } from './draft.ts';
import { PAUSES, sendAll, type Upload } from './upload-queue.ts';

const uploads: Upload[] = ['a', 'b', 'c'].map((id) => ({ id, file: new File([id], `${id}.jpg`), share: 0 }));
const picture = (name: string): DraftPicture => ({ cid: name, width: 1, height: 1, url: name });

/** Sends with a line that does what it is told for each file, one step an attempt. */
async function sent(line: Record<string, ('ok' | 'broken' | 'refused')[]>) {
  const story: string[] = [];
  await sendAll(
    uploads,
    {
      send: async (file, progress) => {
        progress(0.5);
        const step = line[file.name]?.shift() ?? 'ok';
        if (step === 'broken') throw new ProblemError('CONNECTION_LOST');
        if (step === 'refused') throw new ProblemError('PICTURE_UNREADABLE');
        return picture(file.name);
      },
      rest: async (pause) => void story.push(`rest ${pause}`),
    },
    {
      progress: (id, share) => story.push(`${id} ${share}`),
      failed: (id, problem) => story.push(`${id} ${problem.code}`),
    },
    ({ id }, { cid }) => story.push(`${id} is ${cid}`),
  );
  return story;
}

describe('pictures on their way', () => {
  it('arrive one after another', async () => {
    expect(await sent({})).toEqual(['a 0.5', 'a is a.jpg', 'b 0.5', 'b is b.jpg', 'c 0.5', 'c is c.jpg']);
  });

  it('are sent again from the start when the line broke', async () => {
    const story = await sent({ 'b.jpg': ['broken', 'broken', 'ok'] });
    expect(story.slice(2, -2)).toEqual([
      'b 0.5',
      'b 0',
      'rest 1000',
      'b 0.5',
      'b 0',
      'rest 3000',
      'b 0.5',
      'b is b.jpg',
    ]);
  });

  it('that are refused do not keep the others from arriving', async () => {
    const story = await sent({ 'a.jpg': ['refused'] });
    expect(story).toEqual(['a 0.5', 'a PICTURE_UNREADABLE', 'b 0.5', 'b is b.jpg', 'c 0.5', 'c is c.jpg']);
  });

  it('wait for a person after the line broke once too often', async () => {
    const story = await sent({ 'c.jpg': Array(PAUSES.length + 1).fill('broken') });
    expect(story.filter((line) => line.startsWith('rest'))).toHaveLength(PAUSES.length);
    expect(story.at(-1)).toBe('c CONNECTION_LOST');
  });
});
