import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import type { VouchedFragment } from '../../graphql/generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { AttestationCard } from './attestation-card.tsx';

const LINK = 'inline-flex min-h-11 items-center text-[15px] font-semibold text-pine';

/** On a profile: the badges with how they were checked, what else people say, and the ways on. */
export function Vouched({ account, name }: { account: VouchedFragment; name: string }) {
  const { t } = useTranslation('attestations');
  const language = useLanguage();
  const { account: acting } = useWallet();
  const { address, badges, attestations, attesterFor } = account;
  const isOwn = acting?.toLowerCase() === address.toLowerCase();
  const statements = attestations.edges.map(({ node }) => node);
  const anything = badges.length + statements.length > 0;
  const own = acting ? `?account=${acting}` : '';
  return (
    <section>
      {(anything || isOwn || attesterFor.length > 0) && (
        <h2 className="mt-9 mb-3 text-[17px] font-semibold">{t('profile.title')}</h2>
      )}
      {anything && (
        <p className="mb-3 max-w-[640px] text-[14px] text-ink2">
          {t('profile.hint')}{' '}
          <Link to={`/${language}/attesters`} className="font-semibold text-pine underline underline-offset-2">
            {t('attesters.link')}
          </Link>
        </p>
      )}
      {anything && (
        <ul className="grid gap-3 md:grid-cols-2">
          {[...badges, ...statements].map((attestation) => (
            <li key={attestation.id}>
              <AttestationCard attestation={attestation} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1 flex flex-wrap gap-x-6">
        {(anything || isOwn) && (
          <Link to={`/${language}/people/${address}/attestations${isOwn ? own : ''}`} className={LINK}>
            {t(isOwn ? 'profile.own' : 'profile.all')}
          </Link>
        )}
        {isOwn && (
          <Link to={`/${language}/attest${own}`} className={LINK}>
            {t('profile.desk')}
          </Link>
        )}
        {acting && !isOwn && (
          <Link to={`/${language}/attest${own}&about=${address}`} className={LINK}>
            {t('profile.vouch', { name })}
          </Link>
        )}
      </p>
    </section>
  );
}
