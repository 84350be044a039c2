import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import {
  QuestionAskDocument,
  QuestionChangedDocument,
  type SellerFactsFragment,
} from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { useLive } from '../graphql/use-live.ts';
import { Button } from '../ui/button.tsx';
import { QuestionForm } from './question-form.tsx';
import { QuestionItem } from './question-item.tsx';
import type { QuestionsPage } from './questions.server.ts';

interface QuestionsProps {
  listing: `0x${string}`;
  seller: SellerFactsFragment;
  page: QuestionsPage;
  /** Nobody can ask about what is closed. */
  mayAsk: boolean;
}

const WAY = 'inline-flex min-h-11 items-center text-[15px] font-semibold text-pine';

/** What people asked in public and what the seller answered; the newest first. */
export function Questions({ listing, seller, page, mayAsk }: QuestionsProps) {
  const { t } = useTranslation('questions');
  const { account, ready } = useWallet();
  const [asking, setAsking] = useState(false);
  useLive(QuestionChangedDocument, { listing });
  const { edges, pageInfo, totalCount } = page;
  const isSeller = account?.toLowerCase() === seller.address.toLowerCase();
  return (
    <section id="questions" aria-labelledby="questions-title" className="scroll-mt-20">
      <h2 id="questions-title" className="text-[17px] font-semibold">
        {t('title')} {totalCount > 0 && <span className="num text-ink3">{totalCount}</span>}
      </h2>
      {totalCount === 0 && <p className="mt-1 text-[14.5px] text-ink2">{t('none')}</p>}
      <ul className="mt-4 space-y-6">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <QuestionItem question={node} seller={seller} />
          </li>
        ))}
      </ul>
      <p className="flex gap-5">
        {pageInfo.hasPreviousPage && (
          <Link to="?#questions" preventScrollReset className={WAY}>
            {t('newest')}
          </Link>
        )}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <Link to={`?${new URLSearchParams({ questions: pageInfo.endCursor })}#questions`} className={WAY}>
            {t('more')}
          </Link>
        )}
      </p>
      {ready && !isSeller && mayAsk && (
        <div className="mt-4">
          {asking ? (
            <QuestionForm
              name="text"
              label={t('askLabel')}
              hint={t('public')}
              button={t('send')}
              send={(text) => send(QuestionAskDocument, { input: { listing, text } })}
              done={() => setAsking(false)}
            />
          ) : (
            <Button kind="secondary" icon="chat-circle-bold" onClick={() => setAsking(true)}>
              {t('ask')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
