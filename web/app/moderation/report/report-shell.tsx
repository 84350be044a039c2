import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head.tsx';

interface ReportShellProps {
  heading: string;
  /** Where what is reported stands. */
  back: string;
  /** What is reported, as a card. */
  about: ReactNode;
  children: ReactNode;
}

/** The page around a report. */
export function ReportShell({ heading, back, about, children }: ReportShellProps) {
  const { t } = useTranslation('moderation');
  return (
    <>
      <PageHead title={t('report.head')} back={back} />
      <div className="mx-auto max-w-[640px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <h1 className="hall text-[25px] md:text-[32px]">{heading}</h1>
        <p className="mt-2 mb-5 text-[15px] text-ink2">{t('report.lead')}</p>
        <div className="mb-6">{about}</div>
        {children}
      </div>
    </>
  );
}
