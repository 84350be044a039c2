import { useTranslation } from 'react-i18next';
import type { JuryPersonFragment, WordsFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/cards.tsx';
import { Face } from '../../ui/face.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Photo } from '../../ui/photo.tsx';
import { matterOf } from '../matter.ts';
import { useJurorMoney } from '../use-juror-money.ts';
import type { SeenCase } from './seen.ts';

interface SpeechProps {
  by: JuryPersonFragment;
  /** In which part somebody speaks. */
  role: string;
  words: WordsFragment | null | undefined;
  /** Shown where the words are not here. */
  digest: string;
  when?: string;
}

function Speech({ by, role, words, digest, when }: SpeechProps) {
  const { text, language, pictures = [], files = [] } = words ?? {};
  const { t } = useTranslation('jury');
  const name = by.name ?? t('somebody');
  return (
    <Card className="p-4">
      <div className="flex items-center gap-2.5">
        <Face photo={by.picture} name={name} seed={by.address} className="size-9" />
        <div className="min-w-0 leading-tight">
          <b className="block text-[15px] font-semibold">{name}</b>
          <span className="num text-[13px] text-ink3">{role}</span>
        </div>
        {when && <span className="num ml-auto self-start text-[13px] whitespace-nowrap text-ink3">{when}</span>}
      </div>
      {text ? (
        <p lang={language ?? undefined} className="mt-3 text-[15px] leading-relaxed whitespace-pre-line">
          {text}
        </p>
      ) : (
        <p className="mt-3 text-[14px] break-all text-ink2">{t('case.reasonMissing', { digest })}</p>
      )}
      {pictures.length > 0 && (
        <ul className="mt-3 grid grid-cols-3 gap-2">
          {pictures.map((picture, index) => (
            <li key={picture.url}>
              <a href={picture.url} target="_blank" rel="noreferrer" className="block rounded-lg">
                <Photo
                  photo={picture}
                  seed={picture.url}
                  alt={t('case.evidencePictures', { number: index + 1, name })}
                  className="aspect-square rounded-lg"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      {files.map(({ name: file, url, size }) => (
        <a
          key={url}
          href={url}
          target="_blank"
          rel="noreferrer"
          className="num mt-2 flex min-h-11 items-center gap-2 text-[14px] font-semibold text-pine"
        >
          <Icon name="book-open" />
          {t('case.file', { name: file, size: Math.max(1, Math.round(size / 1024)) })}
        </a>
      ))}
    </Card>
  );
}

/** What was asked and why, and everything both sides and others added. */
export function Sides({ seen }: { seen: SeenCase }) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const { view, token } = seen;
  const money = useJurorMoney(token);
  const { asker, accused, motion, dispute, stake } = view;
  const put = BigInt(stake);
  const asked = put > 0n ? t('case.asks', { amount: money.exactly(put) }) : t('case.asksNothing');
  const misconduct = matterOf(view) === 'MISCONDUCT';
  const first = motion?.reason ?? (misconduct ? dispute?.complaint : dispute?.statement);
  const speaker = (misconduct ? dispute?.complainedBy : dispute?.openedBy) ?? asker;
  const evidence = (motion ?? dispute)?.evidence.edges.map(({ node }) => node).filter(({ isPublic }) => isPublic) ?? [];
  const roleOf = (address: string) => {
    if (address === accused?.address) return t('case.evidenceAccused');
    return address === asker.address ? asked : t('case.evidence');
  };
  return (
    <section>
      <h2 className="mb-3 text-[17px] font-semibold">{t('case.sides')}</h2>
      <div className="grid items-start gap-3 md:grid-cols-2 md:gap-4">
        <Speech
          by={speaker}
          role={roleOf(speaker.address)}
          words={first}
          digest={view.reasonDigest}
          when={format.day(view.openedAt)}
        />
        {evidence.map(({ id, by, digest, at, document }) => (
          <Speech key={id} by={by} role={roleOf(by.address)} words={document} digest={digest} when={format.day(at)} />
        ))}
      </div>
      {evidence.length === 0 && <p className="mt-3 text-[14px] text-ink2">{t('case.noEvidence')}</p>}
    </section>
  );
}
