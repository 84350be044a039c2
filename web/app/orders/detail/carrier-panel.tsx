import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { ANSWER_WITHIN, type Handover } from '../handover.ts';
import type { Seen } from '../use-order.ts';
import { useSign } from '../use-sign.ts';
import { HandedCode } from './handed-code.tsx';

/** The carrier of a parcel signs that it was handed over, and says so at once or gives the proof to whoever asks. */
export function CarrierPanel({ seen }: { seen: Seen }) {
  const { t } = useTranslation('orders');
  const { order, now, buyer, send, path } = seen;
  const signing = useSign();
  const action = useAction();
  const [signed, setSigned] = useState<Extract<Handover, { kind: 'delivery' }>>();

  const sign = async () => {
    const validUntil = now + ANSWER_WITHIN;
    const proof = await signing.sign({ kind: 'delivery', orderId: order.orderId, validUntil });
    if (proof?.kind === 'delivery') setSigned(proof);
  };
  return (
    <div className="space-y-4 p-5">
      <h2 className="hall text-[22px]">{t('parcel.carrierTitle', { name: buyer })}</h2>
      <p className="text-[14.5px] text-ink2">{t('parcel.carrierHint', { name: buyer })}</p>
      {signed ? (
        <>
          <HandedCode handover={signed} path={path} label={t('do.proof')} />
          <ActionButton state={action} icon="package-bold" onPress={() => action.run(send.proveDelivery(signed))}>
            {t('parcel.proofUse')}
          </ActionButton>
        </>
      ) : (
        <ActionButton state={signing} icon="pencil-simple-bold" onPress={sign}>
          {t('parcel.carrierSign')}
        </ActionButton>
      )}
    </div>
  );
}
