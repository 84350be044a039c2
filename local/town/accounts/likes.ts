import type { ListingStory } from '../listings/story.ts';
import { PLACES } from '../places.ts';
import type { Person } from './people.ts';

/** How many others somebody keeps an eye on, and how many things they keep. */
const FOLLOWS = 4;
const KEEPS = 5;

/** People in town like the same things every time: their likes follow from their names. */
function liking(words: string): number {
  let sum = 7;
  for (const sign of words) sum = (sum * 31 + (sign.codePointAt(0) as number)) % 1_000_003;
  return sum;
}

const city = ({ place }: { place: Person['place'] }): string => PLACES[place].en.split(', ')[1] ?? 'Seoul';

const most = <Each>(all: readonly Each[], count: number, like: (each: Each) => number): Each[] =>
  [...all].sort((one, other) => like(other) - like(one)).slice(0, count);

/** Those in the own city; whoever is alone there looks around everywhere. */
const nearby = <Each extends { place: Person['place'] }>(person: Person, all: readonly Each[]): readonly Each[] => {
  const near = all.filter((each) => city(each) === city(person));
  return near.length < KEEPS ? all : near;
};

/** Whom somebody follows: shops rather than people, in their own city. */
export function followedBy(person: Person, people: readonly Person[]): Person[] {
  const others = people.filter((each) => each !== person);
  return most(
    nearby(person, others),
    FOLLOWS,
    ({ id, kind }) => liking(`${person.id} ${id}`) * (kind === 'shop' ? 2 : 1),
  );
}

/** What somebody keeps: things of others in their own city. */
export function keptBy(person: Person, listings: readonly ListingStory[]): ListingStory[] {
  const others = listings.filter((each) => each.seller !== person.id);
  return most(nearby(person, others), KEEPS, ({ id }) => liking(`${person.id} likes ${id}`));
}
