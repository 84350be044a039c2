import { Pool } from 'pg';
import { clock } from '../chain/rpc.ts';
import { Keys } from './accounts/keys.ts';
import { followedBy, keptBy } from './accounts/likes.ts';
import { Visitor } from './api.ts';
import { inTurn } from './content/in-turn.ts';
import { chatting } from './messages/chatting.ts';
import type { PlayedTown } from './played.ts';
import { asking } from './questions/asking.ts';
import { saving } from './searches/saving.ts';
import { TOWNS } from './towns.ts';

export interface TalkOptions {
  town: PlayedTown;
  /** Where the api answers, and the origin of the pages it lets people sign in for. */
  api: string;
  origin: string;
  /** The market's own database: the api dates what is said by its clock, and the town's talk is older than that. */
  databaseUrl: string;
}

/** What is known while the town talks. */
export interface Talk {
  chainId: number;
  keys: Keys;
  /** A listing's id on chain, by the name the stories have for it. */
  listing(id: string): string;
  visitor(id: string): Promise<Visitor>;
  database: Pool;
  /** When something was said that many hours ago. */
  date(ago: number): Date;
}

/**
 * What people in town do that is on no chain: they follow each other, keep things, ask, write to each other and look for things; all of
 * it through the api, signed in as anybody would be. Doing it twice changes nothing.
 */
export async function talkTown(options: TalkOptions): Promise<void> {
  const { town, api, origin, databaseUrl } = options;
  const { chainId } = town.deployment;
  const { people, listings, questions, chats, searches } = TOWNS[town.size];
  if (questions.length + chats.length === 0) return;
  const now = clock();
  const keys = new Keys(chainId);
  const visitors = new Map<string, Promise<Visitor>>();
  const visitor = (id: string): Promise<Visitor> => {
    const known = visitors.get(id) ?? Visitor.signIn(api, origin, keys.person(id));
    visitors.set(id, known);
    return known;
  };
  const listing = (id: string): string => {
    const found = town.listings[id];
    if (found === undefined) throw new Error(`nobody offers ${id}`);
    return found;
  };
  const database = new Pool({ connectionString: databaseUrl, max: 2 });
  // A connection that breaks while nobody uses it is made anew.
  database.on('error', () => undefined);
  try {
    const talk: Talk = {
      chainId,
      keys,
      listing,
      visitor,
      database,
      date: (ago) => new Date((now - ago * 3600) * 1000),
    };
    await inTurn(people, async (person) => {
      const asks = [
        ...followedBy(person, people).map(
          ({ id }) => `accountFollow(input: { account: "${keys.person(id).address}" })`,
        ),
        ...keptBy(person, listings).map(({ id }) => `favouriteAdd(input: { listing: "${listing(id)}" })`),
      ];
      const body = asks.map((ask, place) => `a${place}: ${ask}`).join(' ');
      await (await visitor(person.id)).ask(`mutation { ${body} }`);
    });
    await inTurn(questions, (story) => asking(story, talk));
    await inTurn(chats, (story) => chatting(story, talk));
    await saving(searches, talk);
  } finally {
    await database.end();
  }
}
