import { useOutletContext } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Rings } from '../ui/rings.tsx';
import { type Access, Gate, openOf } from './gate.tsx';

/** Beside the list while no conversation is chosen; before everything while the messages are closed. */
export default function NoConversation() {
  const { t } = useTranslation('messages');
  const access = useOutletContext<Access>();
  if (!openOf(access)) {
    return (
      <div className="px-0 pt-5 pb-14 md:pt-12">
        <h1 className="sr-only">{t('title')}</h1>
        <Gate access={access} />
      </div>
    );
  }
  return (
    <div className="hidden place-content-center justify-items-center p-6 text-center md:grid">
      <Gate access={access} />
      <Rings state="offered" className="w-20" />
      <p className="hall mt-3 text-[18px]">{t('list.choose')}</p>
      <p className="mt-1 max-w-[360px] text-[14px] text-ink2">{t('list.chooseHint')}</p>
    </div>
  );
}
