import type { Terms } from '@moothall/contracts/protocol/deals';
import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useWallet } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import type { Problem } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { OwnSuspension } from '../../moderation/guidelines/own-suspension.tsx';
import { useSignIn } from '../../session/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Notice, Steps } from '../../ui/states.tsx';
import { CheckStep } from './check-step.tsx';
import { type Draft, type Mistakes, type Offer, readDraft, STEPS } from './draft.ts';
import { ItemStep } from './item-step.tsx';
import { PhotosStep } from './photos-step.tsx';
import { Preview } from './preview.tsx';
import { PriceStep } from './price-step.tsx';
import { publication } from './publish.ts';
import type { SellSettings } from './settings.server.ts';
import { useDraft } from './use-draft.ts';
import { useReachable } from './use-reachable.ts';

interface SellFormProps {
  settings: SellSettings;
  /** Where the draft is kept in this browser. */
  draftKey: string;
  start: Draft;
  /** The offer that is being changed. */
  old?: { id: string; seller: string; terms: Terms };
}

const LAST = STEPS.length - 1;

/** From the thing to the public record in four steps; nothing is public before the last. */
export function SellForm({ settings, draftKey, start, old }: SellFormProps) {
  const { t } = useTranslation('listings');
  const language = useLanguage();
  const navigate = useNavigate();
  const { account, connect } = useWallet();
  const signIn = useSignIn();
  const action = useAction();
  const reachable = useReachable();
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<Problem>();
  const { draft, change, forget, ready } = useDraft(draftKey, start);
  const heading = useRef<HTMLHeadingElement>(null);
  const read = readDraft(draft, { ...settings, carriers: settings.carriers.map(({ address }) => address), language });
  const mistakes: Mistakes = 'mistakes' in read ? read.mistakes : {};
  const wrong = (step: number) => STEPS[step]?.fields.some((field) => field in mistakes) ?? false;
  const shown: Mistakes = tried.has(at) || tried.has(LAST) ? mistakes : {};
  const foreign = old && account && account.toLowerCase() !== old.seller.toLowerCase();

  const go = (step: number) => {
    setAt(step);
    window.scrollTo({ top: 0 });
  };
  // A new step begins at its heading, for readers of the screen too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what changed.
  useEffect(() => {
    if (tried.size > 0) heading.current?.focus();
  }, [at]);

  const next = () => {
    setTried((before) => new Set(before).add(at));
    if (!wrong(at)) go(at + 1);
  };
  const publish = async (offer: Offer) => {
    setProblem(undefined);
    try {
      const seller = await connect();
      if (!seller || !(await signIn())) return;
      // Whoever is sent an address must be able to read it.
      if (offer.shipping && !(await reachable.ensure(seller))) return;
      const href = `/${language}/people/${seller}`;
      const finished = await action.run(publication({ offer, seller, old: old?.terms, href }));
      const listed = finished?.events.find(({ name }) => name === 'Listed');
      if (!listed) return;
      forget();
      navigate(`/${language}/listings/${String(listed.args.id)}`);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  };
  const submit = () => {
    setTried((before) => new Set(before).add(LAST));
    if ('offer' in read) return publish(read.offer);
    return go(STEPS.findIndex((_, step) => wrong(step)));
  };

  const step = STEPS[at]?.key ?? 'item';
  const part = { draft, change, mistakes: shown, settings };
  const nextButton =
    at === LAST ? (
      <ActionButton
        state={reachable.busy || reachable.problem ? reachable : action}
        onPress={submit}
        disabled={!ready || !!foreign}
      >
        {t(old ? 'sell.republish' : 'sell.publish')}
      </ActionButton>
    ) : (
      <Button wide onClick={next} disabled={!ready}>
        {t(`sell.next.${STEPS[at + 1]?.key ?? 'check'}` as 'sell.next.photos')}
      </Button>
    );
  return (
    <>
      <PageHead
        title={t(old ? 'sell.editTitle' : 'sell.title')}
        back={old ? `/${language}/listings/${old.id}` : `/${language}`}
      />
      <noscript>
        <div className="p-4">
          <Notice kind="lamp">{t('sell.needsScript')}</Notice>
        </div>
      </noscript>
      <div className="mx-auto max-w-[1080px] px-4 pt-4 pb-8 md:px-6 md:pt-8 md:pb-12">
        <OwnSuspension />
        <div className="max-w-[640px]">
          <Steps names={STEPS.map(({ key }) => t(`sell.step.${key}`))} at={at} label={t('sell.steps')} />
        </div>
        <div className="mt-6 gap-14 md:mt-8 lg:grid lg:grid-cols-[minmax(0,1fr)_288px]">
          <div>
            <h1 ref={heading} tabIndex={-1} className="hall mb-5 text-[24px] outline-none md:text-[32px]">
              {t(`sell.heading.${step}`)}
            </h1>
            {foreign && <Notice kind="clay">{t('errors.NotSeller')}</Notice>}
            {step === 'item' && <ItemStep {...part} />}
            {step === 'photos' && <PhotosStep {...part} />}
            {step === 'price' && <PriceStep {...part} />}
            {step === 'check' && (
              <CheckStep
                read={read}
                wrong={wrong}
                go={go}
                carriers={settings.carriers}
                market={settings.tokens.find((token) => token.isMarketToken)}
              />
            )}
            {at > 0 && (
              <p className="mt-6">
                <Button kind="ghost" icon="arrow-left-bold" onClick={() => go(at - 1)} disabled={action.busy}>
                  {t('sell.back')}
                </Button>
              </p>
            )}
          </div>
          <aside className="mt-8 lg:mt-0">
            <div className="space-y-4 lg:sticky lg:top-6">
              <Preview draft={draft} tokens={settings.tokens} />
              <div className="sticky bottom-0 z-20 -mx-4 border-t border-line bg-card px-4 py-3 md:static md:m-0 md:border-0 md:bg-transparent md:p-0">
                {nextButton}
                {problem && (
                  <div className="mt-2.5">
                    <ProblemNote problem={problem} />
                  </div>
                )}
                <p className="mt-1.5 text-center text-[13px] text-ink3">
                  {t(at === LAST ? 'sell.cost' : 'sell.private')}
                </p>
              </div>
            </div>
          </aside>
        </div>
      </div>
    </>
  );
}
