import type { Dispute as DisputeRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../../accounts/types.ts';
import { Statement, statementShape } from '../../content/types/statement.ts';
import { JuryCase, juryCaseShape } from '../../jury/types.ts';
import { Order, orderShape } from '../../orders/types.ts';
import { columnsOf, type Link, plain, type Scope, type Shape } from '../../read/shape.ts';
import { Node } from '../../schema/node.ts';
import { BigIntScalar, Bytes32Scalar, DateTimeScalar } from '../../schema/scalars.ts';
import { buyerBpsOf, type DisputeRows, phaseOf, phaseUntil } from '../clock.ts';
import { DisputePhase } from '../enums.ts';

@ObjectType({ implements: Node, description: 'What became of an order since one side asked for a decision.' })
export class Dispute extends Node {
  @Field(() => Order, { description: 'What it is about.' })
  order!: Order;
  @Field(() => DisputePhase, { description: "Where it is by the index's clock." })
  phase!: DisputePhase;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Last second of the phase; null where a jury's own times hold, or nothing is awaited.",
  })
  phaseUntil!: Date | null;
  @Field(() => DateTimeScalar, { description: 'Time of the block it was opened in: all times count from there.' })
  openedAt!: Date;
  @Field(() => Account, { description: 'Who asked for a decision.' })
  openedBy!: Account;
  @Field(() => Statement, { description: 'With which words.' })
  statement!: Statement;
  @Field(() => Int, { description: 'Bids that stand.' })
  bidCount!: number;
  @Field(() => Boolean, { description: 'Whether the buyer sealed a list of whom to accept.' })
  buyerSealed!: boolean;
  @Field(() => Boolean, { description: 'Whether the seller did.' })
  sellerSealed!: boolean;
  @Field(() => Boolean, { description: "Whether the buyer's list was opened." })
  buyerOpened!: boolean;
  @Field(() => Boolean, { description: "Whether the seller's was." })
  sellerOpened!: boolean;
  @Field(() => [Int], { nullable: true, description: 'Slots the buyer approves of; null until the list was opened.' })
  buyerApproves!: number[] | null;
  @Field(() => [Int], { nullable: true, description: 'Slots the seller approves of; null until the list was opened.' })
  sellerApproves!: number[] | null;
  @Field(() => [Int], { nullable: true, description: 'Slots the lot picks from; null where it picks none.' })
  common!: number[] | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'Whose seed picks; null where none does.' })
  epoch!: string | null;
  @Field(() => Account, { nullable: true, description: 'Whom the lot fell on; null before.' })
  arbitrator!: Account | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What the arbitrator asks for, market token.' })
  fee!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "The arbitrator's last second." })
  ruleUntil!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the arbitrator ruled.' })
  ruledAt!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Share of the price that goes to the buyer, in hundredths of a percent: by ruling, or by the jury.',
  })
  buyerBps!: number | null;
  @Field(() => Bytes32Scalar, { nullable: true, description: "sha-256 of the ruling's reasons." })
  reasonDigest!: string | null;
  @Field(() => Statement, { nullable: true, description: "The ruling's reasons; null before." })
  reason!: Statement | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Last second in which a side may complain.' })
  complainUntil!: Date | null;
  @Field(() => Account, { nullable: true, description: 'Who complains of misconduct; null where nobody does.' })
  complainedBy!: Account | null;
  @Field(() => Statement, { nullable: true, description: 'For which reasons.' })
  complaint!: Statement | null;
  @Field(() => JuryCase, { nullable: true, description: 'The case on the complaint.' })
  complaintCase!: JuryCase | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the jury found the complaint right; null until the bond was settled by that.',
  })
  complaintUpheld!: boolean | null;
  @Field(() => JuryCase, { nullable: true, description: 'The case on the dispute itself; the last one of two.' })
  juryCase!: JuryCase | null;
  @Field(() => JuryCase, { nullable: true, description: 'The first case, where a jury had to be drawn again.' })
  firstJuryCase!: JuryCase | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the decision was carried out.' })
  finishedAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'The share as it was carried out, in hundredths of a percent.' })
  finalBps!: number | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What deciding cost, market token.' })
  cost!: string | null;
}

const column = columnsOf<DisputeRow>();
const at =
  (property: keyof DisputeRow & string) =>
  ({ alias }: Scope) =>
    `${alias}.${column(property)}`;
const order: Link = { shape: () => orderShape, key: ({ key }) => key };
const complaintCase: Link = { shape: () => juryCaseShape, key: at('complaintCase') };
const juryCase: Link = { shape: () => juryCaseShape, key: at('juryCase') };
const account = (key: Link['key']): Link => ({ shape: () => accountShape, key });
const statement = (key: Link['key']): Link => ({ shape: () => statementShape, key });
const ordersColumn = (name: string) => (scope: Scope) => `${scope.follow('order', order).alias}.${name}`;

/** The rows that a dispute's phase follows from. */
export const rowsOf = (scope: Scope): DisputeRows => ({
  dispute: scope.alias,
  order: scope.follow('order', order).alias,
  complaint: scope.follow('complaintCase', complaintCase).alias,
  jury: scope.follow('juryCase', juryCase).alias,
});

/** Places of the bits of a list that are set. */
const slotsOf = (bits: unknown): number[] | null => {
  if (bits === null || bits === undefined) return null;
  return Array.from({ length: 32 }, (_, slot) => slot).filter((slot) => (BigInt(String(bits)) >> BigInt(slot)) & 1n);
};
const slots = (property: keyof DisputeRow & string) => ({ sql: at(property), read: slotsOf });
const isThere = (property: keyof DisputeRow & string) => ({
  sql: (scope: Scope) => `(${at(property)(scope)} is not null)`,
});

/** Disputes under one arbiter: those under another are none of its business. */
export const disputeShape = (arbiter: string): Shape<Dispute> => ({
  name: 'Dispute',
  type: Dispute,
  table: 'chain.dispute',
  key: 'id',
  visible: ({ alias, values }) => `${alias}.${column('arbiter')} = ${values.bind(arbiter, 'text')}`,
  fields: {
    ...plain<DisputeRow>('openedAt', 'epoch', 'fee', 'ruleUntil', 'ruledAt', 'complainUntil', 'complaintUpheld'),
    ...plain<DisputeRow>('finishedAt', 'finalBps', 'cost'),
    phase: { sql: (scope) => phaseOf(rowsOf(scope)) },
    phaseUntil: { sql: (scope) => phaseUntil(rowsOf(scope)) },
    buyerBps: { sql: (scope) => buyerBpsOf(rowsOf(scope)) },
    bidCount: { sql: at('bids') },
    reasonDigest: { sql: at('reason') },
    buyerSealed: isThere('buyerSealedAt'),
    sellerSealed: isThere('sellerSealedAt'),
    buyerOpened: isThere('buyerOpenedAt'),
    sellerOpened: isThere('sellerOpenedAt'),
    buyerApproves: slots('buyerApprovals'),
    sellerApproves: slots('sellerApprovals'),
    common: slots('common'),
  },
  links: {
    order,
    juryCase,
    complaintCase,
    firstJuryCase: { shape: () => juryCaseShape, key: at('firstJuryCase') },
    arbitrator: account(at('arbitrator')),
    complainedBy: account(at('complainedBy')),
    openedBy: account(ordersColumn('dispute_opened_by')),
    statement: statement(ordersColumn('statement')),
    reason: statement(at('reason')),
    complaint: statement(at('complaint')),
  },
});
