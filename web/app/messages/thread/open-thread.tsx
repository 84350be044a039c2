import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChain } from '../../chain/context.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useIndexPoint } from '../../chain/use-index.ts';
import type { ChatListingFragment, ChatPartyFragment, OrderState } from '../../graphql/generated/graphql.ts';
import type { SignedOffer } from '../../orders/offers/offer.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import type { OfferBody } from '../crypto/plaintext.ts';
import type { OpenKey } from '../keys/use-key.ts';
import type { Route } from '../outbox/deliver.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { type Opened, useOpened } from '../use-opened.ts';
import { Composer, OfferButton } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { NoKey } from './no-key.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { type Disclosable, ReportDialog } from './report-dialog.tsx';
import { ThreadHead } from './thread-head.tsx';
import { ThreadMenu, useBlock } from './thread-menu.tsx';
import { useOtherKey } from './use-other-key.ts';
import { type ThreadState, useThread } from './use-thread.ts';

/** States in which nothing more happens to a deal. */
const OVER: ReadonlySet<string> = new Set(['COMPLETED', 'REFUNDED', 'RESOLVED'] satisfies OrderState[]);

interface OpenThreadProps {
  listing: ChatListingFragment;
  title: string;
  buyer: ChatPartyFragment;
  other: ChatPartyFragment;
  name: string;
  own: OpenKey;
  mayWrite: boolean;
  /** What is to be said about the own key. */
  notice: ReactNode;
}

/** Where a message goes and with whose keys it is sealed; undefined while that is not known. */
function useRoute({ listing, buyer, other, own, mayWrite }: OpenThreadProps): Route | undefined {
  const { chainId } = useChain().settings;
  return useMemo(() => {
    if (!other.encryptionKey || !mayWrite) return undefined;
    const bytes = other.encryptionKey.slice(2).match(/../g) ?? [];
    const publicKey = Uint8Array.from(bytes, (pair) => Number.parseInt(pair, 16));
    return {
      thread: { chainId, listing: listing.listingId, buyer: buyer.address },
      from: own,
      to: { account: other.address, publicKey },
    };
  }, [chainId, listing.listingId, buyer.address, other.address, other.encryptionKey, own, mayWrite]);
}

/** Where there is an offer or a deal under way, the conversation is looked at anew whenever the index has read further. */
function useDeals(orders: ThreadState['orders'], opened: ReadonlyMap<string, Opened>, look: () => void): void {
  const { height } = useIndexPoint();
  const isOffer = (each: Opened) => !('fault' in each) && each.plain.kind === 'offer';
  const moving = orders.some(({ state }) => !OVER.has(state)) || [...opened.values()].some(isOffer);
  const before = useRef(height);
  useEffect(() => {
    if (before.current === height || !moving) return;
    before.current = height;
    look();
  }, [height, moving, look]);
}

/** A conversation whose key is open: what was written, and the way to go on. */
export function OpenThread(props: OpenThreadProps) {
  const { listing, title, buyer, other, name, own, notice } = props;
  const { t } = useTranslation('messages');
  const place = useMemo(
    () => ({ listing: listing.listingId, buyer: buyer.address }),
    [listing.listingId, buyer.address],
  );
  const { met, changed } = useOtherKey(other);
  const thread = useThread(own.account, place);
  const placed = useMemo(() => thread.messages.map((message) => ({ ...place, message })), [thread.messages, place]);
  const opened = useOpened(placed, own, met);
  const route = useRoute(props);
  const outbox = useOutbox(own.account, place, route, thread.add);
  const look = useCallback(() => void thread.load(), [thread.load]);
  useDeals(thread.orders, opened, look);
  const blocking = useBlock(other.address, look);
  const [reporting, setReporting] = useState(false);
  const [offering, setOffering] = useState<{ counters?: OfferBody; commitment?: string }>();
  const blocked = thread.conversation?.blocked ?? false;
  const fromOther = thread.messages.flatMap((message): Disclosable[] => {
    const found = opened.get(message.id);
    const theirs = message.sender.address === other.address;
    return theirs && found && !('fault' in found) ? [{ message, opened: found }] : [];
  });
  const mayOffer = route !== undefined && !blocked && listing.state === 'OPEN' && listing.stock > 0;
  const sendOffer = (signed: SignedOffer) => {
    const counters = offering?.commitment;
    outbox.send({ kind: 'offer', ...signed, ...(counters ? { counters } : {}) });
    setOffering(undefined);
  };
  const onReport = thread.conversation ? () => setReporting(true) : undefined;
  return (
    <>
      <ThreadHead listing={listing} title={title} other={other} name={name}>
        <ThreadMenu name={name} blocked={blocked} blocking={blocking} onReport={onReport} />
      </ThreadHead>
      {notice}
      {changed && (
        <div className="p-3">
          <Notice kind="lamp">{t('thread.keyChanged', { name })}</Notice>
        </div>
      )}
      {thread.problem && (
        <div className="p-3">
          <ProblemNote problem={thread.problem} />
        </div>
      )}
      <MessageList
        {...props}
        thread={thread}
        opened={opened}
        outbox={outbox}
        onCounter={mayOffer ? (plain, commitment) => setOffering({ counters: plain.offer, commitment }) : undefined}
      />
      {blocked ? (
        <div className="grid gap-2 border-t border-line bg-card p-4 text-center">
          <p className="text-[14.5px] text-ink2">{t('menu.blocked', { name })}</p>
          <Button kind="secondary" busy={blocking.busy} onClick={() => blocking.change(false)}>
            {t('menu.unblock', { name })}
          </Button>
        </div>
      ) : other.encryptionKey ? (
        route && (
          <Composer account={own.account} place={place} name={name} onSend={outbox.send}>
            {mayOffer && <OfferButton onPress={() => setOffering({})} />}
          </Composer>
        )
      ) : (
        <NoKey listing={listing.listingId} name={name} />
      )}
      <OfferDialog
        open={offering !== undefined}
        onClose={() => setOffering(undefined)}
        account={own.account}
        listing={listing}
        buyer={buyer.address}
        name={name}
        counters={offering?.counters}
        onSigned={sendOffer}
      />
      {thread.conversation && (
        <ReportDialog
          open={reporting}
          onClose={() => setReporting(false)}
          conversation={thread.conversation.id}
          name={name}
          messages={fromOther.toReversed()}
        />
      )}
    </>
  );
}
