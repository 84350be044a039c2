/** What pages use of the wallet. The library that signs is loaded only when somebody signs. */
export { ActionButton } from './action-button.tsx';
export { useChain, useWallet } from './context.ts';
export { DeveloperPanel } from './developer-panel.tsx';
export { PendingTray } from './pending-tray.tsx';
export { ProblemError, problemOf } from './problem.ts';
export { ProblemNote } from './problem-note.tsx';
export { ChainProvider } from './provider.tsx';
export { dealOf, termsOf } from './terms.ts';
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
} from './types.ts';
export { useAction } from './use-action.ts';
export { usePending } from './use-follow.ts';
export { useIndexPoint, useIndexTime } from './use-index.ts';
export { useProblemText } from './use-problem-text.ts';
export { shortAddress, WalletButton } from './wallet-button.tsx';
