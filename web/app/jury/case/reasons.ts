import { answerOf, type Counted } from '../reckon.ts';

/** Why a case ended as it did, as keys under `verdict.why`. */
export type Why = 'majority' | 'tie' | 'quorum' | 'stood' | 'confirmed' | 'turned' | 'noSecondLot' | 'noLot';

function plainReason({ accepting, rejecting, seats }: Counted): Why {
  if ((accepting + rejecting) * 3n < seats) return 'quorum';
  return accepting === rejecting ? 'tie' : 'majority';
}

/** The reasons in order, each with the round that it tells of. */
export function reasonsOf(rounds: readonly Counted[], appealed: boolean): { key: Why; round: Counted | undefined }[] {
  const [one, two] = rounds;
  if (!one) return [{ key: 'noLot', round: undefined }];
  const first = { key: plainReason(one), round: one };
  if (!appealed) return [first];
  if (!two) return [first, { key: 'noSecondLot', round: one }];
  const second = answerOf(two);
  if (second === 'UNDECIDED') return [first, { key: 'stood', round: two }];
  return [first, { key: second === answerOf(one) ? 'confirmed' : 'turned', round: two }];
}
