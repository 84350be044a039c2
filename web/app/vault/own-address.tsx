import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';

/** Where money for the person's own wallet can be sent. */
export function OwnAddress({ address }: { address: string }) {
  const { t } = useTranslation('vault');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className="mt-5 border-t border-line pt-4">
      <p className="text-[14px] text-ink2">{t('addFrom')}</p>
      <p className="num my-2 rounded-xl bg-sunk p-3 text-[13.5px] break-all">{address}</p>
      <Button wide kind="secondary" icon="copy-bold" onClick={copy}>
        {t('copyAddress')}
      </Button>
      <p role="status" className="min-h-5 text-center text-[13.5px] text-pine">
        {copied && t('addressCopied')}
      </p>
    </div>
  );
}
