import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import type { ReportedMotionFragment, ReportRulesFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/cards.tsx';
import { Notice } from '../../ui/states.tsx';
import { ReportForm } from './report-form.tsx';
import { juryPlan } from './rules.ts';
import { accusedOf, type ReportSubject } from './subject.ts';

interface ReportViewProps {
  subject: ReportSubject;
  rules: ReportRulesFragment;
  /** The motion that is before a jury now. */
  open: ReportedMotionFragment | undefined;
  mediaOrigin: string;
  title: string;
  /** Neighbours took it off everywhere already. */
  removed: boolean;
}

/** The form, or why there is none now and the way on. */
export function ReportView({ subject, rules, open, mediaOrigin, title, removed }: ReportViewProps) {
  const { t } = useTranslation('moderation');
  const { language, now, moment } = useFormat();
  const { account } = useWallet();
  const { moderationRules, juryPool } = rules;
  const kind = moderationRules.kinds.find((each) => each.kind === subject.kind);
  const plan = juryPlan(kind?.seats ?? 0, kind?.grave ?? false, juryPool.staying, BigInt(juryPool.fee));
  const { pausedUntil } = moderationRules;
  if (open) {
    return (
      <Card>
        <h2 className="text-[17px] font-semibold">{t('report.open')}</h2>
        <p className="mt-1 mb-3.5 text-[14.5px] text-ink2">{t('report.openHint')}</p>
        <ButtonLink wide to={`/${language}/jury/cases/${open.case.caseId}`}>
          {t('report.openRead')}
        </ButtonLink>
      </Card>
    );
  }
  if (account?.toLowerCase() === accusedOf(subject).address.toLowerCase()) {
    return <Notice>{t(subject.restore ? 'report.ownRestore' : 'report.own')}</Notice>;
  }
  if (removed && !subject.restore) return <Notice>{t('report.removed')}</Notice>;
  if (pausedUntil && pausedUntil > String(now)) {
    return <Notice kind="lamp">{t('report.paused', { until: moment(pausedUntil) })}</Notice>;
  }
  if (!kind?.open) return <Notice>{t('report.closed')}</Notice>;
  if (plan.seats === 0) return <Notice kind="lamp">{t('report.small', { staying: juryPool.staying })}</Notice>;
  return <ReportForm subject={subject} rules={rules} plan={plan} mediaOrigin={mediaOrigin} title={title} />;
}
