import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttestationFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/cards.tsx';
import { Face } from '../../ui/face.tsx';
import { Pennant } from '../badges/badge.tsx';
import { useTopicText } from '../badges/topic.ts';

interface AttestationCardProps {
  attestation: AttestationFragment;
  /** Whose name stands on the card: who vouches, or for whom. */
  side?: 'issuer' | 'about';
  /** Actions below. */
  children?: ReactNode;
}

function Words({ words }: Pick<AttestationFragment, 'words'>) {
  const { t } = useTranslation(['attestations', 'reputation']);
  if (!words) return <p className="text-[14px] text-ink3">{t('card.noWords')}</p>;
  if (!words.text) return <p className="text-[14px] text-ink3">{t('reputation:pending')}</p>;
  return (
    <p lang={words.language ?? undefined} className="text-[14.5px] leading-relaxed whitespace-pre-line">
      {words.text}
    </p>
  );
}

/** Until when it holds, or since when it does not. */
function Term({ attestation: { standing, issuedAt, expiresAt, refused } }: { attestation: AttestationFragment }) {
  const { t } = useTranslation('attestations');
  const { day } = useFormat();
  const until = t(standing === 'EXPIRED' ? 'card.expired' : 'card.until', { day: day(expiresAt) });
  const parts = [
    t('card.issued', { day: day(issuedAt) }),
    standing === 'REVOKED' ? t('card.revoked') : until,
    ...(refused ? [t('card.refused')] : []),
  ];
  return <p className="text-[13px] text-ink3">{parts.join(' · ')}</p>;
}

/** One thing that somebody vouches for: a badge bears the pennant, everything else the name of who says it. */
export function AttestationCard({ attestation, side = 'issuer', children }: AttestationCardProps) {
  const { t } = useTranslation('attestations');
  const { language } = useFormat();
  const topicText = useTopicText();
  const who = attestation[side];
  const name = who.name ?? t('somebody');
  const isBadge = attestation.badge && attestation.standing === 'VALID' && !attestation.refused;
  return (
    <Card className="h-full p-4">
      <div className="flex items-start gap-3">
        <Face photo={who.picture} name={name} seed={who.address} className="size-9" />
        <div className="min-w-0 flex-1">
          <p className="text-[15px] leading-snug">
            <Link to={`/${language}/people/${who.address}`} className="font-semibold">
              {name}
            </Link>
            {!isBadge && side === 'issuer' && <span className="text-ink2"> {t('card.statement')}</span>}
          </p>
          <p className="mt-0.5 flex items-center gap-1.5 text-[15px]">
            {isBadge && <Pennant />}
            <b className={isBadge ? 'font-semibold text-pine' : 'font-semibold'}>{topicText(attestation)}</b>
            {isBadge && <span className="text-[13px] text-ink3">{t('card.badge')}</span>}
          </p>
          <Term attestation={attestation} />
        </div>
      </div>
      <div className="mt-2.5">
        <Words words={attestation.words} />
      </div>
      {children}
    </Card>
  );
}
