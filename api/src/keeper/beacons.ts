import { randomBytes } from 'node:crypto';
import {
  BlockHashBeacon__factory,
  DrandBeacon__factory,
  SettableBeacon__factory,
} from '@moothall/contracts/protocol/generated/index';
import { type ContractRunner, type ContractTransaction, isError } from 'ethers';
import type { DrandSource } from './drand.ts';

/** A beacon whose seeds the keeper can bring. */
export interface Seeder {
  kind: 'settable' | 'blockhash' | 'drand';
  /** The transaction that brings the seed of an epoch whose moment has come. */
  bring(epoch: bigint): Promise<ContractTransaction>;
}

/** The beacon's contract is none that this keeper knows. */
export class BeaconUnknown extends Error {
  override name = 'BeaconUnknown';
  constructor(readonly address: string) {
    super(`the beacon at ${address} is no SettableBeacon, BlockHashBeacon or DrandBeacon`);
  }
}

/** Whether a contract answers a question that only its kind knows. */
async function answers(question: Promise<unknown>): Promise<boolean> {
  try {
    await question;
    return true;
  } catch (error) {
    if (isError(error, 'CALL_EXCEPTION') || isError(error, 'BAD_DATA')) return false;
    throw error;
  }
}

/** Whether a market draws its lots by drand. */
export const isDrand = (address: string, runner: ContractRunner): Promise<boolean> =>
  answers(DrandBeacon__factory.connect(address, runner).GENESIS());

/**
 * Finds out which beacon lies at an address.
 * @throws BeaconUnknown
 */
export async function seederOf(address: string, runner: ContractRunner, drand: DrandSource): Promise<Seeder> {
  const settable = SettableBeacon__factory.connect(address, runner);
  const blockhash = BlockHashBeacon__factory.connect(address, runner);
  const network = DrandBeacon__factory.connect(address, runner);
  if (await answers(settable.OWNER())) {
    const bring = (epoch: bigint) => settable.post.populateTransaction(epoch, randomBytes(32));
    return { kind: 'settable', bring };
  }
  if (await answers(blockhash.CONFIRMATIONS())) {
    return { kind: 'blockhash', bring: (epoch) => blockhash.poke.populateTransaction(epoch) };
  }
  if (await answers(network.GENESIS())) {
    const bring = async (epoch: bigint) => network.post.populateTransaction(epoch, await drand.signatureOf(epoch));
    return { kind: 'drand', bring };
  }
  throw new BeaconUnknown(address);
}
