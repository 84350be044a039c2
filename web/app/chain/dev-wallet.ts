import { BrowserProvider, getBytes, type TransactionRequest, Wallet } from 'ethers';
import { rpc } from './rpc.ts';
import type { DevPerson } from './types.ts';
import type { Eip1193 } from './wallets.ts';

interface TypedAsk {
  domain: Record<string, unknown>;
  types: Record<string, { name: string; type: string }[]>;
  message: Record<string, unknown>;
}

/**
 * The wallet of a local market: signs with a key that everybody may read, so that a newcomer can trade without
 * installing anything. Everything that needs no key goes to the operator's node.
 */
export function devWallet(person: DevPerson, chainId: number): Eip1193 {
  const node = new BrowserProvider({ request: ({ method, params }) => rpc(method, params as unknown[]) }, chainId, {
    staticNetwork: true,
    cacheTimeout: -1,
  });
  const key = new Wallet(person.privateKey, node);

  const sign = async (ask: TransactionRequest) => {
    const { from: _, gas, ...fields } = ask as TransactionRequest & { gas?: string };
    return key.signTransaction(await key.populateTransaction({ ...fields, gasLimit: fields.gasLimit ?? gas }));
  };

  return {
    request: async ({ method, params = [] }) => {
      switch (method) {
        case 'eth_accounts':
        case 'eth_requestAccounts':
          return [person.address];
        case 'eth_chainId':
          return `0x${chainId.toString(16)}`;
        case 'personal_sign':
          return key.signMessage(getBytes(params[0] as string));
        case 'eth_signTypedData_v4': {
          const { domain, types, message } = JSON.parse(params[1] as string) as TypedAsk;
          const { EIP712Domain: _, ...own } = types;
          return key.signTypedData(domain, own, message);
        }
        case 'eth_signTransaction':
          return sign(params[0] as TransactionRequest);
        case 'eth_sendTransaction':
          return rpc('eth_sendRawTransaction', [await sign(params[0] as TransactionRequest)]);
        default:
          return rpc(method, params);
      }
    },
  };
}
