import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { SeatRing } from '../../jury/seat-ring.tsx';
import { withField } from '../../listings/search/filters.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Empty } from '../../ui/states.tsx';
import { CaseRow } from './case-row.tsx';
import { RegisterFilters } from './filter-form.tsx';
import { readRegisterPage } from './register.server.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export const handle: WordsHandle = { words: ['guidelines', 'jury', 'moderation'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const register = await readRegisterPage(request);
  const { t, ...address } = addressOf(request);
  return { register, head: { ...address, title: t('moderation:title'), description: t('moderation:idea') } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Everything that was asked and answered, for everybody. */
export default function RegisterPage() {
  const { t } = useTranslation('moderation');
  const { t: tj } = useTranslation('jury');
  const { language } = useFormat();
  const [params] = useSearchParams();
  const { search, cases, count, more } = useLoaderData<typeof loader>().register;
  const narrowed = [...params.keys()].length > 0;
  return (
    <>
      <PageHead title={tj('title')} back={`/${language}/jury`} />
      <div className="mx-auto max-w-[1160px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <h1 className="hall text-[27px] md:text-[34px]">{t('title')}</h1>
        <p className="mt-2 max-w-[640px] text-[15px] text-ink2 md:text-[16px]">{t('lead')}</p>
        <p className="mt-4 flex flex-wrap gap-2.5">
          <ButtonLink kind="soft" to={`/${language}/jury`}>
            {t('become')}
          </ButtonLink>
          <ButtonLink kind="secondary" to={`/${language}/jury/duties`}>
            {tj('join.myDuties')}
          </ButtonLink>
        </p>
        <div className="mt-6 lg:grid lg:grid-cols-[260px_minmax(0,1fr)] lg:gap-12">
          <aside>
            <RegisterFilters search={search} />
          </aside>
          <section className="min-w-0">
            <p className="num mb-2 text-[14px] text-ink2">{t('count', { count })}</p>
            {cases.length === 0 ? (
              <Empty
                art={<SeatRing looks={Array(7).fill('empty')} middle="" below="" label="" className="w-24" />}
                title={t(narrowed ? 'none' : 'empty')}
                detail={t(narrowed ? 'noneHint' : 'emptyHint')}
                way={
                  narrowed && (
                    <Link to={`/${language}/moderation`} className="inline-flex min-h-11 items-center">
                      {t('filter.clear')}
                    </Link>
                  )
                }
              />
            ) : (
              <ul>
                {cases.map((listed) => (
                  <li key={listed.caseId}>
                    <CaseRow listed={listed} />
                  </li>
                ))}
              </ul>
            )}
            {more && (
              <p className="mt-4">
                <ButtonLink kind="soft" wide to={withField(params, 'after', more)} rel="next">
                  {t('more')}
                </ButtonLink>
              </p>
            )}
            {params.has('after') && (
              <p className="mt-3 text-center">
                <Link
                  to={withField(params, 'after', undefined) || '?'}
                  className="inline-flex min-h-11 items-center font-semibold text-pine"
                >
                  {t('first')}
                </Link>
              </p>
            )}
          </section>
        </div>
      </div>
    </>
  );
}
