/** What pages use of the wallet. The library that signs is loaded only when somebody signs. */
export type {
  Action,
  ActionState,
  Address,
  Call,
  ChainEvent,
  ChainSettings,
  DevPerson,
  Finished,
  Hash,
  IndexPoint,
  Phase,
  Problem,
  Spend,
  WalletState,
} from './types';
