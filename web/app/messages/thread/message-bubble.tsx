import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatPartyFragment, SealedFactsFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { HandedWords } from '../../orders/handed-words.tsx';
import { Face } from '../../ui/face.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/states.tsx';
import type { Plaintext } from '../crypto/plaintext.ts';
import { shownText } from '../plain-text.ts';
import type { Opened } from '../use-opened.ts';
import { Bubble } from './bubble.tsx';
import { SealedPicture } from './picture.tsx';

export type OfferPlain = Extract<Plaintext, { kind: 'offer' }>;

/** Words as they were written: their lines, and nothing that acts. */
export function Words({ text }: { text: string }) {
  return <p className="text-[15.5px] leading-normal whitespace-pre-wrap [overflow-wrap:anywhere]">{shownText(text)}</p>;
}

interface MessageBubbleProps {
  message: SealedFactsFragment;
  opened: Opened | undefined;
  mine: boolean;
  joined: boolean;
  /** Another one by the same person stands close below: its time is said there. */
  goesOn: boolean;
  other: ChatPartyFragment;
  name: string;
  /** The card of an offer. */
  offer: (plain: OfferPlain, message: SealedFactsFragment) => ReactNode;
}

/** A message of the conversation: sealed until it is opened, and said so where it does not open. */
export function MessageBubble({ message, opened, mine, joined, goesOn, other, name, offer }: MessageBubbleProps) {
  const { t } = useTranslation('messages');
  const { clock } = useFormat();
  const time = clock(message.sentAt);
  const face = <Face photo={other.picture} name={name} seed={other.address} className="size-8 text-[13px]" />;
  const label = mine ? t('bubble.you', { time }) : t('bubble.other', { name, time });
  const frame = { mine, joined, label, face, foot: goesOn ? undefined : <span className="num">{time}</span> };
  if (!opened) {
    return (
      <Bubble {...frame}>
        <Skeleton className="h-5 w-40" />
      </Bubble>
    );
  }
  if ('fault' in opened) {
    return (
      <Bubble {...frame}>
        <p className="flex gap-2 text-[14px] text-ink2">
          <Icon name="lock-simple" className="mt-0.5 size-4.5" />
          <span>{t(`bubble.unreadable.${opened.fault}`)}</span>
        </p>
      </Bubble>
    );
  }
  const { plain } = opened;
  if (plain.kind === 'offer') {
    return (
      <Bubble {...frame} bare>
        {offer(plain, message)}
      </Bubble>
    );
  }
  if (plain.kind === 'text') {
    return (
      <Bubble {...frame}>
        <HandedWords text={plain.text} show={(text) => <Words text={text} />} />
      </Bubble>
    );
  }
  const alt = mine ? t('bubble.ownPicture') : t('bubble.picture', { name });
  return (
    <Bubble {...frame} bare>
      <SealedPicture image={plain.image} alt={alt} />
      {plain.text && (
        <div className="px-3.5 py-2.5">
          <Words text={plain.text} />
        </div>
      )}
    </Bubble>
  );
}
