import { approvalsDigest } from '@moothall/contracts/protocol/arbitration/index';
import { type Deal, NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { buy, done, list, type Person, settle } from '../../../../test/support/market.ts';
import { type Court, decide, SEED, voidCase } from './court.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** When what happened, as the chain's clock said then. */
export interface Dates {
  openedAt: number;
  chosenAt: number;
  ruledAt: number;
}

/** A dispute that was brought somewhere. */
export interface Reached extends Dates {
  deal: Deal;
  id: string;
}

/** The list that both sides seal. */
export const LIST = 7;
const DIGEST = `0x${'d1'.repeat(32)}`;

/** Takes one dispute further, step by step; each step begins where the one before ended. */
class Walker implements Reached {
  deal: Deal;
  id: string;
  openedAt = 0;
  chosenAt = 0;
  ruledAt = 0;
  readonly #court: Court;
  readonly #begun: number;

  private constructor(court: Court, made: { deal: Deal; id: string }, begun: number) {
    [this.#court, this.deal, this.id, this.#begun] = [court, made.deal, made.id, begun];
  }

  static async dispute(court: Court): Promise<Walker> {
    const { market } = court;
    const made = await buy(market, await list(market));
    await done(market.orders(market.seller).accept(made.deal, NO_PERMIT));
    await done(market.orders(market.buyer).openDispute(made.deal, DIGEST, NO_PERMIT));
    return new Walker(court, made, await market.now());
  }

  #as(person: Person) {
    return this.#court.arbitrators.connect(person.signer);
  }

  async bids(): Promise<this> {
    for (const judge of this.#court.judges.slice(0, 3)) await done(this.#as(judge).bid(this.deal, 1n));
    return this;
  }

  async seals(parties: readonly Person[]): Promise<this> {
    const { market, arbitrators, to } = this.#court;
    await to(this.#begun + 48 * HOUR + 1);
    for (const party of parties) {
      const list = { approvals: LIST, oneIsEnough: false, salt: SEED, id: this.id, party: party.address };
      const where = { chainId: BigInt(market.deployment.chainId), arbitrators: String(arbitrators.target) };
      await done(this.#as(party).sealApprovals(this.deal, approvalsDigest({ ...list, ...where })));
    }
    return this;
  }

  async opens(parties: readonly Person[]): Promise<this> {
    await this.#court.to(this.#begun + 72 * HOUR + 1);
    for (const { address } of parties)
      await done(this.#court.arbitrators.openApprovals(this.deal, address, LIST, false, SEED));
    if (parties.length === 2) this.openedAt = await this.#court.market.now();
    return this;
  }

  async waitsForLot(): Promise<this> {
    await this.#court.post((await this.#court.arbitrators.disputeOf(this.deal)).epoch);
    return this;
  }

  async chooses(): Promise<this> {
    await done(this.#court.arbitrators.choose(this.deal));
    this.chosenAt = await this.#court.market.now();
    return this;
  }

  async rules(): Promise<this> {
    const { arbitrator } = await this.#court.arbitrators.disputeOf(this.deal);
    const judge = this.#court.judges.find(({ address }) => address === arbitrator);
    if (!judge) throw new Error('somebody who bid was chosen');
    await done(this.#as(judge).rule(this.deal, 4_000, DIGEST));
    this.ruledAt = await this.#court.market.now();
    return this;
  }

  async complains(): Promise<bigint> {
    await done(this.#as(this.#court.market.buyer).complain(this.deal, DIGEST, 50, NO_PERMIT));
    return (await this.#court.arbitrators.disputeOf(this.deal)).complaintCase;
  }

  async goesToJury(): Promise<bigint> {
    await this.#court.to(this.#begun + 48 * HOUR + 1);
    await done(this.#court.arbitrators.sendToJury(this.deal));
    return (await this.#court.arbitrators.disputeOf(this.deal)).juryCase;
  }
}

export interface Scenario {
  name: string;
  reach(court: Court): Promise<Reached>;
}

const scenario = (name: string, reach: (walker: Walker, court: Court) => Promise<Reached>): Scenario => ({
  name,
  reach: async (court) => reach(await Walker.dispute(court), court),
});
const sides = ({ market }: Court) => [market.buyer, market.seller];
const sealed = async (walker: Walker, court: Court) => (await walker.bids()).seals(sides(court));
const approved = async (walker: Walker, court: Court) =>
  (await (await sealed(walker, court)).opens(sides(court))).waitsForLot();
const chosen = async (walker: Walker, court: Court) => (await approved(walker, court)).chooses();
const ruled = async (walker: Walker, court: Court) => (await chosen(walker, court)).rules();

/** Wherever a dispute can be, and how it came there. */
export const SCENARIOS: readonly Scenario[] = [
  scenario('disputed just now', async (walker) => walker),
  scenario('with bids', (walker) => walker.bids()),
  scenario('sealed by one side', async (walker, { market }) => (await walker.bids()).seals([market.buyer])),
  scenario('sealed by both', sealed),
  scenario('opened by one side', async (walker, court) => (await sealed(walker, court)).opens([court.market.buyer])),
  scenario('opened by both', approved),
  scenario('an arbitrator was chosen', chosen),
  scenario('ruled', ruled),
  scenario('a complaint is before a jury', async (walker, court) => {
    await (await ruled(walker, court)).complains();
    return walker;
  }),
  scenario('a complaint was upheld', async (walker, court) => {
    await decide(court, await (await ruled(walker, court)).complains(), 8, 1);
    return walker;
  }),
  scenario('a complaint was rejected', async (walker, court) => {
    await decide(court, await (await ruled(walker, court)).complains(), 1, 8);
    return walker;
  }),
  scenario('a complaint got no answer', async (walker, court) => {
    await voidCase(court, await (await ruled(walker, court)).complains());
    return walker;
  }),
  scenario('before a jury', async (walker) => {
    await walker.goesToJury();
    return walker;
  }),
  scenario('decided by a jury', async (walker, court) => {
    await decide(court, await walker.goesToJury(), 8, 1);
    return walker;
  }),
  scenario('without an answer of a jury', async (walker, court) => {
    await voidCase(court, await walker.goesToJury());
    return walker;
  }),
  scenario('before a second jury', async (walker, court) => {
    await voidCase(court, await walker.goesToJury());
    await walker.goesToJury();
    return walker;
  }),
  scenario('without an answer of two juries', async (walker, court) => {
    await voidCase(court, await walker.goesToJury());
    await voidCase(court, await walker.goesToJury());
    return walker;
  }),
  scenario('settled by the two', async (walker, court) => {
    await settle(court.market, (await chosen(walker, court)).deal, 1n);
    return walker;
  }),
  scenario('ended by time', async (walker, court) => {
    const { market } = court;
    await court.to((await market.now()) + 91 * DAY);
    await done(market.orders(market.other).expire(walker.deal));
    return walker;
  }),
];
