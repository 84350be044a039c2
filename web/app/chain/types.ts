/** What the pages and the wallet code say to each other. Nothing in here pulls in a library. */
import type { Permit } from '@moothall/contracts/protocol/deals';
import type { TypedContractMethod } from '@moothall/contracts/protocol/generated/common';
import type {
  Accounts,
  Arbitrators,
  Attestations,
  Attesters,
  Carriers,
  CertificateCustody,
  Jurors,
  Jury,
  Listings,
  MarketToken,
  Moderation,
  Orders,
  Reviews,
  Vault,
} from '@moothall/contracts/protocol/generated/index';

export type Address = `0x${string}`;
export type Hash = `0x${string}`;

interface Contracts {
  vault: Vault;
  accounts: Accounts;
  listings: Listings;
  orders: Orders;
  carriers: Carriers;
  certificates: CertificateCustody;
  jurors: Jurors;
  jury: Jury;
  moderation: Moderation;
  arbitrators: Arbitrators;
  reviews: Reviews;
  attestations: Attestations;
  attesters: Attesters;
  marketToken: MarketToken;
}
export type ContractName = keyof Contracts;

/** Somebody a visitor of a local market may act as. Only a local market gives keys away. */
export interface DevPerson {
  name: { ko: string; en: string };
  address: Address;
  privateKey: Hash;
  picture?: string;
}

/** How far the operator's index had read when the page was made. */
export interface IndexPoint {
  height: number;
  /** Block time, ISO 8601. */
  time: string;
}

/** What every page learns from the root loader. */
export interface ChainSettings {
  chainId: number;
  contracts: Record<ContractName, string>;
  index: IndexPoint;
  /** Empty unless the operator runs a local market. */
  people: readonly DevPerson[];
}

type MethodsOf<C> = {
  [M in keyof C & string]: C[M] extends TypedContractMethod<infer A, unknown, 'nonpayable'>
    ? { method: M; args: A }
    : never;
}[keyof C & string];

/** One call to one of the market's contracts: `{contract: 'listings', method: 'pause', args: [terms]}`. */
export type Call = { [N in ContractName]: { contract: N } & MethodsOf<Contracts[N]> }[ContractName];

/** Money the call takes from the signer: the free balance first, the rest from the wallet by a permit. */
export interface Spend {
  /** The vault's number of the token. */
  token: number;
  /** Smallest unit. */
  amount: bigint;
  /** The call draws all of it from the wallet and leaves the free balance alone. */
  walletOnly?: boolean;
}

/** Something a person does on chain. */
export interface Action {
  /** Message key of its sentence in the tray, with namespace: `listings:action.list`. */
  name: string;
  params?: Record<string, string | number>;
  /** Where the tray leads, a path without the origin. */
  href?: string;
  spends?: readonly Spend[];
  /** Builds the call. Gets one permit per spend, in the same order (`NO_PERMIT` when the free balance covers it). */
  call: (permits: readonly Permit[]) => Call | Promise<Call>;
}

/** An event a confirmed action left behind, decoded. */
export interface ChainEvent {
  contract: ContractName;
  name: string;
  args: Record<string, unknown>;
}

/** A confirmed action that the operator's index shows. */
export interface Finished {
  hash: Hash;
  height: number;
  events: readonly ChainEvent[];
}

/** Where an action stands, from the press of the button to the page that shows it. */
export type Phase =
  | 'idle'
  /** The wallet is opening, or moving to the right network. */
  | 'connecting'
  /** Balances are read and the call is tried out. */
  | 'checking'
  /** The person is asked to sign. */
  | 'signing'
  /** Signed; the network has not taken it yet. */
  | 'signed'
  | 'sent'
  /** In a block; the index is catching up. */
  | 'confirmed'
  /** The page shows it. */
  | 'visible'
  | 'failed';

/** The one shape of everything that can go wrong: contract error, API failure, wallet refusal, form mistake. */
export interface Problem {
  code: string;
  params: Record<string, string>;
}

export interface WalletState {
  /** The account that acts; undefined until somebody connected. */
  account: Address | undefined;
  /** Known only after the browser took over from the server. */
  ready: boolean;
  /** Name of the acting person of a local market. */
  person: DevPerson | undefined;
  people: readonly DevPerson[];
  /** Opens the chooser; resolves with the account, or undefined when the person closed it. */
  connect: () => Promise<Address | undefined>;
  disconnect: () => void;
  /** Opens the chooser although somebody is connected. */
  change: () => void;
  /** Acts as somebody else, in this tab only. */
  become: (person: DevPerson) => void;
}

export interface ActionState {
  phase: Phase;
  problem: Problem | undefined;
  /** True between the press of the button and the end. */
  busy: boolean;
  /** Resolves when the page can show the result; undefined when it was refused or failed (see `problem`). */
  run: (action: Action) => Promise<Finished | undefined>;
  reset: () => void;
}
