import { useCallback, useEffect, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { ProblemError } from '../../chain/problem.ts';
import { useSigning } from '../../chain/use-signing.ts';
import { fromHex } from '../../messages/crypto/bytes.ts';
import type { Approvals } from '../seal/approvals.ts';
import type { SealPlace } from '../seal/commitment.ts';
import { type KeptSeal, keepSeal, keptSeal } from '../seal/kept-seal.ts';
import { saltOf, sealText } from '../seal/salt.ts';

/** A list that can be opened. */
export interface Openable extends KeptSeal {
  party: string;
}

/** The acting person's sealed list of one order: made, kept, and found again. */
export function useSeal(order: string) {
  const { settings, wallet } = useChain();
  const { account } = wallet;
  const { sign, ...state } = useSigning();
  const [kept, setKept] = useState<KeptSeal>();
  const { chainId, contracts } = settings;

  const placeOf = useCallback(
    (party: string): SealPlace => ({ chainId, arbitrators: contracts.arbitrators, order, party }),
    [chainId, contracts.arbitrators, order],
  );

  useEffect(() => {
    setKept(account ? keptSeal(localStorage, placeOf(account)) : undefined);
  }, [account, placeOf]);

  /** What to send for a list; kept here for the day it is opened. */
  const make = useCallback(
    (approvals: Approvals): Promise<string | undefined> =>
      sign(async (engine, party) => {
        const place = placeOf(party);
        const salt = await saltOf(fromHex(await engine.signMessage(sealText(place))), place);
        const { digestOf } = await import('../seal/commitment.ts');
        const seal = { ...approvals, salt };
        keepSeal(localStorage, place, seal);
        setKept(seal);
        return digestOf(place, salt)(approvals);
      }),
    [sign, placeOf],
  );

  /**
   * What opens the list that stands on the record: as this browser kept it, or made again by the wallet. With too many
   * offers to try, `ticked` is tried alone.
   */
  const recall = useCallback(
    (commitmentOf: () => Promise<string>, slots: readonly number[], ticked: Approvals): Promise<Openable | undefined> =>
      sign(async (engine, party) => {
        const place = placeOf(party);
        const commitment = (await commitmentOf()).toLowerCase();
        const [{ digestOf }, { findList }] = await Promise.all([
          import('../seal/commitment.ts'),
          import('../seal/find-list.ts'),
        ]);
        const before = keptSeal(localStorage, place);
        if (before && digestOf(place, before.salt)(before) === commitment) return { ...before, party };
        const salt = await saltOf(fromHex(await engine.signMessage(sealText(place))), place);
        const digest = digestOf(place, salt);
        const found = digest(ticked) === commitment ? ticked : findList(commitment, slots, digest);
        if (!found) throw new ProblemError('SEAL_LOST');
        return { ...found, salt, party };
      }),
    [sign, placeOf],
  );

  return { ...state, kept, make, recall };
}
