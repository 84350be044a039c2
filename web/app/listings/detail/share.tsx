import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';

/** What a browser does with an address that somebody wants to pass on. */
type Told = 'copied' | 'failed';

/** Whoever closes the phone's own sheet changed their mind: nothing went wrong. */
const isAborted = (thrown: unknown) => thrown instanceof DOMException && thrown.name === 'AbortError';

/** Passes the page on by the phone's own sheet; where there is none, its address is copied. */
export function Share({ title }: { title: string }) {
  const { t } = useTranslation('listings');
  const [told, setTold] = useState<Told>();
  const press = async () => {
    const url = window.location.origin + window.location.pathname;
    setTold(undefined);
    try {
      if (typeof navigator.share === 'function') return await navigator.share({ title, url });
      await navigator.clipboard.writeText(url);
      setTold('copied');
    } catch (thrown) {
      if (!isAborted(thrown)) setTold('failed');
    }
  };
  return (
    <>
      <button
        type="button"
        onClick={() => void press()}
        className="flex min-h-11 items-center gap-2 rounded-xl border border-edge bg-card px-3.5 text-[15px] font-semibold hover:bg-sunk"
      >
        <Icon name="share-network" className="size-5.5" />
        {t('detail.share')}
      </button>
      <span role="status" className="self-center text-[14px] font-medium text-ink2 empty:hidden">
        {told && t(`detail.shared.${told}`)}
      </span>
    </>
  );
}
