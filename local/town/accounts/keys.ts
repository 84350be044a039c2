import type { HDNodeWallet } from 'ethers';
import { fromHex } from '../../../web/app/messages/crypto/bytes.ts';
import { keyOfSeed, type MessageKey, seedOf } from '../../../web/app/messages/crypto/key-pair.ts';
import { keyText } from '../../../web/app/messages/keys/key-text.ts';
import { townKey } from '../contracts.ts';
import { PEOPLE } from './people.ts';

/** Everybody's keys: for the chain, and for their messages. */
export class Keys {
  readonly #people = new Map(PEOPLE.map((person, index) => [person.id, townKey(index + 1)]));
  readonly #messageKeys = new Map<string, Promise<MessageKey>>();

  constructor(private readonly chainId: number) {}

  person(id: string): HDNodeWallet {
    const found = this.#people.get(id);
    if (!found) throw new Error(`nobody in town is called ${id}`);
    return found;
  }

  /** What the stories call whoever has this address. */
  nameOf(address: string): string {
    const found = [...this.#people].find(([, wallet]) => wallet.address === address);
    if (!found) throw new Error(`nobody in town has the address ${address}`);
    return found[0];
  }

  /** The key that reads a person's messages: the one their wallet makes in the browser too. */
  messageKey(id: string): Promise<MessageKey> {
    const wallet = this.person(id);
    const key =
      this.#messageKeys.get(id) ??
      wallet
        .signMessage(keyText(this.chainId))
        .then((signature) => seedOf(fromHex(signature), this.chainId, wallet.address))
        .then(keyOfSeed);
    this.#messageKeys.set(id, key);
    return key;
  }
}
