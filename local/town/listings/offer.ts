import {
  ACCEPT_WITHIN,
  APPOINTMENT,
  categoryById,
  cellToNumber,
  type ListingDocument,
  MEET_UP,
  parseAmount,
  SHIP,
} from '@moothall/contracts/protocol';
import { NOT_SHIPPED, type Terms, ZERO_BYTES32 } from '@moothall/contracts/protocol/deals';
import { inTurn } from '../content/in-turn.ts';
import type { Library } from '../content/library.ts';
import { drawPicture, type Picture } from '../content/pictures.ts';
import { interfaces } from '../contracts.ts';
import { PLACES } from '../places.ts';
import type { Stage } from '../stage.ts';
import { days, hours, type Moment } from '../story.ts';
import { LISTINGS } from './all.ts';
import type { ListingStory } from './story.ts';

/** A story with its documents stored: what the contracts need to know. */
export interface Offer {
  story: ListingStory;
  content: string;
  pictures: readonly Picture[];
}

/** The words and pictures of a listing. */
export async function documentOf(story: ListingStory): Promise<{ document: ListingDocument; pictures: Picture[] }> {
  const pictures = await Promise.all(story.shots.map((shot) => drawPicture({ ...shot, of: 'thing' })));
  const { title, description, language, condition } = story;
  const area = PLACES[story.place][language];
  const pictureRefs = pictures.map(({ ref }) => ref);
  return {
    document: { schema: 'moothall:listing:1', title, description, language, condition, area, pictures: pictureRefs },
    pictures,
  };
}

/** Draws and stores everything that is offered; `onDone` counts. */
export async function prepareOffers(
  listings: readonly ListingStory[],
  library: Library,
  onDone: () => void,
): Promise<Map<string, Offer>> {
  const offers = await inTurn(listings, async (story) => {
    const { document, pictures } = await documentOf(story);
    await Promise.all(pictures.map((picture) => library.picture(picture)));
    const content = await library.document(document);
    onDone();
    return { story, content, pictures };
  });
  return new Map(offers.map((offer) => [offer.story.id, offer]));
}

/** The promise that the contract keeps, the same on every machine. */
export function termsOf({ story, content }: Offer, stage: Stage): Terms {
  const category = categoryById(story.category);
  if (!category) throw new Error(`listing ${story.id} names the unknown category ${story.category}`);
  const token = stage.tokens[story.price.token];
  return {
    seller: stage.person(story.seller).address,
    token: token.number,
    price: parseAmount(story.price.amount, token.decimals),
    deposit: parseAmount(story.deposit.amount, stage.tokens.MOOT.decimals),
    depositUpfront: story.deposit.upfront,
    ways: (story.service ? APPOINTMENT : MEET_UP) | (story.ships ? SHIP : 0),
    acceptWithin: ACCEPT_WITHIN.default,
    ...shippingOf(story, stage),
    certificate: ZERO_BYTES32,
    category: category.number,
    cell: cellToNumber(PLACES[story.place].cell),
    content,
    nonce: BigInt(LISTINGS.indexOf(story) + 1),
  };
}

function shippingOf({ ships }: ListingStory, stage: Stage): Pick<Terms, keyof typeof NOT_SHIPPED> {
  if (!ships) return NOT_SHIPPED;
  const [shipWithin, arriveWithin, inspectWithin] = ships.within.map(days) as [number, number, number];
  const carrier = ships.carrier === undefined ? NOT_SHIPPED.carrier : stage.person(ships.carrier).address;
  return { shipWithin, arriveWithin, inspectWithin, carrier };
}

/** Lists everything on its day, replaces what was replaced, and pauses or closes what was. */
export function offering(offers: ReadonlyMap<string, Offer>): Moment[] {
  return [...offers.values()].flatMap((offer) => {
    const { story } = offer;
    const act = (stage: Stage, data: string) => ({
      by: stage.person(story.seller),
      to: stage.deployment.addresses.listings,
      data,
    });
    const replaced = story.replaces === undefined ? undefined : offers.get(story.replaces);
    const listed: Moment = {
      ago: days(story.listed) + hours(2),
      name: `${story.seller} lists ${story.id}`,
      acts: async (stage) => {
        const terms = termsOf(offer, stage);
        const data = replaced
          ? interfaces.listings.encodeFunctionData('replace', [termsOf(replaced, stage), terms, story.stock])
          : interfaces.listings.encodeFunctionData('list', [terms, story.stock]);
        return [act(stage, data)];
      },
    };
    if (!story.later) return [listed];
    const method = story.later.what === 'paused' ? 'pause' : 'close';
    const later: Moment = {
      ago: days(story.later.days),
      name: `${story.seller} lets ${story.id} be ${story.later.what}`,
      acts: async (stage) => [
        act(stage, interfaces.listings.encodeFunctionData(method as 'pause', [termsOf(offer, stage)])),
      ],
    };
    return [listed, later];
  });
}
