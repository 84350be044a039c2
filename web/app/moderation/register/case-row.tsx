import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useMatter } from '../../jury/use-matter.ts';
import { Chip, type ChipKind } from '../../ui/chip.tsx';
import { guidelineKey } from '../guidelines/guidelines.ts';
import type { RegisterCase } from './register.server.ts';

const VERDICT_KIND: Record<string, ChipKind> = { ACCEPTED: 'clay', REJECTED: 'done', UNDECIDED: 'quiet' };

/** A case in the register: what was asked, by whom, how it stands, and the beginning of the reasons. */
export function CaseRow({ listed }: { listed: RegisterCase }) {
  const { t } = useTranslation('moderation');
  const { t: tg } = useTranslation('guidelines');
  const { t: tj } = useTranslation('jury');
  const { language, day } = useFormat();
  const { question } = useMatter(listed);
  const { caseId, stage, verdict, rounds, motion, asker, openedAt, reasonText } = listed;
  const decided = stage === 'FINAL' && verdict;
  // The last round that gave this answer, the answer's own votes first: "No, 29 to 9".
  const counted = [...rounds].reverse().find(({ answer }) => answer === verdict);
  const votes = counted && [counted.accepting ?? 0, counted.rejecting ?? 0].sort((one, other) => other - one);
  return (
    <Link to={`/${language}/jury/cases/${caseId}`} className="block border-t border-line py-4" prefetch="intent">
      <span className="mb-1.5 flex flex-wrap items-center gap-1.5">
        {decided ? (
          <Chip kind={VERDICT_KIND[verdict]}>
            {t(`verdict.${verdict}`)}
            {votes && (
              <span className="num font-medium">{t('row.votes', { winning: votes[0], losing: votes[1] })}</span>
            )}
          </Chip>
        ) : (
          <Chip kind={stage === 'VOID' ? 'quiet' : 'lamp'}>{t(`stage.${stage}`)}</Chip>
        )}
        {motion && <Chip kind="line">{tg(`name.${guidelineKey(motion.guideline)}`)}</Chip>}
      </span>
      <b className="block text-[17px] leading-snug font-semibold">{question}</b>
      {reasonText && <span className="mt-1 line-clamp-2 text-[14.5px] text-ink2">{reasonText}</span>}
      <span className="num mt-1 block text-[13px] text-ink3">
        {t('row.asked', { name: asker.name ?? tj('somebody'), day: day(openedAt) })}
      </span>
    </Link>
  );
}
