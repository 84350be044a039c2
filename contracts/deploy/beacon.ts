import type { BaseContract, Signer } from 'ethers';
import {
  BlockHashBeacon__factory,
  DrandBeacon__factory,
  SettableBeacon__factory,
} from '../protocol/generated/index.ts';
import type { BeaconChoice } from './options.ts';

/**
 * drand's evmnet, as its own `/info` says: https://api.drand.sh/v2/beacons/evmnet/info, whose `public_key` are these
 * four words. What the network is: https://docs.drand.love/blog/2024/08/27/drand-now-supports-evm
 */
export const EVMNET = {
  publicKey: [
    0x07e1d1d335df83fa98462005690372c643340060d205306a9aa8106b6bd0b382n,
    0x0557ec32c2ad488e4d4f6008f89a346f18492092ccc0d594610de2732c8b808fn,
    0x0095685ae3a85ba243747b1b2f426049010f6b73a0cf1d389351d5aaaa1047f6n,
    0x297d3a4f9749b33eb2d904c9d9ebf17224150ddd7abd7567a9bec6c74480ee0bn,
  ] as [bigint, bigint, bigint, bigint],
  genesis: 1_727_521_075,
  period: 3,
};

/** Deploys the beacon that was chosen. @param at the signer's nonce for it */
export function deployBeacon(signer: Signer, choice: BeaconChoice, at: { nonce: number }): Promise<BaseContract> {
  switch (choice.kind) {
    case 'settable':
      return new SettableBeacon__factory(signer).deploy(choice.owner, choice.length, choice.window, at);
    case 'blockhash':
      return new BlockHashBeacon__factory(signer).deploy(choice.stride, choice.confirmations, choice.pace, at);
    case 'drand':
      return new DrandBeacon__factory(signer).deploy(EVMNET, choice.stride, choice.margin, at);
  }
}

/** Beacons by the name an operator gives. @param blockSeconds time between two blocks of the chain */
export function beaconNamed(name: BeaconChoice['kind'], owner: string, blockSeconds: number): BeaconChoice {
  switch (name) {
    case 'settable':
      return { kind: 'settable', owner, length: 60, window: 24 * 3600 };
    case 'blockhash':
      return { kind: 'blockhash', stride: 64n, confirmations: 32n, pace: 1000n * BigInt(blockSeconds) };
    case 'drand':
      return { kind: 'drand', stride: 100n, margin: 15 * 60 };
  }
}
