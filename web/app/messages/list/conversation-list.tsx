import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { Button } from '../../ui/button.tsx';
import { Rings } from '../../ui/rings.tsx';
import { Empty, Skeleton } from '../../ui/states.tsx';
import type { OpenKey } from '../keys/use-key.ts';
import { ConversationRow } from './conversation-row.tsx';
import { useInbox } from './use-inbox.ts';

/** All conversations of the acting person, the newest first. */
export function ConversationList({ own }: { own: OpenKey }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const { rows, older, problem, load, opened } = useInbox(own);
  if (!rows) {
    return problem ? (
      <ProblemNote problem={problem} />
    ) : (
      <div className="grid gap-2">
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
      </div>
    );
  }
  if (rows.length === 0) {
    const way = (
      <Link to={`/${language}/search`} className="inline-flex min-h-11 items-center">
        {t('list.find')}
      </Link>
    );
    const art = <Rings state="offered" className="w-20" />;
    return <Empty art={art} title={t('list.empty')} detail={t('list.emptyHint')} way={way} />;
  }
  return (
    <nav aria-label={t('list.label')}>
      <ul className="grid grid-cols-1 gap-0.5">
        {rows.map((row) => {
          const [edge] = row.messages.edges;
          return (
            <li key={row.id}>
              <ConversationRow row={row} account={own.account} last={edge && opened.get(edge.node.id)} />
            </li>
          );
        })}
      </ul>
      {older && (
        <Button kind="ghost" wide onClick={() => load(older)}>
          {t('list.more')}
        </Button>
      )}
    </nav>
  );
}
