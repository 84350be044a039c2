import { AbiCoder, keccak256 } from 'ethers';

/** A vote before it is sealed. */
export interface Vote {
  chainId: bigint;
  /** Address of the jury. */
  jury: string;
  id: bigint;
  round: 1 | 2;
  seat: number;
  /** 0 for no, 1 for yes. */
  choice: 0 | 1;
  /** 32 bytes nobody else knows. */
  salt: string;
}

/** What to seal; the twin of `Jury.commitmentOf`. */
export function commitmentOf({ chainId, jury, id, round, seat, choice, salt }: Vote): string {
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(
      ['uint256', 'address', 'uint256', 'uint8', 'uint16', 'uint8', 'bytes32'],
      [chainId, jury, id, round, seat, choice, salt],
    ),
  );
}
