import {
  actionsOf,
  begunAt,
  DISPUTE_ACTIONS,
  type DisputeAction,
  type DisputeFacts,
  PHASES,
  phaseOf,
  type Row,
  TABLE,
  UNTIL,
  VIEWERS,
  type Viewer,
} from '@moothall/contracts/protocol/arbitration/index';
import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { nameOf, OrderState } from '@moothall/contracts/protocol/enums';
import { Arbitrators__factory } from '@moothall/contracts/protocol/generated/index';
import { nodeAt, type Question } from '../../../../test/support/escrow/node.ts';
import { type Court, SEED } from './court.ts';
import { LIST, type Reached } from './scenarios.ts';

/** What the contract said to one question: the phase, or how it refused. */
export interface Asked {
  second: number;
  viewer: Viewer;
  action: DisputeAction;
  /** Name of the error; undefined when it was possible. */
  refusal: string | undefined;
}
export interface Walked {
  scenario: string;
  facts: DisputeFacts;
  phases: { second: number; phase: string; until: number | undefined }[];
  asked: Asked[];
}

const contract = Arbitrators__factory.createInterface();
const ANSWERS = ['None', 'Rejected', 'Accepted', 'Undecided'] as const;
const DIGEST = `0x${'d1'.repeat(32)}`;
const FIXED = ['Bidding', 'Sealing', 'Opening', 'Choosing', 'Ruling', 'Complaint'] as const;

/** What is known of the dispute, as far as the chain says so; dates are those of the blocks. */
export async function factsOf(court: Court, { deal, id, openedAt, chosenAt, ruledAt }: Reached): Promise<DisputeFacts> {
  const { market, arbitrators, jury } = court;
  const order = await market.orders(market.other).orderOf(id);
  const dispute = await arbitrators.disputeOf(deal);
  const bids = await arbitrators.bidsOf(id);
  const answer = async (juryCase: bigint) =>
    juryCase === 0n ? undefined : ANSWERS[Number((await jury.verdictOf(juryCase)).verdict)];
  const [, under] = await jury.parameters();
  return {
    order: nameOf(OrderState, order.state),
    isArbiter: deal.arbiter === arbitrators.target,
    deadline: Number(order.deadline),
    disputeWithin: Number(deal.disputeWithin),
    bids: bids.filter(({ arbitrator }) => BigInt(arbitrator) !== 0n).length,
    buyerSealed: dispute.buyerSealed,
    sellerSealed: dispute.sellerSealed,
    buyerOpened: dispute.buyerOpened,
    sellerOpened: dispute.sellerOpened,
    openedAt,
    chosenAt,
    ruledAt,
    complaint: await answer(dispute.complaintCase),
    jury: await answer(dispute.juryCase),
    redrawn: dispute.redrawn,
    juryNeeds: Number(under.commitFor + under.revealFor + under.appealFor),
  };
}

/** One second before, at and after everything that ends something, from now on. */
export function secondsAround(facts: DisputeFacts, now: number): number[] {
  const limits = [
    begunAt(facts),
    ...FIXED.map((phase) => UNTIL[phase].of(facts)),
    facts.deadline,
    facts.deadline - facts.juryNeeds,
  ];
  const seconds = [now, ...limits.flatMap((limit) => [limit - 1, limit, limit + 1])].filter((second) => second >= now);
  return [...new Set(seconds)].sort((one, other) => one - other);
}

/** Asks the contract for phase and answer at every second that matters, everybody, every call; nothing is changed. */
export async function ask(court: Court, url: string, scenario: string, reached: Reached): Promise<Walked> {
  const facts = await factsOf(court, reached);
  const node = nodeAt(url);
  const seconds = secondsAround(facts, await court.market.now());
  const { deal } = reached;
  const call = (from: string, data: string, second: number): Question => ({
    method: 'eth_call',
    params: [{ from, to: court.arbitrators.target, data }, 'latest', {}, { time: `0x${second.toString(16)}` }],
  });
  const people = await peopleOf(court, reached);
  const tried = seconds
    .flatMap((second) => VIEWERS.flatMap((viewer) => DISPUTE_ACTIONS.map((action) => ({ second, viewer, action }))))
    .filter(({ viewer }) => people[viewer] !== undefined);
  const data = Object.fromEntries(DISPUTE_ACTIONS.map((action) => [action, dataOf(action, reached, court)]));
  const answers = await node.askAll(
    tried.map(({ second, viewer, action }) => call(people[viewer] as string, data[action] as string, second)),
  );
  const view = contract.encodeFunctionData('disputeOf', [deal]);
  const views = await node.askAll(seconds.map((second) => call(court.market.other.address, view, second)));
  return {
    scenario,
    facts,
    phases: seconds.map((second, index) => {
      const [shown] = contract.decodeFunctionResult('disputeOf', views[index]?.result as string);
      return { second, phase: String(PHASES[Number(shown.phase)]), until: Number(shown.until) || undefined };
    }),
    asked: tried.map((one, index) => {
      const error = answers[index]?.error;
      const named = error?.data === undefined ? undefined : contract.parseError(String(error.data))?.name;
      return { ...one, refusal: error && (named ?? error.message) };
    }),
  };
}

/** Where contract and table say different things, one line for each. */
export function differences({ scenario, facts, phases, asked }: Walked, table: readonly Row[] = TABLE): string[] {
  const when = (second: number) => `${scenario}, ${second - begunAt(facts)} s after the dispute`;
  const ofPhases = phases.flatMap(({ second, phase, until }) => {
    const twin = phaseOf(facts, second);
    const same = twin.phase === phase && twin.until === until;
    return same ? [] : [`${when(second)}: table ${twin.phase} ${twin.until}, contract ${phase} ${until}`];
  });
  const ofCalls = asked.flatMap(({ second, viewer, action, refusal }) => {
    const possible = actionsOf(facts, viewer, second, table).some((one) => one.action === action);
    if (possible === (refusal === undefined)) return [];
    return [`${when(second)}: ${viewer} ${action}: table ${possible}, contract ${refusal ?? 'did it'}`];
  });
  return [...ofPhases, ...ofCalls];
}

/** Before the choice those who bid are bidders; afterwards one of them is chosen. */
async function peopleOf(court: Court, { deal }: Reached): Promise<Record<Viewer, string | undefined>> {
  const { market, judges, arbitrators } = court;
  const { arbitrator } = await arbitrators.disputeOf(deal);
  const bidders = (await arbitrators.bidsOf(await market.orders(market.other).idOf(deal)))
    .map((bid) => bid.arbitrator)
    .filter((address) => address !== arbitrator);
  return {
    buyer: market.buyer.address,
    seller: market.seller.address,
    chosen: BigInt(arbitrator) === 0n ? undefined : arbitrator,
    bidder: bidders[0],
    bonded: judges[3].address,
    other: market.other.address,
  };
}

function dataOf(action: DisputeAction, { deal }: Reached, { market }: Court): string {
  switch (action) {
    case 'bid':
      return contract.encodeFunctionData(action, [deal, 1n]);
    case 'sealApprovals':
      return contract.encodeFunctionData(action, [deal, DIGEST]);
    case 'openApprovals':
      return contract.encodeFunctionData(action, [deal, market.buyer.address, LIST, false, SEED]);
    case 'rule':
      return contract.encodeFunctionData(action, [deal, 5_000, DIGEST]);
    case 'complain':
      return contract.encodeFunctionData(action, [deal, DIGEST, 50, NO_PERMIT]);
    case 'addEvidence':
      return contract.encodeFunctionData(action, [deal, DIGEST, true]);
    default:
      // The others are alike; the types name one function at a time.
      return contract.encodeFunctionData(action as 'finish', [deal]);
  }
}
