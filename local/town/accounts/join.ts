import { AccountKind, type ProfileDocument } from '@moothall/contracts/protocol';
import { toHex } from '../../../web/app/messages/crypto/bytes.ts';
import { inTurn } from '../content/in-turn.ts';
import type { Library } from '../content/library.ts';
import { drawPicture, type Picture } from '../content/pictures.ts';
import { interfaces } from '../contracts.ts';
import { PLACES } from '../places.ts';
import { days, type Moment } from '../story.ts';
import type { Person } from './people.ts';

const faces = new Map<string, Promise<Picture>>();

/** Somebody's face, drawn once. */
export function faceOf({ id, face, name, writes }: Person): Promise<Picture> {
  const known = faces.get(id) ?? drawPicture({ ...face, of: 'face', alt: name[writes] });
  faces.set(id, known);
  return known;
}

/** What somebody tells about themselves, and their face. */
export async function profileOf(person: Person): Promise<{ document: ProfileDocument; face: Picture }> {
  const place = PLACES[person.place];
  const name = person.name[person.writes];
  const face = await faceOf(person);
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

/** Everybody presents themselves, and their key for messages, on the day they join; a carrier is registered. */
export async function joining(people: readonly Person[], library: Library, onDone: () => void): Promise<Moment[]> {
  return inTurn(people, async (person) => {
    const { document, face } = await profileOf(person);
    await library.picture(face);
    const digest = await library.document(document);
    onDone();
    const kind = person.kind === 'shop' ? AccountKind.Shop : AccountKind.Person;
    return {
      ago: days(person.joined),
      name: `${person.id} joins`,
      acts: async (stage) => {
        const by = stage.person(person.id);
        const { accounts, carriers } = stage.deployment.addresses;
        const key = toHex((await stage.messageKey(person.id)).publicKey);
        const acts = [
          { by, to: accounts, data: interfaces.accounts.encodeFunctionData('setProfile', [kind, digest]) },
          { by, to: accounts, data: interfaces.accounts.encodeFunctionData('setEncryptionKey', [key]) },
        ];
        if (!person.carrier) return acts;
        const registered = interfaces.carriers.encodeFunctionData('setCarrier', [by.address, true]);
        return [...acts, { by: stage.operator, to: carriers, data: registered }];
      },
    } satisfies Moment;
  });
}
