import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Connection } from '../../chain/connection.ts';
import { useChain } from '../../chain/context.ts';
import { AccountKeyDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import type { MessageKey } from '../crypto/key-pair.ts';
import { makeKey } from './make-key.ts';
import { keepSeed, keptKey } from './open-key.ts';

/** An open key and whose it is. */
export interface OpenKey {
  account: `0x${string}`;
  key: MessageKey;
  /** As it is published. */
  publicHex: `0x${string}`;
}

/** One for the whole tab: pages come and go, and the wallet is asked once. */
let held: OpenKey | undefined;
const listeners = new Set<() => void>();
function hold(next: OpenKey | undefined): void {
  held = next;
  for (const tell of listeners) tell();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const same = (one: string | undefined, other: string | undefined) => one?.toLowerCase() === other?.toLowerCase();

async function opened(account: `0x${string}`, key: MessageKey): Promise<OpenKey> {
  const { toHex } = await import('../crypto/index.ts');
  return { account, key, publicHex: toHex(key.publicKey) };
}

/** What stands on the record as an account's key. */
export async function publishedKey(account: `0x${string}`): Promise<string | null> {
  const answer = await send(AccountKeyDocument, { address: account });
  return answer.account.encryptionKey ?? null;
}

/** Asks the wallet for the acting account's key, unless this tab has it. @throws as `makeKey` */
export async function openKey(connection: Connection, settings: ReturnType<typeof useChain>['settings']) {
  const { account, provider, keepsRaw } = connection;
  if (held && same(held.account, account)) return held;
  const kept = await keptKey(settings.chainId, account);
  if (kept) {
    hold(await opened(account, kept));
    return held as OpenKey;
  }
  const published = await publishedKey(account);
  const { openEngine } = await import('../../chain/engine.ts');
  const engine = openEngine(provider, account, settings, keepsRaw);
  const { seed, key } = await makeKey({ chainId: settings.chainId, account, published, sign: engine.signMessage });
  keepSeed(settings.chainId, account, seed);
  hold(await opened(account, key));
  return held as OpenKey;
}

/**
 * The acting account's key: undefined while it is closed. `open` asks the wallet and resolves undefined when the person
 * closed the chooser.
 */
export function useKey(): { own: OpenKey | undefined; open: () => Promise<OpenKey | undefined> } {
  const { access, settings, wallet } = useChain();
  const { account } = wallet;
  const current = useSyncExternalStore(
    subscribe,
    () => held,
    () => undefined,
  );
  const own = current && same(current.account, account) ? current : undefined;

  useEffect(() => {
    if (!account || own) return;
    let stale = false;
    keptKey(settings.chainId, account).then(async (kept) => {
      if (kept && !stale) hold(await opened(account, kept));
    });
    return () => {
      stale = true;
    };
  }, [account, own, settings.chainId]);

  const open = useCallback(async () => {
    const connection = await access();
    return connection ? openKey(connection, settings) : undefined;
  }, [access, settings]);
  return useMemo(() => ({ own, open }), [own, open]);
}
