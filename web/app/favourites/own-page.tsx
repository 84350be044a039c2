import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import { ProblemNote } from '../chain/problem-note.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { DashedHexagon, Empty, Skeleton } from '../ui/states.tsx';
import type { useOwnList } from './use-own-list.ts';

interface OwnPageProps<Node> {
  title: string;
  idea: string;
  /** One level up, without the language. */
  back?: string;
  list: Pick<ReturnType<typeof useOwnList<Node>>, 'nodes' | 'problem' | 'busy' | 'signIn' | 'more'>;
  /** Says that nothing is there yet, and one way on. */
  empty: { title: string; detail: string; way: ReactNode };
  /** Between the heading and the list. */
  above?: ReactNode;
  children: (nodes: readonly Node[]) => ReactNode;
  /** Shape of what is being read. */
  waiting: string;
}

/** A page of something that only its owner sees: whose it is, what is being read, that nothing is there, or the list. */
export function OwnPage<Node>({ title, idea, back = '', list, empty, above, children, waiting }: OwnPageProps<Node>) {
  const { t } = useTranslation('favourites');
  const language = useLanguage();
  const { account, connect, ready } = useWallet();
  const { nodes, problem, busy, signIn, more } = list;
  const signedOut = problem?.code === 'SESSION_REQUIRED';
  return (
    <>
      <PageHead title={title} back={`/${language}${back}`} />
      <div className="mx-auto max-w-[1160px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <h1 className="hall text-[27px] max-md:sr-only">{title}</h1>
        <p className="mb-5 text-[15px] text-ink2 md:mt-1">{idea}</p>
        {above}
        {ready && (!account || signedOut) && (
          <Empty
            art={<DashedHexagon />}
            title={t('whose')}
            detail={t('whoseHint')}
            way={<Button onClick={() => (account ? signIn() : connect())}>{t('signIn')}</Button>}
          />
        )}
        {problem && !signedOut && <ProblemNote problem={problem} />}
        {account && !nodes && !problem && (
          <div role="status">
            <span className="sr-only">{t('loading')}</span>
            <div className={waiting}>
              {['one', 'two', 'three', 'four'].map((key) => (
                <Skeleton key={key} className="h-40" />
              ))}
            </div>
          </div>
        )}
        {nodes?.length === 0 && <Empty art={<DashedHexagon />} {...empty} />}
        {nodes && nodes.length > 0 && children(nodes)}
        {more && (
          <Button wide kind="secondary" className="mt-6" busy={busy} onClick={more}>
            {t('more')}
          </Button>
        )}
      </div>
    </>
  );
}
