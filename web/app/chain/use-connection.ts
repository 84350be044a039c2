import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  askAccount,
  type Connection,
  connectionOf,
  rememberedPerson,
  rememberedWallet,
  rememberPerson,
  rememberWallet,
  seenAccount,
} from './connection.ts';
import type { ChainSettings, DevPerson, WalletState } from './types.ts';
import { type AnnouncedWallet, discoverWallets } from './wallets.ts';

export interface ConnectionState {
  wallet: WalletState;
  access: () => Promise<Connection | undefined>;
  chooser: {
    open: boolean;
    wallets: readonly AnnouncedWallet[];
    choose: (wallet: AnnouncedWallet) => Promise<void>;
    become: (person: DevPerson) => void;
    close: () => void;
  };
}

type Answer = (connection: Connection | undefined) => void;

/** Keeps who acts: a person of the local market for this tab, or a wallet of this browser. */
export function useConnection(settings: ChainSettings): ConnectionState {
  const { people } = settings;
  const [ready, setReady] = useState(false);
  const [connection, setConnection] = useState<Connection>();
  const [wallets, setWallets] = useState<readonly AnnouncedWallet[]>([]);
  const [open, setOpen] = useState(false);
  const waiting = useRef<Answer[]>([]);
  const current = useRef<Connection>();
  current.current = connection;

  const answer = useCallback((next: Connection | undefined) => {
    if (next) setConnection(next);
    current.current = next ?? current.current;
    setOpen(false);
    for (const tell of waiting.current.splice(0)) tell(next);
  }, []);

  const become = useCallback(
    (person: DevPerson) => {
      rememberPerson(person);
      answer(connectionOf(person, settings));
    },
    [answer, settings],
  );

  /** Takes up the person of this tab; undefined where none is remembered. */
  const restore = useCallback((): Connection | undefined => {
    const person = rememberedPerson(people);
    if (!person) return undefined;
    const restored = connectionOf(person, settings);
    current.current = restored;
    setConnection(restored);
    return restored;
  }, [people, settings]);

  useEffect(() => {
    const restored = restore();
    const known = rememberedWallet();
    const stop = discoverWallets((wallet) => {
      setWallets((list) => [...list.filter(({ id }) => id !== wallet.id), wallet]);
      if (wallet.id !== known || restored) return;
      seenAccount(wallet).then(
        (seen) => setConnection((before) => before ?? seen),
        // A wallet that cannot answer yet is asked again when the person connects.
        () => undefined,
      );
    });
    setReady(true);
    return stop;
  }, [restore]);

  useEffect(() => {
    const { provider, walletId } = connection ?? {};
    if (!provider?.on || walletId === undefined) return;
    const changed = (accounts: never) => {
      const [account] = accounts as string[];
      if (account === undefined) setConnection(undefined);
      else seenAccount({ id: walletId, name: '', icon: '', provider }).then((seen) => setConnection(seen));
    };
    provider.on('accountsChanged', changed);
    return () => provider.removeListener?.('accountsChanged', changed);
  }, [connection]);

  const access = useCallback(async () => {
    if (current.current) return current.current;
    // A press that came before this page remembered who acts: React plays it back before effects run.
    const restored = restore();
    if (restored) return restored;
    setOpen(true);
    return new Promise<Connection | undefined>((resolve) => {
      waiting.current.push(resolve);
    });
  }, [restore]);

  const disconnect = useCallback(() => {
    rememberPerson(undefined);
    rememberWallet(undefined);
    setConnection(undefined);
  }, []);

  const wallet = useMemo<WalletState>(() => {
    const account = connection?.account;
    return {
      account,
      ready,
      people,
      person: connection?.keepsRaw ? people.find(({ address }) => address === account) : undefined,
      connect: async () => (await access())?.account,
      change: () => setOpen(true),
      disconnect,
      become,
    };
  }, [connection, ready, people, access, disconnect, become]);

  const choose = useCallback(
    async (chosen: AnnouncedWallet) => {
      const asked = await askAccount(chosen);
      rememberWallet(chosen.id);
      rememberPerson(undefined);
      answer(asked);
    },
    [answer],
  );

  const close = useCallback(() => answer(undefined), [answer]);
  return { wallet, access, chooser: { open, wallets, choose, become, close } };
}
