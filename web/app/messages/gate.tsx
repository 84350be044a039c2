import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../chain/action-button.tsx';
import { useWallet } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import { ProblemNote } from '../chain/problem-note.tsx';
import type { Problem } from '../chain/types.ts';
import { useSignIn } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Rings } from '../ui/rings.tsx';
import { Empty, Notice, Skeleton } from '../ui/states.tsx';
import { type OpenKey, useKey } from './keys/use-key.ts';
import { usePublishKey } from './keys/use-publish-key.ts';
import type { Stand, useStand } from './keys/use-stand.ts';

/** What stands in front of messages that are not open, and the one thing to do about it. */
function Closed({ stand, look }: { stand: Exclude<Stand, 'ready' | 'differs'>; look: () => Promise<void> }) {
  const { t } = useTranslation(['messages', 'chain']);
  const { connect } = useWallet();
  const signIn = useSignIn();
  const { own, open } = useKey();
  const publishing = usePublishKey();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (stand === 'starting' || stand === 'asking') return <Skeleton className="h-56" />;

  const publish = async (key: OpenKey | undefined) => {
    if (key && (await publishing.publish(key.publicHex))) await look();
  };
  const unlock = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      if (!(await signIn())) return;
      const key = await open();
      await look();
      if (stand === 'new') await publish(key);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const art = <Rings state="offered" className="w-20" />;
  if (stand === 'out') {
    const way = <Button onClick={() => connect()}>{t('chain:connect')}</Button>;
    return <Empty art={art} title={t('gate.out')} detail={t('gate.outHint')} way={way} />;
  }
  if (stand === 'unpublished') {
    const way = (
      <ActionButton state={publishing} onPress={() => publish(own)}>
        {t('gate.publish')}
      </ActionButton>
    );
    return <Empty art={art} title={t('gate.setUp')} detail={t('gate.publishHint')} way={way} />;
  }
  const isNew = stand === 'new';
  const way = (
    <div className="grid gap-2.5">
      <Button icon="lock-simple-bold" wide busy={busy} onClick={unlock}>
        {t(isNew ? 'gate.setUpButton' : 'gate.open')}
      </Button>
      {problem && <ProblemNote problem={problem} />}
      {publishing.problem && <ProblemNote problem={publishing.problem} />}
    </div>
  );
  const words = isNew ? (['gate.setUp', 'gate.setUpHint'] as const) : (['gate.closed', 'gate.closedHint'] as const);
  return <Empty art={art} title={t(words[0])} detail={t(words[1])} way={way} />;
}

/** The wallet makes another key than the one on the record: said, with the way to publish it. */
function Differs({ own, look }: { own: OpenKey; look: () => Promise<void> }) {
  const { t } = useTranslation('messages');
  const publishing = usePublishKey();
  const publish = async () => {
    if (await publishing.publish(own.publicHex)) await look();
  };
  return (
    <Notice kind="lamp">
      <p>{t('gate.differs')}</p>
      <p className="mt-1 mb-3">{t('gate.differsHint')}</p>
      <ActionButton kind="secondary" state={publishing} onPress={publish}>
        {t('gate.differsButton')}
      </ActionButton>
    </Notice>
  );
}

/** What `useStand` found out, for every pane below the layout. */
export type Access = ReturnType<typeof useStand>;

/** An open key, and whether it is the one on the record, with which others can check what it wrote. */
export function openOf({ stand, own }: Access): { own: OpenKey; mayWrite: boolean } | undefined {
  return own && (stand === 'ready' || stand === 'differs') ? { own, mayWrite: stand === 'ready' } : undefined;
}

/** What stands before messages that are not open, and the one thing to do about it; nothing once they are. */
export function Gate({ access }: { access: Access }) {
  const { stand, own, look } = access;
  if (stand === 'ready') return null;
  if (stand === 'differs') {
    return own ? (
      <div className="p-3">
        <Differs own={own} look={look} />
      </div>
    ) : null;
  }
  return (
    <div className="mx-auto w-full max-w-[460px] p-4">
      <Closed stand={stand} look={look} />
    </div>
  );
}
