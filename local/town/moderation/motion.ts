import { parseAmount, type ReasonDocument } from '@moothall/contracts/protocol';
import { listingId } from '@moothall/contracts/protocol/deals';
import { AbiCoder, toBeHex, ZeroHash } from 'ethers';
import { newestBlock } from '../../chain/rpc.ts';
import type { Library } from '../content/library.ts';
import { interfaces } from '../contracts.ts';
import { Round } from '../jury/sitting.ts';
import { type Offer, termsOf } from '../listings/offer.ts';
import type { HoursAgo } from '../orders/story.ts';
import type { Stage } from '../stage.ts';
import { DAY_S, hours, type Moment } from '../story.ts';
import type { MotionStory } from './story.ts';

const ACCOUNT = 1;
const LISTING = 2;
/** Hours from the end of the votes until an appeal is no longer possible. */
const APPEAL = 48;
/** Hours between two steps that need each other. */
const SOON = 0.1;
/** What an appeal to the largest jury there is costs, whole tokens: one and a half times 101 fees. */
const LARGEST_APPEAL = 152;

/** A report as it goes through its jury. */
class Motion {
  #id: bigint | undefined;
  /** Every word of it, which {@link Moderation.carryOut} wants to see again. */
  #asked: Record<string, unknown> = {};

  constructor(
    private readonly story: MotionStory,
    private readonly offers: ReadonlyMap<string, Offer>,
    private readonly library: Library,
  ) {}

  moments(): Moment[] {
    const { asked, round, appeal, joined = [] } = this.story;
    const first = new Round(1, asked, round, this.#caseId, this.#name);
    const second = appeal && new Round(2, appeal.at, appeal.round, this.#caseId, this.#name);
    const over = second ? second.ends - SOON : first.ends - APPEAL - SOON;
    const ended = (second ? appeal?.round : round)?.until === 'over' && over > 0;
    return [
      this.#moment('is asked', asked, (stage) => this.#ask(stage)),
      ...joined.map(({ by, stake }) => this.#moment(`${by} joins`, asked - 1, (stage) => this.#join(stage, by, stake))),
      ...first.moments(),
      ...(appeal ? [this.#moment('is appealed', appeal.at, (stage) => this.#appeal(stage, appeal.by, appeal.at))] : []),
      ...(second?.moments() ?? []),
      ...(ended ? this.#ending(over, second ? [first, second] : [first]) : []),
    ];
  }

  get #name(): string {
    const { about, by } = this.story;
    return `${by}'s report of ${'listing' in about ? about.listing : about.person}`;
  }

  readonly #caseId = (): bigint => {
    if (this.#id === undefined) throw new Error(`${this.#name} was not asked yet`);
    return this.#id;
  };

  /** The verdict is recorded, carried out, and everybody is paid. */
  #ending(over: HoursAgo, rounds: readonly Round[]): Moment[] {
    const accepted = (this.story.appeal?.round ?? this.story.round).yes > 50;
    return [
      this.#moment('is decided', over, async (stage) => [
        stage.act(stage.operator, 'jury', 'finalise', [this.#caseId()]),
      ]),
      ...(accepted
        ? [
            this.#moment('is carried out', over - SOON, async (stage) => [
              stage.act(stage.operator, 'moderation', 'carryOut', [this.#asked]),
            ]),
          ]
        : []),
      ...rounds.flatMap((round) => round.settling(over - 2 * SOON)),
      ...(accepted ? [this.#moment('is paid for', over - 3 * SOON, async (stage) => this.#collect(stage))] : []),
    ];
  }

  #moment(what: string, at: HoursAgo, acts: Moment['acts']): Moment {
    return { ago: hours(at), name: `${this.#name} ${what}`, acts };
  }

  async #ask(stage: Stage) {
    const { by, asked, guideline, text, language, shot, about } = this.story;
    const asker = stage.person(by);
    const { kind, described, subject, effect } = this.#subject(stage, about);
    const offer = 'listing' in about ? this.offers.get(about.listing) : undefined;
    const picture = shot === undefined ? undefined : offer?.pictures[shot];
    const document: ReasonDocument = {
      schema: 'moothall:reason:1',
      text,
      language,
      pictures: picture ? [picture.ref] : [],
      files: [],
    };
    const reason = await this.library.document(document);
    const [least] = await stage.ask('moderation', 'leastStake', [kind, subject]);
    const permit = await stage.permit(asker, 'MOOT', this.#tokens(stage, Number(least)), hours(asked));
    const [{ target }] = await stage.ask('moderation', 'kindOf', [kind]);
    stage.after(async () => {
      // The number follows from every word and from the block's time.
      const { time: openedAt } = await newestBlock(stage.rpcUrl);
      this.#asked = { asker: asker.address, kind, target, subject, effect, guideline, reason, openedAt };
      const [id] = await stage.ask('moderation', 'motionOn', [kind, subject]);
      this.#id = id as bigint;
    });
    const ask = { kind, about: described, effect, guideline, reason, stake: least };
    return [stage.act(asker, 'moderation', 'move', [ask, permit])];
  }

  #subject(stage: Stage, about: MotionStory['about']) {
    const coder = AbiCoder.defaultAbiCoder();
    if ('person' in about) {
      const { address } = stage.person(about.person);
      const effect = toBeHex(about.days * DAY_S, 32);
      return { kind: ACCOUNT, described: coder.encode(['address'], [address]), subject: toBeHex(address, 32), effect };
    }
    const offer = this.offers.get(about.listing);
    if (!offer) throw new Error(`a report names the unknown listing ${about.listing}`);
    const terms = termsOf(offer, stage);
    const [type] = interfaces.listings.getFunction('close')?.inputs ?? [];
    if (!type) throw new Error('Listings.close takes no terms');
    const described = coder.encode([type], [terms]);
    return { kind: LISTING, described, subject: listingId(terms), effect: ZeroHash };
  }

  async #join(stage: Stage, name: string, stake: number) {
    const by = stage.person(name);
    const permit = await stage.permit(by, 'MOOT', this.#tokens(stage, stake), hours(this.story.asked - 1));
    return [stage.act(by, 'moderation', 'join', [this.#caseId(), stake, ZeroHash, permit])];
  }

  async #appeal(stage: Stage, name: string, at: HoursAgo) {
    const by = stage.person(name);
    const permit = await stage.permit(by, 'MOOT', this.#tokens(stage, LARGEST_APPEAL), hours(at));
    return [stage.act(by, 'jury', 'appeal', [this.#caseId(), permit])];
  }

  #collect(stage: Stage) {
    const { by, joined = [] } = this.story;
    return [by, ...joined.map((each) => each.by)].map((name) =>
      stage.act(stage.operator, 'moderation', 'collect', [this.#caseId(), stage.person(name).address]),
    );
  }

  #tokens(stage: Stage, whole: number): bigint {
    return parseAmount(String(whole), stage.tokens.MOOT.decimals);
  }
}

/** Reports, and what the neighbours made of them. */
export const reporting = (
  motions: readonly MotionStory[],
  offers: ReadonlyMap<string, Offer>,
  library: Library,
): Moment[] => motions.flatMap((story) => new Motion(story, offers, library).moments());
