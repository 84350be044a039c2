import { AccountKind, type ProfileDocument } from '@moothall/contracts/protocol';
import type { Library } from '../content/library.ts';
import { drawPicture, type Picture } from '../content/pictures.ts';
import { interfaces } from '../contracts.ts';
import { PLACES } from '../places.ts';
import { days, type Moment } from '../story.ts';
import { PEOPLE, type Person } from './people.ts';

/** What somebody tells about themselves, and their face. */
export async function profileOf(person: Person): Promise<{ document: ProfileDocument; face: Picture }> {
  const place = PLACES[person.place];
  const name = person.name[person.writes];
  const face = await drawPicture({ ...person.face, of: 'face', alt: name });
  const document: ProfileDocument = {
    schema: 'moothall:profile:1',
    name,
    about: person.about,
    area: place[person.writes],
    cell: place.cell,
    languages: person.languages,
    picture: face.ref,
    hours: person.hours,
  };
  return { document, face };
}

/** Everybody presents themselves on the day they join. */
export async function joining(library: Library, onDone: () => void): Promise<Moment[]> {
  return Promise.all(
    PEOPLE.map(async (person) => {
      const { document, face } = await profileOf(person);
      await library.picture(face);
      const digest = await library.document(document);
      onDone();
      const kind = person.kind === 'shop' ? AccountKind.Shop : AccountKind.Person;
      return {
        ago: days(person.joined),
        name: `${person.id} joins`,
        acts: async (stage) => [
          {
            by: stage.person(person.id),
            to: stage.deployment.addresses.accounts,
            data: interfaces.accounts.encodeFunctionData('setProfile', [kind, digest]),
          },
        ],
      } satisfies Moment;
    }),
  );
}
