import { receiptOf } from '../../chain/follow.ts';
import { ProblemError } from '../../chain/problem.ts';

/**
 * What a side sealed last, read from the receipt of the transaction that sealed it: the list is opened against what
 * stands on the record, never against what somebody says stands there.
 * @throws SEAL_LOST when the record does not show it
 */
export async function ownCommitment(transaction: string | undefined): Promise<string> {
  const receipt = transaction ? await receiptOf(transaction) : undefined;
  const { INTERFACES } = await import('../../chain/decode.ts');
  const seals = (receipt?.logs ?? []).flatMap((log) => {
    const event = INTERFACES.arbitrators.parseLog(log);
    return event?.name === 'ApprovalsSealed' ? [String(event.args.commitment)] : [];
  });
  const last = seals.at(-1);
  if (last === undefined) throw new ProblemError('SEAL_LOST');
  return last;
}
