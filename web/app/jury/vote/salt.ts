import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import { dataSlice, keccak256, solidityPacked } from 'ethers';

/** A round of a case, as far as the secret of its votes is concerned. */
export interface Ballot {
  chainId: bigint;
  /** Address of the jury. */
  jury: string;
  id: bigint;
  round: 1 | 2;
}

/**
 * What a juror signs to seal the votes of one round. The same wallet makes the same signature again on any device, so
 * that nothing has to be remembered between sealing a vote and opening it.
 */
export const ballotText = ({ chainId, jury, id, round }: Ballot): string =>
  [
    'This signature is the secret that seals your votes at Moothall. It sends nothing and costs nothing.',
    'Sign it only on a page of Moothall: whoever has it can read your votes before they are opened.',
    '',
    `Chain: ${chainId}`,
    `Jury: ${jury}`,
    `Case: ${id}`,
    `Round: ${round}`,
  ].join('\n');

/** The salt of one seat, 32 bytes: all seats of a round follow from one signature of {@link ballotText}. */
export function saltOf(signature: string, seat: number): string {
  // Wallets write the last byte of 65 in two ways.
  const own = (signature.length - 2) / 2 === 65 ? dataSlice(signature, 0, 64) : signature;
  return keccak256(solidityPacked(['bytes', 'uint16'], [own, seat]));
}

export type Choice = 0 | 1;

/** What to send for a seat: a seal that nobody can look through before the vote is opened. */
export const sealOf = (ballot: Ballot, seat: number, choice: Choice, salt: string): string =>
  commitmentOf({ ...ballot, seat, choice, salt });

/** Which vote lies under a seal; undefined when this salt does not open it. */
export const choiceUnder = (ballot: Ballot, seat: number, salt: string, seal: string): Choice | undefined =>
  ([0, 1] as const).find((choice) => sealOf(ballot, seat, choice, salt) === seal.toLowerCase());
