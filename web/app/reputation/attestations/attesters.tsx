import { topicName } from '@moothall/contracts/protocol/reputation/attestations';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useProfileArea } from '../../accounts/use-profile-area.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { AttestersDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Chip } from '../../ui/chip.tsx';
import { Face } from '../../ui/face.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { DashedHexagon, Empty } from '../../ui/states.tsx';
import { useTopicText } from '../badges/topic.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['attestations', 'badges'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const { attesters } = await query(request, AttestersDocument);
  const { t, ...place } = addressOf(request);
  const head = { ...place, title: t('attestations:attesters.title'), description: t('attestations:attesters.idea') };
  return { attesters, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Whose word this market shows as a badge, and on what. */
export default function AttestersPage() {
  const { t } = useTranslation('attestations');
  const language = useLanguage();
  const topicText = useTopicText();
  const areaOf = useProfileArea();
  const { attesters } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('attesters.title')} back={`/${language}`} />
      <div className="mx-auto max-w-[1160px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <h1 className="hall text-[27px] md:text-[34px]">{t('attesters.title')}</h1>
        <p className="mt-2 mb-5 max-w-[640px] text-[15.5px] text-ink2">{t('attesters.idea')}</p>
        {attesters.length === 0 ? (
          <Empty art={<DashedHexagon />} title={t('attesters.none')} detail={t('attesters.noneDetail')} />
        ) : (
          <ul className="grid gap-3 md:grid-cols-2">
            {attesters.map(({ address, name, picture, attesterFor, ...profile }) => (
              <li key={address} className="rounded-2xl border border-line bg-card p-4">
                <Link to={`/${language}/people/${address}`} className="flex min-h-12 items-center gap-3">
                  <Face photo={picture} name={name ?? '?'} seed={address} className="size-12 text-[18px]" />
                  <span className="min-w-0">
                    <b className="block truncate text-[16px] font-semibold">{name ?? t('somebody')}</b>
                    <span className="block text-[13.5px] text-ink2">{areaOf(profile)}</span>
                  </span>
                </Link>
                <ul className="mt-3 flex flex-wrap gap-1.5">
                  {attesterFor.map((topic) => (
                    <li key={topic}>
                      <Chip kind="done" icon="seal-check-bold">
                        {topicText({ topicName: topicName(topic) })}
                      </Chip>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
