import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../chain/problem.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { termsOf } from '../../chain/terms.ts';
import type { Problem } from '../../chain/types.ts';
import { useIndexTime } from '../../chain/use-index.ts';
import {
  type ChatListingFragment,
  OfferGroundDocument,
  type OfferGroundQuery,
} from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import type { SignedOffer } from '../../orders/offers/offer.ts';
import { OfferForm } from '../../orders/offers/offer-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/states.tsx';
import type { OfferBody } from '../crypto/plaintext.ts';
import { nextNonce } from './offer-nonce.ts';

interface OfferDialogProps {
  open: boolean;
  onClose: () => void;
  account: `0x${string}`;
  listing: ChatListingFragment;
  buyer: string;
  /** Of the other side. */
  name: string;
  /** The offer that is answered. */
  counters?: OfferBody | undefined;
  onSigned: (signed: SignedOffer) => void;
}

type Ground = OfferGroundQuery & { nonce: bigint };

/** What an offer stands on, asked for when the form opens. */
function useGround({ open, account, listing, buyer }: OfferDialogProps) {
  const [ground, setGround] = useState<Ground>();
  const [problem, setProblem] = useState<Problem>();
  const { listingId } = listing;
  useEffect(() => {
    if (!open) return;
    let stale = false;
    setGround(undefined);
    setProblem(undefined);
    Promise.all([send(OfferGroundDocument, { account }), nextNonce(account, { listing: listingId, buyer })]).then(
      ([found, nonce]) => !stale && setGround({ ...found, nonce }),
      (thrown: unknown) => !stale && setProblem(problemOf(thrown)),
    );
    return () => {
      stale = true;
    };
  }, [open, account, listingId, buyer]);
  return { ground, problem };
}

/** Makes an offer in a conversation, or answers one. */
export function OfferDialog(props: OfferDialogProps) {
  const { open, onClose, account, listing, buyer, name, counters, onSigned } = props;
  const { t } = useTranslation('offers');
  const now = useIndexTime(30_000);
  const { ground, problem } = useGround(props);
  const marketToken = ground?.tokens.find(({ isMarketToken }) => isMarketToken);
  const side = account.toLowerCase() === buyer.toLowerCase() ? 'buyer' : 'seller';
  return (
    <Dialog open={open} onClose={onClose} title={t(counters ? 'counterTitle' : 'title')} tall>
      {problem && <ProblemNote problem={problem} />}
      {!ground && !problem && <Skeleton className="h-72" />}
      {ground && marketToken && (
        <OfferForm
          ground={{
            terms: termsOf(listing),
            listing: listing.listingId,
            stock: listing.stock,
            decimals: listing.token.decimals,
            buyer,
            parameters: ground.parameters,
            epoch: BigInt(ground.offerEpoch),
            now,
            side,
            ...(counters ? { note: counters.note } : {}),
          }}
          tokens={{ price: listing.token, deposit: marketToken }}
          sellersKey={listing.seller.encryptionKey}
          other={name}
          nonce={ground.nonce}
          onSigned={onSigned}
          {...(counters ? { counters } : {})}
        />
      )}
    </Dialog>
  );
}
