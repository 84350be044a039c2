import { useCallback, useEffect, useState } from 'react';
import { OfferRecordDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import type { SignerRecord } from '../../orders/offers/offer.ts';

/** What the index knows of an offer's signer; undefined until it said so. `when` says that it may know more. */
export function useOfferRecord(account: `0x${string}`, nonce: string, when: unknown): SignerRecord | undefined {
  const [record, setRecord] = useState<SignerRecord>();
  const look = useCallback(async () => {
    const { offerEpoch, offerSpent } = await send(OfferRecordDocument, { account, nonce });
    setRecord({ epoch: BigInt(offerEpoch), spent: offerSpent });
  }, [account, nonce]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `when` is when to look, not what at
  useEffect(() => {
    // Without an answer the offer counts as open; taking it tries it out first.
    look().catch(() => undefined);
  }, [look, when]);
  return record;
}
