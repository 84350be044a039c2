import { useTranslation } from 'react-i18next';

interface PartBodyProps {
  text: string;
  pictures: readonly { url: string; width: number; height: number }[];
  /** Who added it: what the pictures are called. */
  author: string;
}

/** Words and photographs of one part of a case file. */
export function PartBody({ text, pictures, author }: PartBodyProps) {
  const { t } = useTranslation('arbitration');
  return (
    <>
      <p className="text-[15px] break-words whitespace-pre-line">{text}</p>
      {pictures.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-3">
          {pictures.map(({ url, width, height }, index) => (
            <li key={url.slice(-60)}>
              <img
                src={url}
                width={width}
                height={height}
                loading="lazy"
                alt={t('file.pictureAlt', { number: index + 1, name: author })}
                className="max-h-96 w-auto max-w-full rounded-2xl bg-sunk object-contain"
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
