import {
  roundOpening,
  TIME_LOCK_SCHEME,
  type TimeLockNetwork,
  timeLockedBytes,
} from '@moothall/contracts/protocol/jury/time-lock';
import { encryptAge } from 'tlock-js/age/age-encrypt-decrypt.js';
import { encodeArmor } from 'tlock-js/age/armor.js';
import { createTimelockEncrypter } from 'tlock-js/drand/timelock-encrypter.js';
import type { OpenedVote } from '../actions.ts';

/**
 * A vote that nobody can open before its round is signed, whoever they are. Everything happens on this device: the
 * network is not asked, only its key is used.
 * @param commitUntil last second of voting, Unix time
 */
export async function lockVote(
  network: TimeLockNetwork,
  commitUntil: number,
  { choice, salt }: Pick<OpenedVote, 'choice' | 'salt'>,
): Promise<string> {
  const { hash, publicKey, genesis, period } = network;
  const info = {
    ...{ hash, public_key: publicKey, genesis_time: genesis, period, schemeID: TIME_LOCK_SCHEME },
    ...{ groupHash: '', metadata: { beaconID: '' } },
  };
  const unasked = () => Promise.reject(new Error('a round is never asked for while a vote is sealed'));
  const chain = { baseUrl: '', info: async () => info };
  const options = { disableBeaconVerification: false, noCache: false };
  const client = { options, chain: () => chain, get: unasked, latest: unasked };
  const toRound = createTimelockEncrypter(client, roundOpening(network, commitUntil));
  return encodeArmor(await encryptAge(timeLockedBytes({ choice, salt }), toRound));
}
