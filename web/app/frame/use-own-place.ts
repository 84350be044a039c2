import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useWallet } from '../chain/context.ts';
import { OwnPlaceDocument, OwnPlaceSetDocument } from '../graphql/generated/graphql.ts';
import { RADIUS_KM } from '../listings/radius.ts';
import { useAsk } from '../messages/use-ask.ts';
import { useRootData } from '../use-root-data.ts';

/** As `remember` writes them on the server. */
const keep = (name: 'cell' | 'km', value: string | number) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser, and this is one plain value.
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
};

/** Another program may have kept a distance that the pages do not offer. */
const offered = (radiusKm: number) => RADIUS_KM.choices.find((choice) => choice >= radiusKm) ?? RADIUS_KM.max;

/** Whose place this page has asked for: once for each person, however many choosers stand on it. */
let asked: string | undefined;

/**
 * Brings what the acting account chose on another device to this one, and what this device chose before anybody was
 * signed in to an account that never chose. Never opens a wallet.
 */
export function useOwnPlace(): void {
  const { account } = useWallet();
  const { askQuietly } = useAsk();
  const { revalidate } = useRevalidator();
  const { cell, km = RADIUS_KM.default } = useRootData()?.preferences ?? {};
  useEffect(() => {
    if (!account || asked === account) return;
    asked = account;
    const bring = async () => {
      const { ownPlace } = await askQuietly(OwnPlaceDocument, {});
      if (!ownPlace) {
        if (cell) await askQuietly(OwnPlaceSetDocument, { cell, radiusKm: km });
        return;
      }
      const own = { cell: ownPlace.cell ?? '', km: offered(ownPlace.radiusKm) };
      if (own.cell === (cell ?? '') && own.km === km) return;
      keep('cell', own.cell);
      keep('km', own.km);
      revalidate();
    };
    bring().catch(() => {
      // Nobody is signed in: whoever signs in on this page is asked about with the next one.
      asked = undefined;
    });
  }, [account, askQuietly, cell, km, revalidate]);
}
