import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { env } from '../../env.server.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { JuryCasePageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { formatSpan } from '../../i18n/time.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PublicRecord } from '../../listings/detail/public-record.tsx';
import { regionNames } from '../../moderation/region-names.ts';
import { Chip } from '../../ui/chip.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Notice } from '../../ui/states.tsx';
import { marketTokenOf } from '../market-token.ts';
import { matterOf } from '../matter.ts';
import { useLiveCase } from '../use-live-case.ts';
import { shortNumber, useMatter } from '../use-matter.ts';
import { DrawCard } from './draw-card.tsx';
import { CaseIfNobody } from './if-nobody.tsx';
import { MoneyStory } from './money-story.tsx';
import { RingCard } from './ring-card.tsx';
import { readSeatsOf } from './seats.server.ts';
import { runningRound, type SeenCase, seatsOf } from './seen.ts';
import { Sides } from './sides.tsx';
import { StageChip, StageLine } from './stage-line.tsx';
import { Subject } from './subject.tsx';
import { CaseTurn } from './turn.tsx';
import { FirstAnswerCard, VerdictCard } from './verdict-card.tsx';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

/** A hash in decimal digits. */
const CASE_ID = /^\d{1,78}$/;

export const handle: WordsHandle = { words: ['guidelines', 'jury', 'labels', 'listings', 'moderation'] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { caseId = '' } = params;
  if (!CASE_ID.test(caseId)) throw new Response(null, { status: 404 });
  const { juryCase: view, juryPool: pool, tokens } = await query(request, JuryCasePageDocument, { caseId });
  if (!view) throw new Response(null, { status: 404 });
  const seats = await readSeatsOf(request, caseId, view.rounds);
  const { t, ...address } = addressOf(request);
  const title = view.motion?.listing?.title ?? view.dispute?.order.listing.title ?? t('jury:untitled');
  const question = t(`jury:case.question.${matterOf(view)}`, {
    title,
    name: view.accused?.name ?? t('jury:somebody'),
    regions: regionNames(view.motion?.regions ?? [], address.language),
    span: formatSpan(view.motion?.suspendFor ?? 0, address.language),
  });
  const head = { ...address, title: t('jury:case.meta', { question }), description: t('jury:case.idea') };
  return { view, seats, pool, token: marketTokenOf(tokens), mediaOrigin: env.MEDIA_ORIGIN, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

function Top({ seen }: { seen: SeenCase }) {
  const { t } = useTranslation('jury');
  const { view, pool } = seen;
  const { question } = useMatter(view);
  return (
    <div>
      <div className="mb-3 flex flex-wrap gap-2">
        <StageChip standing={view} round={runningRound(view)} />
        <Chip>{t('case.number', { number: shortNumber(view.caseId) })}</Chip>
        {view.round === 2 && <Chip kind="lamp">{t('stage.second')}</Chip>}
      </div>
      <h1 className="hall max-w-[620px] text-[25px] md:text-[34px]">{question}</h1>
      <div className="mt-6">
        <StageLine standing={view} lasts={pool} />
      </div>
      <div className="mt-4">
        <CaseIfNobody standing={view} appealPossible={view.appealPossible} />
      </div>
    </div>
  );
}

/** A case as a story: what was asked, who was drawn, how they answered, who paid whom, and what one can do now. */
export default function JuryCasePage() {
  const { t } = useTranslation('jury');
  const { language } = useFormat();
  const { account } = useWallet();
  const { view, seats, pool, token, mediaOrigin } = useLoaderData<typeof loader>();
  useLiveCase(view.caseId, view.stageUntil);
  const path = `/${language}/jury/cases/${view.caseId}`;
  const seen: SeenCase = { view, seats, pool, token, mediaOrigin, path };
  const shown = view.rounds.filter(({ seats: count }) => count > 0);
  return (
    <>
      <PageHead title={t('case.title')} back={`/${language}/moderation`} />
      <div className="mx-auto max-w-[1160px] px-4 pt-5 pb-14 md:px-6 md:pt-9 lg:grid lg:grid-cols-[minmax(0,1fr)_392px] lg:grid-rows-[auto_1fr] lg:gap-x-12">
        <div className="space-y-7">
          <Top seen={seen} />
          <FirstAnswerCard view={view} />
          <VerdictCard view={view} />
          {view.appellant && (
            <Notice kind="lamp">
              {t('appeal.made', {
                name: view.appellant.name ?? t('somebody'),
                seats: view.rounds.find(({ number }) => number === 2)?.seats ?? 0,
              })}
            </Notice>
          )}
          {[...shown].reverse().map((round) => (
            <section key={round.number}>
              {shown.length > 1 && (
                <h2 className="mb-2 text-[17px] font-semibold">
                  {t(round.number === 2 ? 'ring.round2' : 'ring.round1')}
                </h2>
              )}
              <RingCard seen={seen} round={round} mine={seatsOf(seats, account, round.number)} />
            </section>
          ))}
          <Sides seen={seen} />
        </div>
        <aside className="mt-8 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0">
          <div className="space-y-5 lg:sticky lg:top-6">
            <CaseTurn seen={seen} />
            <PublicRecord />
          </div>
        </aside>
        <div className="mt-8 space-y-7 lg:col-start-1">
          <Subject view={view} />
          <MoneyStory seen={seen} />
          {shown.map((round) => (
            <DrawCard key={round.number} seen={seen} round={round} />
          ))}
          <p>
            <Link
              to={`/${language}/moderation`}
              className="inline-flex min-h-11 items-center text-[15px] font-semibold text-pine"
            >
              {t('case.back')}
            </Link>
          </p>
        </div>
      </div>
    </>
  );
}
