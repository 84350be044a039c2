import type { Result } from 'ethers';
import { rpc } from './rpc.ts';
import type { ContractName } from './types.ts';

/**
 * Asks a contract what only it knows this second, through the operator's node. The words of the contracts are loaded
 * with the first question.
 * @throws ProblemError CONNECTION_LOST, and what the contract refuses
 */
export async function view(
  contracts: Record<ContractName, string>,
  contract: ContractName,
  method: string,
  args: readonly unknown[],
): Promise<Result> {
  const { INTERFACES } = await import('./decode.ts');
  const data = INTERFACES[contract].encodeFunctionData(method, [...args]);
  const answer = await rpc<string>('eth_call', [{ to: contracts[contract], data }, 'latest']);
  return INTERFACES[contract].decodeFunctionResult(method, answer);
}
