import { TOPICS, type TopicName } from '@moothall/contracts/protocol/reputation/attestations';
import { useTranslation } from 'react-i18next';

const isKnown = (name: string): name is TopicName => (TOPICS as readonly string[]).includes(name);

/** What an attestation is about, in the page's language; names that the pages do not know are written out. */
export function useTopicText(): (attestation: { topicName?: string | null | undefined }) => string {
  const { t } = useTranslation('badges');
  return ({ topicName }) => {
    if (!topicName) return t('topic.nameless');
    return isKnown(topicName) ? t(`topic.${topicName}`) : t('topic.other', { name: topicName });
  };
}
