import { profileOf } from '../town/accounts/join.ts';
import { PEOPLE } from '../town/accounts/people.ts';
import { townKey } from '../town/contracts.ts';

/** The people whose keys a local market gives to its visitors, for the web's development wallet. */
export async function developmentPeople(mediaOrigin: string) {
  return Promise.all(
    PEOPLE.map(async (person, index) => {
      const { address, privateKey } = townKey(index + 1);
      const { face } = await profileOf(person);
      return { name: person.name, address, privateKey, picture: `${mediaOrigin}/ipfs/${face.ref.cid}` };
    }),
  );
}
