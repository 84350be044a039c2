import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { FloatingNote } from './heart.tsx';
import { useFollowing } from './use-follow.ts';

interface FollowButtonProps {
  account: `0x${string}`;
  /** Whom, for those who hear the page. */
  name: string;
  /** Where the page has been told whether they are followed. */
  followed?: boolean;
}

/** Follows somebody, or no longer; nothing on one's own page. */
export function FollowButton({ account, name, followed: known }: FollowButtonProps) {
  const { t } = useTranslation('favourites');
  const { followed, busy, problem, press, forget, own } = useFollowing(account, known);
  if (own) return null;
  return (
    <>
      <Button
        kind={followed ? 'secondary' : 'soft'}
        icon={followed ? 'check-bold' : 'plus-bold'}
        aria-pressed={followed}
        aria-label={t('follow.name', { name })}
        className="min-h-11! shrink-0"
        onClick={() => !busy && void press()}
      >
        {t(followed ? 'follow.done' : 'follow.do')}
      </Button>
      {problem && <FloatingNote problem={problem} onClose={forget} />}
    </>
  );
}
