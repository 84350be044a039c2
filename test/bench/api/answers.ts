import type { Contestant } from './servers.ts';

/** Cursors are everybody's own; who has one must be the same. Addresses and instants are the same in any spelling. */
function plain(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => plain(each));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, key)]));
  if (typeof value !== 'string') return value;
  if (name === 'endCursor') return true;
  if (name === 'address') return value.toLowerCase();
  if (name === 'listedAt') return Date.parse(value);
  return value;
}

interface Answer {
  data: { listings: { pageInfo: { endCursor: string } } };
}

async function ask(url: string, body: string): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await response.json()) as Answer;
}

/** Walks the first pages of the feed with a server's own cursors; answers what it was asked and what it said. */
async function walk({ url, query }: Contestant, pages: number): Promise<{ bodies: string[]; answers: string[] }> {
  const bodies: string[] = [];
  const answers: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < pages; page++) {
    const body = JSON.stringify({ query, variables: { after } });
    const answer = await ask(url, body);
    bodies.push(body);
    answers.push(JSON.stringify(plain(answer)));
    after = answer.data?.listings.pageInfo.endCursor ?? null;
  }
  return { bodies, answers };
}

/**
 * The requests that each server is measured with: the first pages of the feed, which all of them answer alike.
 * @throws Error naming who answers something else
 */
export async function agreedPages(contestants: readonly Contestant[], pages: number): Promise<Map<string, string[]>> {
  const bodies = new Map<string, string[]>();
  let agreed: string[] | undefined;
  for (const contestant of contestants) {
    const walked = await walk(contestant, pages);
    agreed ??= walked.answers;
    for (const [index, answer] of walked.answers.entries()) {
      const expected = agreed[index] ?? '';
      if (answer === expected) continue;
      const place = [...answer].findIndex((letter, at) => letter !== expected[at]);
      const around = (text: string) => text.slice(Math.max(0, place - 80), place + 80);
      throw new Error(
        `${contestant.name} answers page ${index + 1} otherwise:\n${around(answer)}\ninstead of\n${around(expected)}`,
      );
    }
    bodies.set(contestant.name, walked.bodies);
  }
  return bodies;
}
