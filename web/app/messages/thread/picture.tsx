import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import type { ImageBody } from '../crypto/plaintext.ts';
import { fetchSealed } from '../outbox/sealed-file.ts';

/** Addresses of opened pictures, which live as long as the tab: going back to a conversation opens nothing twice. */
const opened = new Map<string, string>();

/** A picture's own address in this browser; null when it cannot be opened, undefined until it is. */
function usePicture(image: ImageBody): string | null | undefined {
  const [url, setUrl] = useState<string | null | undefined>(() => opened.get(image.id));
  useEffect(() => {
    if (opened.has(image.id)) return setUrl(opened.get(image.id));
    let stale = false;
    const open = async () => {
      const [sealed, { openFile }] = await Promise.all([fetchSealed(image.id), import('../crypto/index.ts')]);
      const file = await openFile(sealed, image);
      const made = URL.createObjectURL(new Blob([file], { type: image.type }));
      opened.set(image.id, made);
      return made;
    };
    open().then(
      (made) => !stale && setUrl(made),
      // Not there, or not what the message said: nothing unverified is shown.
      () => !stale && setUrl(null),
    );
    return () => {
      stale = true;
    };
  }, [image]);
  return url;
}

/** A sealed picture, opened in this browser. Its box has the final shape before it is. */
export function SealedPicture({ image, alt }: { image: ImageBody; alt: string }) {
  const { t } = useTranslation('messages');
  const url = usePicture(image);
  const [large, setLarge] = useState(false);
  const { width, height } = image;
  if (url === null) return <p className="px-3.5 py-2.5 text-[14px] text-ink2">{t('bubble.pictureGone')}</p>;
  if (url === undefined) {
    return (
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="max-h-80 w-full max-w-full animate-pulse bg-sunk"
        role="img"
        aria-label={t('bubble.pictureLoading')}
      />
    );
  }
  const picture = <img src={url} width={width} height={height} alt={alt} />;
  return (
    <>
      <button
        type="button"
        onClick={() => setLarge(true)}
        aria-label={`${alt}. ${t('bubble.enlarge')}`}
        className="block w-full [&>img]:h-auto [&>img]:max-h-80 [&>img]:w-full [&>img]:object-cover"
      >
        {picture}
      </button>
      <Dialog open={large} onClose={() => setLarge(false)} title={alt} tall>
        <div className="grid h-full place-items-center [&>img]:max-h-[74dvh] [&>img]:w-auto [&>img]:max-w-full [&>img]:rounded-xl [&>img]:object-contain">
          {picture}
        </div>
      </Dialog>
    </>
  );
}
