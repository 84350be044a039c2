import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Input } from '../../ui/field.tsx';
import { secondsOf } from '../facts.ts';
import { ANSWER_WITHIN, type Handover } from '../handover.ts';
import { meetingBounds, momentText, readMeeting, tomorrow } from '../purchase.ts';
import { useFieldText } from '../use-field-text.ts';
import type { Seen } from '../use-order.ts';
import { useSign } from '../use-sign.ts';
import { Exchange } from './exchange.tsx';

interface RescheduleProps {
  seen: Seen;
  handed: string | undefined;
  onDone: () => void;
}

/** Another meeting time: one side signs it, the other sends it. */
export function Reschedule({ seen, handed, onDone }: RescheduleProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const mistakeOf = useFieldText();
  const { order, now, other, send } = seen;
  const signing = useSign();
  const [text, setText] = useState(() => {
    const agreed = order.meetAt ? secondsOf(order.meetAt) : 0;
    return momentText(agreed >= meetingBounds(now).earliest ? agreed : tomorrow(now));
  });
  const [tried, setTried] = useState(false);
  const [signed, setSigned] = useState<Handover>();
  const read = readMeeting(text, now);
  const { earliest, latest } = meetingBounds(now);

  const press = async () => {
    setTried(true);
    if (!('value' in read)) return;
    const validUntil = now + ANSWER_WITHIN;
    setSigned(await signing.sign({ kind: 'meeting', orderId: order.orderId, meetAt: read.value, validUntil }));
  };
  const offer = (
    <div className="space-y-4">
      {order.meetAt && (
        <p className="text-[15px] text-ink2">{t('meeting.now', { meetAt: format.moment(order.meetAt) })}</p>
      )}
      <Input
        type="datetime-local"
        name="meetAt"
        label={t('meeting.when')}
        hint={t('meeting.hint', { name: other })}
        value={text}
        min={momentText(earliest)}
        max={momentText(latest)}
        onChange={(event) => setText(event.target.value)}
        error={tried && 'mistake' in read ? mistakeOf(read.mistake) : undefined}
      />
      <ActionButton state={signing} onPress={press} icon="pencil-simple-bold">
        {t('meeting.sign')}
      </ActionButton>
    </div>
  );
  return (
    <Exchange
      seen={seen}
      kind="meeting"
      handed={handed}
      offer={offer}
      signed={signed}
      describe={({ meetAt }) => ({
        words: t('meeting.offered', { name: other, meetAt: format.moment(meetAt) }),
        agree: t('meeting.agree', { meetAt: format.moment(meetAt) }),
      })}
      send={send.agreeMeeting}
      onDone={onDone}
    />
  );
}
