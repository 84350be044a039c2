import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatListingFragment, ChatPartyFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Rings } from '../../ui/rings.tsx';
import { Skeleton } from '../../ui/states.tsx';
import type { OpenKey } from '../keys/use-key.ts';
import type { Outbox } from '../outbox/use-outbox.ts';
import type { Opened } from '../use-opened.ts';
import { type Entry, entriesOf } from './entries.ts';
import { MessageBubble, type OfferPlain } from './message-bubble.tsx';
import { OfferSlot } from './offer-slot.tsx';
import { StepLine } from './step-line.tsx';
import { useStickToEnd } from './use-stick-to-end.ts';
import type { useThread } from './use-thread.ts';
import { WaitingBubble } from './waiting-bubble.tsx';

interface MessageListProps {
  listing: ChatListingFragment;
  title: string;
  buyer: ChatPartyFragment;
  other: ChatPartyFragment;
  name: string;
  own: OpenKey;
  thread: ReturnType<typeof useThread>;
  opened: ReadonlyMap<string, Opened>;
  outbox: Outbox;
  onCounter?: ((plain: OfferPlain, commitment: `0x${string}`) => void) | undefined;
}

/** Commitments of offers that a later one answers. */
const answered = (opened: ReadonlyMap<string, Opened>): Set<string> =>
  new Set(
    [...opened.values()].flatMap((each) =>
      !('fault' in each) && each.plain.kind === 'offer' && each.plain.counters ? [each.plain.counters] : [],
    ),
  );

/** Everything that was said and done, oldest first, kept at its end. */
export function MessageList(props: MessageListProps) {
  const { listing, title, buyer, other, name, own, thread, opened, outbox, onCounter } = props;
  const { t } = useTranslation('messages');
  const { day } = useFormat();
  const { scroller, content } = useStickToEnd();
  const { messages, orders, conversation, older } = thread;
  const entries = useMemo(() => entriesOf(messages, orders, day), [messages, orders, day]);
  const counters = useMemo(() => answered(opened), [opened]);
  const isMine = (address: string) => address.toLowerCase() === own.account.toLowerCase();
  // A message the api has taken, and its bubble of before, are one.
  const taken = new Set(messages.map(({ clientId }) => clientId));
  const waiting = outbox.waiting.filter(({ clientId }) => !taken.has(clientId));
  const [you, they] = [t('step.you'), t('step.they', { name })];
  const sides = isMine(buyer.address) ? { buyer: you, seller: they } : { buyer: they, seller: you };
  const names = { ...sides, buyerAddress: buyer.address };

  const shown = (entry: Entry) => {
    if (entry.kind === 'day') {
      return <p className="num mt-5 mb-1 text-center text-[13px] font-semibold text-ink3">{entry.day}</p>;
    }
    if (entry.kind === 'step') return <StepLine step={entry.step} orderId={entry.orderId} names={names} />;
    const { message, joined, goesOn } = entry;
    const mine = isMine(message.sender.address);
    return (
      <MessageBubble
        message={message}
        opened={opened.get(message.id)}
        mine={mine}
        joined={joined}
        goesOn={goesOn}
        other={other}
        name={name}
        offer={(plain) => (
          <OfferSlot
            plain={plain}
            signer={message.sender.address}
            listing={listing}
            orders={orders}
            mine={mine}
            name={name}
            countered={counters.has(message.commitment)}
            title={title}
            look={thread.load}
            onCounter={onCounter && (() => onCounter(plain, message.commitment))}
          />
        )}
      />
    );
  };
  const empty = conversation === null && waiting.length === 0;
  return (
    <div
      ref={scroller}
      role="log"
      aria-label={t('thread.label', { name })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4"
    >
      <div ref={content} className="flow-root pb-5">
        <p className="mt-4 flex justify-center gap-1.5 text-center text-[13px] text-ink3">
          <Icon name="lock-simple" className="mt-px size-4.5 text-pine" />
          {t('thread.sealed', { name })}
        </p>
        {conversation === undefined && !thread.problem && <Skeleton className="mt-6 h-24" />}
        {empty && (
          <div className="mx-auto max-w-[340px] pt-14 text-center">
            <Rings state="offered" className="mx-auto w-20" />
            <p className="hall mt-3 text-[18px]">{t('thread.start', { name })}</p>
            <p className="mt-1 text-[14px] text-ink2">{t('thread.startHint')}</p>
          </div>
        )}
        {older && (
          <div className="mt-3 text-center">
            <Button kind="ghost" onClick={() => thread.load(older)}>
              {t('thread.older')}
            </Button>
          </div>
        )}
        <ol>
          {entries.map((entry) => (
            <li key={entry.key}>{shown(entry)}</li>
          ))}
          {waiting.map((each) => (
            <li key={each.clientId}>
              <WaitingBubble
                waiting={each}
                onRetry={() => outbox.retry(each.clientId)}
                onDiscard={() => outbox.discard(each.clientId)}
              />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
