import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import { id as hashOfText, ZeroAddress } from 'ethers';
import { ballotText, saltOf } from '../../../web/app/jury/vote/salt.ts';
import type { HoursAgo } from '../orders/story.ts';
import type { Stage } from '../stage.ts';
import { type Act, hours, type Moment } from '../story.ts';

/** How far a round has come by now. */
export type Until = 'drawn' | 'sealed' | 'opened' | 'over';

/** One round of a case: who votes how, and how far it went. */
export interface RoundPlan {
  until: Until;
  /** Percent of the seats that say yes, as nearly as whole people allow. */
  yes: number;
  /** Who stays away. */
  absent?: readonly string[];
}

interface Vote {
  seat: number;
  juror: string;
  choice: 0 | 1;
  salt: string;
}

/** Hours of the stages, as the jury's first parameters say. */
const COMMIT = 72;
const REVEAL = 48;
/** Hours from the opening until the seed is there, and until the lot is drawn. */
const SEED = 0.1;
const DRAWN = 0.2;
const SEATS_A_CALL = 50;

/** A jury at work: its lot, its votes, and what becomes of the deposits. */
export class Round {
  #votes: Vote[] = [];

  constructor(
    private readonly number: 1 | 2,
    /** When it was asked for. */
    private readonly asked: HoursAgo,
    private readonly plan: RoundPlan,
    private readonly caseId: () => bigint,
    private readonly name: string,
  ) {}

  /** When nobody can vote any more. */
  get ends(): HoursAgo {
    return this.asked - DRAWN - COMMIT - REVEAL;
  }

  moments(): Moment[] {
    const { until } = this.plan;
    const begun = this.asked - DRAWN;
    const drawn = [
      this.#moment('the seed is there', this.asked - SEED, (stage) => this.#seed(stage)),
      this.#moment('the lot is drawn', begun, async (stage) => [
        stage.act(stage.operator, 'jury', 'start', [this.caseId()]),
      ]),
    ];
    if (until === 'drawn') return drawn;
    const sealed = this.#moment('votes are sealed', begun - COMMIT / 3, (stage) => this.#seal(stage));
    if (until === 'sealed') return [...drawn, sealed];
    const opened = this.#moment('votes are opened', begun - COMMIT - REVEAL / 4, (stage) => this.#open(stage));
    return [...drawn, sealed, opened];
  }

  /** After the verdict: deposits and shares go back, and whoever stayed away pays. */
  settling(at: HoursAgo): Moment[] {
    return [
      this.#moment('jurors are paid', at, async (stage) => {
        const seats = this.#votes.map(({ seat }) => seat);
        const calls = Array.from({ length: Math.ceil(seats.length / SEATS_A_CALL) }, (_, call) =>
          seats.slice(call * SEATS_A_CALL, (call + 1) * SEATS_A_CALL),
        );
        return calls.map((some) => stage.act(stage.operator, 'jury', 'claim', [this.caseId(), this.number, some]));
      }),
    ];
  }

  #moment(what: string, at: HoursAgo, acts: Moment['acts']): Moment {
    return { ago: hours(at), name: `${this.name}, round ${this.number}: ${what}`, acts };
  }

  async #seed(stage: Stage): Promise<Act[]> {
    const [{ epoch }] = await stage.ask('jury', 'roundOf', [this.caseId(), this.number]);
    const [known] = await stage.ask('beacon', 'seedOf', [epoch]);
    if (BigInt(known) !== 0n) return [];
    return [stage.act(stage.operator, 'beacon', 'post', [epoch, hashOfText(`the town's seed ${epoch}`)])];
  }

  /** Everybody who was drawn, with the seats they have. */
  async #drawn(stage: Stage): Promise<Map<string, number[]>> {
    const [{ seats }] = await stage.ask('jury', 'roundOf', [this.caseId(), this.number]);
    const [{ asker, accused, appellant }] = await stage.ask('jury', 'caseOf', [this.caseId()]);
    const asked = Array.from({ length: Number(seats) }, (_, seat) =>
      stage.ask('jury', 'seatOf', [this.caseId(), this.number, seat]),
    );
    const drawn = new Map<string, number[]>();
    for (const [seat, [juror]] of (await Promise.all(asked)).entries()) {
      if ([ZeroAddress, asker, accused, appellant].includes(juror)) continue;
      const name = stage.nameOf(juror);
      drawn.set(name, [...(drawn.get(name) ?? []), seat]);
    }
    return drawn;
  }

  async #seal(stage: Stage): Promise<Act[]> {
    const drawn = await this.#drawn(stage);
    for (const name of this.plan.absent ?? []) drawn.delete(name);
    const all = [...drawn.values()].flat().length;
    let noes = Math.floor((all * (100 - this.plan.yes)) / 100);
    const { chainId, addresses } = stage.deployment;
    const round = { chainId: BigInt(chainId), jury: addresses.jury, id: this.caseId(), round: this.number };
    const acts: Act[] = [];
    for (const [juror, seats] of drawn) {
      const choice = seats.length <= noes ? 0 : 1;
      if (choice === 0) noes -= seats.length;
      const by = stage.person(juror);
      const signature = await by.signMessage(ballotText(round));
      for (const seat of seats) {
        const salt = saltOf(signature, seat);
        this.#votes.push({ seat, juror, choice, salt });
        const sealed = commitmentOf({ ...round, seat, choice, salt });
        acts.push(stage.act(by, 'jury', 'commit', [this.caseId(), seat, sealed]));
      }
    }
    return acts;
  }

  /** Each opens the own votes; while it goes on, only every second did. */
  async #open(stage: Stage): Promise<Act[]> {
    const jurors = [...Map.groupBy(this.#votes, ({ juror }) => juror)];
    const some = this.plan.until === 'opened' ? jurors.filter((_, place) => place % 2 === 0) : jurors;
    return some.map(([juror, votes]) => {
      const choices = votes.reduce((bits, { choice }, place) => bits | (BigInt(choice) << BigInt(place)), 0n);
      const args = [this.caseId(), votes.map(({ seat }) => seat), choices, votes.map(({ salt }) => salt)];
      return stage.act(stage.person(juror), 'jury', 'revealMany', args);
    });
  }
}
