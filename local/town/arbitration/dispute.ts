import { parseAmount, type RulingDocument } from '@moothall/contracts/protocol';
import { type Deal, dealId } from '@moothall/contracts/protocol/deals';
import { id as hashOfText } from 'ethers';
import { listOf } from '../../../web/app/arbitration/seal/approvals.ts';
import { digestOf } from '../../../web/app/arbitration/seal/commitment.ts';
import { saltOf, sealText } from '../../../web/app/arbitration/seal/salt.ts';
import { fromHex } from '../../../web/app/messages/crypto/bytes.ts';
import type { Library } from '../content/library.ts';
import { Round } from '../jury/sitting.ts';
import type { HoursAgo } from '../orders/story.ts';
import type { Stage } from '../stage.ts';
import { type Act, hours, type Moment } from '../story.ts';
import type { DisputeStory } from './story.ts';

/** Hours of the phases, as the contract has them. */
const BID = 48;
const SEAL = 24;
/** Hours between two steps that need each other. */
const SOON = 0.2;

type Side = 'buyer' | 'seller';

/** Parties of a deal by the names the town knows them by. */
export interface Quarrel {
  deal: Deal;
  buyer: string;
  seller: string;
}

/** A dispute as it goes through its arbitrators, and perhaps its jury. */
class Dispute {
  #juryCase: bigint | undefined;

  constructor(
    private readonly story: DisputeStory,
    private readonly quarrel: () => Quarrel,
    private readonly library: Library,
  ) {}

  moments(): Moment[] {
    const { disputed, bids, lists, chosen, ruling, jury, finished } = this.story;
    const sealing = disputed - BID;
    const opening = sealing - SEAL;
    const sides = (['buyer', 'seller'] as const).filter((side) => lists?.[side] !== undefined);
    const round = jury && new Round(1, jury.at, jury.round, this.#caseId, this.#name);
    return [
      ...bids.map((bid, place) =>
        this.#moment(`${bid.by} bids`, disputed - 3 - place, (stage) => this.#bid(stage, bid)),
      ),
      ...sides.map((side, place) =>
        this.#moment(`${side} seals`, sealing - 3 - place, (stage) => this.#seal(stage, side)),
      ),
      ...(lists?.opened ?? []).map((side, place) =>
        this.#moment(`${side} opens`, opening - 4 - place, (stage) => this.#open(stage, side)),
      ),
      ...(chosen ? this.#choosing(opening - 6) : []),
      ...(ruling ? [this.#moment('is ruled', ruling.at, (stage) => this.#rule(stage, ruling))] : []),
      ...(jury ? [this.#moment('goes to a jury', jury.at, (stage) => this.#toJury(stage))] : []),
      ...(round?.moments() ?? []),
      ...(finished === undefined ? [] : this.#finishing(finished, round)),
    ];
  }

  get #name(): string {
    return `the dispute over ${this.story.listing}`;
  }

  readonly #caseId = (): bigint => {
    if (this.#juryCase === undefined) throw new Error(`${this.#name} is before no jury`);
    return this.#juryCase;
  };

  #moment(what: string, at: HoursAgo, acts: (stage: Stage) => Promise<Act[]>): Moment {
    return { ago: hours(at), name: `${this.#name}: ${what}`, acts };
  }

  async #bid(stage: Stage, { by, fee }: { by: string; fee: string }): Promise<Act[]> {
    const amount = parseAmount(fee, stage.tokens.MOOT.decimals);
    return [stage.act(stage.person(by), 'arbitrators', 'bid', [this.quarrel().deal, amount])];
  }

  /** What a side seals: made as its own browser would make it. */
  async #sealed(stage: Stage, side: Side) {
    const { deal, [side]: name } = this.quarrel();
    const party = stage.person(name);
    const { chainId, addresses } = stage.deployment;
    const place = { chainId, arbitrators: addresses.arbitrators, order: dealId(deal), party: party.address };
    const salt = await saltOf(fromHex(await party.signMessage(sealText(place))), place);
    const [bids] = await stage.ask('arbitrators', 'bidsOf', [dealId(deal)]);
    const wanted = (this.story.lists?.[side] ?? []).map((each) => stage.person(each).address);
    const slots = [...bids.keys()].filter((slot) => wanted.includes(bids[slot].arbitrator));
    const approvals = { list: listOf(slots), oneIsEnough: wanted.length < 3 };
    return { party, deal, salt, approvals, commitment: digestOf(place, salt)(approvals) };
  }

  async #seal(stage: Stage, side: Side): Promise<Act[]> {
    const { party, deal, commitment } = await this.#sealed(stage, side);
    return [stage.act(party, 'arbitrators', 'sealApprovals', [deal, commitment])];
  }

  async #open(stage: Stage, side: Side): Promise<Act[]> {
    const { party, deal, salt, approvals } = await this.#sealed(stage, side);
    const args = [deal, party.address, approvals.list, approvals.oneIsEnough, salt];
    return [stage.act(party, 'arbitrators', 'openApprovals', args)];
  }

  #choosing(at: HoursAgo): Moment[] {
    return [
      this.#moment('the seed is there', at, async (stage) => {
        const [{ epoch }] = await stage.ask('arbitrators', 'disputeOf', [this.quarrel().deal]);
        const [known] = await stage.ask('beacon', 'seedOf', [epoch]);
        if (BigInt(known) !== 0n) return [];
        return [stage.act(stage.operator, 'beacon', 'post', [epoch, hashOfText(`the town's seed ${epoch}`)])];
      }),
      this.#moment('the lot picks', at - SOON, async (stage) => [
        stage.act(stage.operator, 'arbitrators', 'choose', [this.quarrel().deal]),
        stage.act(stage.operator, 'arbitrators', 'releaseBids', [this.quarrel().deal]),
      ]),
    ];
  }

  async #rule(stage: Stage, { buyerBps, language, text }: NonNullable<DisputeStory['ruling']>): Promise<Act[]> {
    const { deal } = this.quarrel();
    const [{ arbitrator }] = await stage.ask('arbitrators', 'disputeOf', [deal]);
    const by = stage.byAddress(arbitrator);
    const document: RulingDocument = { schema: 'moothall:ruling:1', text, language, pictures: [], files: [] };
    const reason = await this.library.document(document);
    return [stage.act(by, 'arbitrators', 'rule', [deal, buyerBps, reason])];
  }

  async #toJury(stage: Stage): Promise<Act[]> {
    const { deal } = this.quarrel();
    stage.after(async () => {
      const [{ juryCase }] = await stage.ask('arbitrators', 'disputeOf', [deal]);
      this.#juryCase = juryCase as bigint;
    });
    return [stage.act(stage.operator, 'arbitrators', 'sendToJury', [deal])];
  }

  #finishing(at: HoursAgo, round: Round | undefined): Moment[] {
    const decided = round
      ? [
          this.#moment('is decided', at + SOON, async (stage) => [
            stage.act(stage.operator, 'jury', 'finalise', [this.#caseId()]),
          ]),
        ]
      : [];
    return [
      ...decided,
      this.#moment('is finished', at, async (stage) => [
        stage.act(stage.operator, 'arbitrators', 'finish', [this.quarrel().deal]),
        stage.act(stage.operator, 'arbitrators', 'releaseBids', [this.quarrel().deal]),
      ]),
      ...(round?.settling(at - SOON) ?? []),
    ];
  }
}

/** Disputes that somebody judges. `quarrelOver` finds a dispute's order once it was bought. */
export const judging = (
  disputes: readonly DisputeStory[],
  quarrelOver: (listing: string) => Quarrel,
  library: Library,
): Moment[] => disputes.flatMap((story) => new Dispute(story, () => quarrelOver(story.listing), library).moments());
