import { useTranslation } from 'react-i18next';
import type { JuryMatterFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { regionNames } from '../moderation/region-names.ts';
import { matterOf } from './matter.ts';

/** The shortest way to tell two cases apart: the last digits of a number nobody reads in full. */
export const shortNumber = (caseId: string): string => (caseId.length > 8 ? `…${caseId.slice(-6)}` : caseId);

/** A case's question and both answers in words. */
export function useMatter(asked: JuryMatterFragment) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const { motion, accused, dispute } = asked;
  const matter = matterOf(asked);
  const said = {
    title: motion?.listing?.title ?? dispute?.order.listing.title ?? t('untitled'),
    name: accused?.name ?? motion?.account?.name ?? t('somebody'),
    regions: regionNames(motion?.regions ?? [], format.language),
    span: format.span(motion?.suspendFor ?? 0),
  };
  return {
    matter,
    ...said,
    question: t(`case.question.${matter}`, said),
    yes: t(`case.yes.${matter}`),
    no: t(`case.no.${matter}`),
    yesDetail: t(`case.yesDetail.${matter}`, said),
  };
}
