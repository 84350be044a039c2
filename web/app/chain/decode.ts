import {
  AccountsAbi,
  ArbitratorsAbi,
  AttestationsAbi,
  AttestersAbi,
  CarriersAbi,
  CertificateCustodyAbi,
  JurorsAbi,
  JuryAbi,
  ListingsAbi,
  MarketTokenAbi,
  ModerationAbi,
  OrdersAbi,
  ReviewsAbi,
  VaultAbi,
} from '@moothall/contracts/protocol/generated/abi';
import { Interface, type Result } from 'ethers';
import { problemOf, revertData } from './problem.ts';
import type { ChainEvent, ContractName, Problem } from './types.ts';

/** The contracts' words, for calls, events and errors. Loaded with the library that signs. */
export const INTERFACES: Record<ContractName, Interface> = {
  orders: new Interface(OrdersAbi),
  listings: new Interface(ListingsAbi),
  vault: new Interface(VaultAbi),
  accounts: new Interface(AccountsAbi),
  carriers: new Interface(CarriersAbi),
  certificates: new Interface(CertificateCustodyAbi),
  jurors: new Interface(JurorsAbi),
  jury: new Interface(JuryAbi),
  moderation: new Interface(ModerationAbi),
  arbitrators: new Interface(ArbitratorsAbi),
  reviews: new Interface(ReviewsAbi),
  attestations: new Interface(AttestationsAbi),
  attesters: new Interface(AttestersAbi),
  marketToken: new Interface(MarketTokenAbi),
};

const textOf = (value: unknown): string => (Array.isArray(value) ? value.map(textOf).join(',') : String(value));

function named(result: Result, inputs: readonly { name: string }[]): Record<string, string> {
  return Object.fromEntries(inputs.map(({ name }, index) => [name, textOf(result[index])]));
}

/** The custom error inside revert data, by any of the market's contracts. */
export function decodeRevert(data: string): Problem | undefined {
  for (const contract of Object.values(INTERFACES)) {
    const error = contract.parseError(data);
    // Every interface also knows the compiler's own two, which say nothing to people.
    if (error && error.name !== 'Error' && error.name !== 'Panic') {
      return { code: error.name, params: named(error.args, error.fragment.inputs) };
    }
  }
  return undefined;
}

/** What a failed call, estimate or transaction was refused for. */
export function problemOfCall(thrown: unknown): Problem {
  const data = revertData(thrown);
  if (data === undefined) return problemOf(thrown);
  return decodeRevert(data) ?? { code: 'CALL_FAILED', params: { data: data.slice(0, 74) } };
}

interface Log {
  address: string;
  topics: readonly string[];
  data: string;
}

/** The market's events among a receipt's logs. */
export function decodeEvents(logs: readonly Log[], contracts: Record<ContractName, string>): ChainEvent[] {
  const byAddress = new Map(
    (Object.entries(contracts) as [ContractName, string][]).map(([name, address]) => [address.toLowerCase(), name]),
  );
  return logs.flatMap((log) => {
    const contract = byAddress.get(log.address.toLowerCase());
    const event = contract && INTERFACES[contract].parseLog({ topics: [...log.topics], data: log.data });
    if (!contract || !event) return [];
    const args = Object.fromEntries(event.fragment.inputs.map(({ name }, index) => [name, event.args[index]]));
    return [{ contract, name: event.name, args }];
  });
}
