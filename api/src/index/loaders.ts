import type { Status } from '@moothall/indexer/entities';
import { accountShape } from '../accounts/types.ts';
import { arbiterOf } from '../arbitration/arbiter.ts';
import { disputeShape } from '../arbitration/types.ts';
import { juryCaseShape, jurySeatShape } from '../jury/types.ts';
import { listingShape } from '../listings/types.ts';
import { conversationShape, messageShape } from '../messages/types.ts';
import { motionShape } from '../moderation/types.ts';
import { orderShape } from '../orders/types.ts';
import { questionShape } from '../questions/types.ts';
import { readOne } from '../read/plan.ts';
import type { Selection } from '../read/selection.ts';
import type { Shape } from '../read/shape.ts';
import { attestationShape } from '../reputation/attestations.ts';
import { reviewShape } from '../reputation/types.ts';
import type { ReadContext } from '../schema/context.ts';
import { readGlobalId } from '../schema/global-id.ts';
import type { Node } from '../schema/node.ts';
import { Refusal } from '../schema/refusal.ts';
import { movementShape, tokenShape } from '../vault/types.ts';
import type { IndexState } from './types.ts';

type StatusRow = Pick<Status, 'height' | 'hash' | 'time' | 'finalizedHeight'>;

/**
 * How far the index is.
 * @throws Refusal INDEX_EMPTY before the first block
 */
export async function readIndex({ database, deployment }: ReadContext): Promise<IndexState> {
  const [row] = await database.rows<StatusRow>(
    `select height, hash, time, finalized_height as "finalizedHeight" from chain.status where height >= 0`,
  );
  if (row === undefined) throw new Refusal('INDEX_EMPTY');
  return { ...row, chainId: deployment.chainId, contracts: deployment.addresses };
}

const SHAPES: Shape<Node>[] = [
  accountShape,
  attestationShape,
  juryCaseShape,
  jurySeatShape,
  listingShape,
  motionShape,
  movementShape,
  orderShape,
  questionShape,
  reviewShape,
  tokenShape,
];
/** What only some may know of; for a visitor who may not, the id leads nowhere. */
const shapesOf = (context: Pick<ReadContext, 'visitor' | 'deployment'>): Shape<Node>[] => [
  ...[conversationShape, messageShape].map((shape) => shape(context.visitor?.address ?? '')),
  disputeShape(arbiterOf(context)),
];
const ADDRESS = /^0x[0-9a-f]{40}$/;

/**
 * Whatever a global id stands for; null when it is gone (for example with a block that was taken back).
 * @throws Refusal BAD_ID
 */
export async function readNode(
  context: Pick<ReadContext, 'database' | 'visitor' | 'deployment'>,
  id: string,
  selected: (type: string) => Selection,
): Promise<Node | null> {
  const { type, key } = readGlobalId(id);
  const shape = [...SHAPES, ...shapesOf(context)].find(({ name }) => name === type);
  if (shape === undefined || (shape.always && !ADDRESS.test(key))) throw new Refusal('BAD_ID', { id });
  return readOne(context.database, shape, key, selected(type));
}
