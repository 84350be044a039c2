import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Qr } from '../../ui/qr.tsx';
import { type Handover, handoverLink, writeHandover } from '../handover.ts';

interface HandedCodeProps {
  handover: Handover;
  /** Path of the order's page. */
  path: string;
  label: string;
}

/** A signed code to be scanned, copied or sent as a link. */
export function HandedCode({ handover, path, label }: HandedCodeProps) {
  const { t } = useTranslation('orders');
  const [copied, setCopied] = useState(false);
  const text = writeHandover(handover);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async (what: string) => {
    await navigator.clipboard.writeText(what);
    setCopied(true);
  };
  return (
    <div>
      <div className="mx-auto w-fit max-w-full rounded-2xl border border-line bg-white p-3">
        {/* Capital letters take a third less room in a QR code; whoever reads it does not mind. */}
        <Qr text={text.toUpperCase()} label={label} className="w-[264px] max-w-full" />
      </div>
      <details className="mt-3">
        <summary className="flex min-h-11 cursor-pointer items-center justify-center text-[14px] font-semibold text-pine">
          {t('show.asText')}
        </summary>
        <textarea
          readOnly
          rows={4}
          value={text}
          aria-label={label}
          onFocus={(event) => event.currentTarget.select()}
          className="num w-full rounded-xl border border-edge bg-card p-3 text-[13px] break-all"
        />
        <div className="mt-2 grid grid-cols-2 gap-2">
          <Button kind="secondary" icon="copy-bold" onClick={() => copy(text)}>
            {t('show.copyCode')}
          </Button>
          <Button
            kind="secondary"
            icon="copy-bold"
            onClick={() => copy(handoverLink(new URL(path, window.location.href).href, handover))}
          >
            {t('show.copyLink')}
          </Button>
        </div>
      </details>
      <p role="status" className="min-h-5 text-center text-[13.5px] text-pine">
        {copied && t('show.copied')}
      </p>
    </div>
  );
}
