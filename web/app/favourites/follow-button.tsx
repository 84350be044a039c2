import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { FloatingNote } from './floating-note.tsx';
import { useFollowing } from './use-follow.ts';

interface FollowButtonProps {
  account: `0x${string}`;
  /** Whom, for those who hear the page. */
  name: string;
  /** Where the page has been told whether they are followed. */
  followed?: boolean;
}

/** Follows somebody, or no longer; nothing on one's own page. */
function Press({ name, following }: { name: string; following: ReturnType<typeof useFollowing> }) {
  const { t } = useTranslation('favourites');
  const { followed, busy, problem, press, forget, own } = following;
  if (own) return null;
  return (
    <>
      <Button
        kind={followed ? 'secondary' : 'soft'}
        icon={followed ? 'check-bold' : 'plus-bold'}
        aria-label={t(followed ? 'follow.doneName' : 'follow.doName', { name })}
        className="min-h-11! shrink-0"
        onClick={() => !busy && void press()}
      >
        {t(followed ? 'follow.done' : 'follow.do')}
      </Button>
      {problem && <FloatingNote problem={problem} onClose={forget} />}
    </>
  );
}

/** The button by itself. */
export function FollowButton({ account, name, followed }: FollowButtonProps) {
  return <Press name={name} following={useFollowing(account, followed)} />;
}

interface FollowLineProps extends Omit<FollowButtonProps, 'followed'> {
  /** How many follow them, at this operator. */
  count: number;
}

/** The button with how many follow. Who they are is told nobody. */
export function FollowLine({ account, name, count }: FollowLineProps) {
  const { t } = useTranslation('favourites');
  const following = useFollowing(account);
  return (
    <p className="mt-4 flex min-h-11 items-center gap-3">
      <Press name={name} following={following} />
      <span className="num text-[14px] text-ink2">{t('followers', { count: count + following.more })}</span>
    </p>
  );
}
