import { useTranslation } from 'react-i18next';
import { roomPath } from '../../arbitration/room/use-room.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ButtonLink } from '../../ui/button.tsx';
import type { Seen } from '../use-order.ts';

/** The way to where a dispute is decided. */
export function RoomLink({ seen }: { seen: Seen }) {
  const { t } = useTranslation('arbitration');
  const language = useLanguage();
  return (
    <div className="rounded-2xl border border-line bg-card p-5">
      <ButtonLink
        wide
        kind={seen.moment === 'disputed' ? 'primary' : 'secondary'}
        icon="scales-bold"
        to={roomPath(language, seen.order.orderId)}
      >
        {t('room')}
      </ButtonLink>
      <p className="mt-2 text-[14px] text-ink2">{t('roomHint')}</p>
    </div>
  );
}
