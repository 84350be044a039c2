import { AccountKind, nameOf } from '@moothall/contracts/protocol';
import * as accounts from '../abi/generated/accounts.ts';
import { on, type Position, timeOrNever } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { Account, type AccountKindName, newAccount } from './entities.ts';

export async function profileSet(event: accounts.ProfileSetEventArgs, at: Position, store: Store): Promise<void> {
  const account = await store.getOrAdd(Account, newAccount(event.account));
  account.kind = nameOf(AccountKind, event.kind).toLowerCase() as AccountKindName;
  account.profileDigest = event.digest;
  account.since ??= at.time;
  store.wantDocument(event.digest);
}

export async function encryptionKeySet(
  event: accounts.EncryptionKeySetEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const account = await store.getOrAdd(Account, newAccount(event.account));
  account.encryptionKey = event.key;
  account.since ??= at.time;
}

export async function standingSet(event: accounts.StandingSetEventArgs, _at: Position, store: Store): Promise<void> {
  const account = await store.getOrAdd(Account, newAccount(event.account));
  account.suspendedUntil = timeOrNever(event.until);
}

const needs = (event: { account: string }) => [[Account, event.account]] as const;

export const accountsHandlers = [
  on('accounts', accounts.events.ProfileSet, profileSet, needs),
  on('accounts', accounts.events.EncryptionKeySet, encryptionKeySet, needs),
  on('accounts', accounts.events.StandingSet, standingSet, needs),
];
