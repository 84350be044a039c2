import {
  Contract,
  FetchRequest,
  hashMessage,
  isCallException,
  isHexString,
  JsonRpcProvider,
  verifyMessage,
} from 'ethers';
import { Refusal } from '../schema/refusal.ts';

/** What `isValidSignature(bytes32,bytes)` answers for yes. Source: https://eips.ethereum.org/EIPS/eip-1271 */
const ERC1271_YES = '0x1626ba7e';
const ERC1271_ABI = ['function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)'];
/** Longest signature that is looked at, in hex digits: contract wallets bundle several. */
const SIGNATURE_MAX = 16_384;
const RPC_TIMEOUT_MS = 5000;

/** Where contracts are asked. */
export interface ChainAccess {
  RPC_URL: string;
  deployment: { chainId: number };
}

function signerOf(message: string, signature: string): string | null {
  try {
    return verifyMessage(message, signature);
  } catch {
    // Not in the form of a key's signature: a contract may still know it.
    return null;
  }
}

async function contractAccepts(chain: ChainAccess, message: string, signature: string, address: string) {
  const request = new FetchRequest(chain.RPC_URL);
  request.timeout = RPC_TIMEOUT_MS;
  const provider = new JsonRpcProvider(request, chain.deployment.chainId, { staticNetwork: true });
  try {
    if ((await provider.getCode(address)) === '0x') return false;
    const wallet = new Contract(address, ERC1271_ABI, provider);
    return (await wallet.getFunction('isValidSignature')(hashMessage(message), signature)) === ERC1271_YES;
  } catch (cause) {
    // The contract reverted or answered something else: that is a no, not a fault of the chain's node.
    if (isCallException(cause) || (cause as { code?: unknown }).code === 'BAD_DATA') return false;
    throw Object.assign(new Refusal('RPC_UNAVAILABLE'), { cause });
  } finally {
    provider.destroy();
  }
}

/**
 * Accepts the signature of a message by the account's own key, or by the contract that is the account (ERC-1271).
 * @throws Refusal SIGNATURE_REFUSED; RPC_UNAVAILABLE when a contract has to be asked and the chain does not answer
 */
export async function checkSignature(
  chain: ChainAccess,
  message: string,
  signature: string,
  address: string,
): Promise<void> {
  const isBytes = signature.length <= SIGNATURE_MAX && signature.length % 2 === 0 && isHexString(signature);
  if (isBytes && signerOf(message, signature)?.toLowerCase() === address.toLowerCase()) return;
  if (isBytes && (await contractAccepts(chain, message, signature, address))) return;
  throw new Refusal('SIGNATURE_REFUSED', { address });
}
