import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { DeadlineChip } from '../../ui/chip.tsx';
import { Check } from '../../ui/choice.tsx';
import { Notice } from '../../ui/states.tsx';
import { countdown } from '../countdown.ts';
import { type Handover, RELEASE_LASTS } from '../handover.ts';
import type { Seen } from '../use-order.ts';
import { useSign } from '../use-sign.ts';
import { HandedCode } from './handed-code.tsx';

/** What one has looked at before signing: goods, or a service. */
const GOODS = ['same', 'complete', 'tried'] as const;
const SERVICE = ['asAgreed', 'finished', 'looked'] as const;

/** The buyer's half of the release: three ticks, one signature, a code that lives for two minutes. */
export function ShowPanel({ seen }: { seen: Seen }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { order, now, seller, moment, path } = seen;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [handover, setHandover] = useState<Handover>();
  const signing = useSign();
  const left = handover ? handover.validUntil - now : 0;
  const service = order.way === 'APPOINTMENT';
  const ticks = service ? SERVICE : GOODS;
  const ready = ticked.length === ticks.length;

  const make = async () => {
    const validUntil = now + RELEASE_LASTS;
    const signed = await signing.sign({ kind: 'release', orderId: order.orderId, validUntil });
    if (signed) setHandover(signed);
  };
  return (
    <div className="p-5">
      <h2 className="hall text-[22px]">{t('show.title')}</h2>
      {moment === 'early' && order.meetAt && (
        <p className="mt-1.5 text-[14px] text-ink2">
          {t(service ? 'show.earlyService' : 'show.early', { meetAt: format.moment(order.meetAt) })}
        </p>
      )}
      <div className="mt-2.5">
        {ticks.map((tick) => (
          <Check
            key={tick}
            checked={ticked.includes(tick)}
            onChange={({ target }) =>
              setTicked((list) => (target.checked ? [...list, tick] : list.filter((each) => each !== tick)))
            }
          >
            {t(`show.${tick}`)}
          </Check>
        ))}
      </div>
      {ready && handover && left > 0 && (
        <div className="mt-3">
          <HandedCode handover={handover} path={path} label={t('show.qr', { name: seller })} />
          <p className="mt-1 text-center">
            <DeadlineChip kind="lamp" left={left / RELEASE_LASTS}>
              {t('show.validFor', { left: countdown(left) })}
            </DeadlineChip>
          </p>
        </div>
      )}
      {handover && left <= 0 && (
        <div className="mt-3">
          <Notice kind="lamp" live>
            {t('show.expired')}
          </Notice>
        </div>
      )}
      {left <= 0 && (
        <div className="mt-3">
          <ActionButton state={signing} onPress={make} icon="qr-code-bold" disabled={!ready}>
            {t(handover ? 'do.newCode' : 'do.show')}
          </ActionButton>
        </div>
      )}
      <p className="mt-3 text-center text-[14.5px] text-ink2">
        {t('show.scanned', { name: seller })} <b className="font-semibold text-clay">{t('show.different')}</b>
      </p>
    </div>
  );
}
