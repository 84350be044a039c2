/** What a wallet in the browser can be asked. Source: https://eips.ethereum.org/EIPS/eip-1193 */
export interface Eip1193 {
  request: (ask: { method: string; params?: readonly unknown[] }) => Promise<unknown>;
  on?: (event: string, listener: (value: never) => void) => void;
  removeListener?: (event: string, listener: (value: never) => void) => void;
}

/** A wallet that announced itself. Source: https://eips.ethereum.org/EIPS/eip-6963 */
export interface AnnouncedWallet {
  /** Reverse domain name: the same at the next visit. */
  id: string;
  name: string;
  /** A data: URL. */
  icon: string;
  provider: Eip1193;
}

interface Announcement {
  info?: { rdns?: unknown; name?: unknown; icon?: unknown };
  provider?: Eip1193;
}

/** Calls `found` for every wallet of this browser, now and later. Returns a function that stops listening. */
export function discoverWallets(found: (wallet: AnnouncedWallet) => void): () => void {
  const listen = (event: Event) => {
    const { info, provider } = ((event as CustomEvent<Announcement>).detail ?? {}) as Announcement;
    if (typeof info?.rdns !== 'string' || typeof provider?.request !== 'function') return;
    // Only pictures inside the announcement: a wallet must not make the page load something from elsewhere.
    const icon = typeof info.icon === 'string' && info.icon.startsWith('data:image/') ? info.icon : '';
    found({ id: info.rdns, name: String(info.name ?? info.rdns), icon, provider });
  };
  window.addEventListener('eip6963:announceProvider', listen);
  window.dispatchEvent(new Event('eip6963:requestProvider'));
  return () => window.removeEventListener('eip6963:announceProvider', listen);
}
