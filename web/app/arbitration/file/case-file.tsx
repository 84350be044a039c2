import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import type { DisputePageQuery } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/cards.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Room } from '../room/use-room.ts';
import { AddPart } from './add-part.tsx';
import { PartBody } from './part-body.tsx';
import { SealedPart } from './sealed-part.tsx';

/** A part of the file; the words of sealed ones are not in it. */
export type FileEntry = NonNullable<
  NonNullable<DisputePageQuery['order']>['dispute']
>['evidence']['edges'][number]['node'];

interface CaseFileProps {
  room: Room;
  /** The words with which the dispute was opened. */
  statement: string | null;
  entries: readonly FileEntry[];
  /** Address of the page with the next parts; undefined when there are none. */
  more: string | undefined;
  mediaOrigin: string;
}

const OVER = ['DECIDED', 'UNDECIDABLE', 'CLOSED'];

/** What both sides say and show: sealed to those who decide, or public. */
export function CaseFile({ room, statement, entries, more, mediaOrigin }: CaseFileProps) {
  const { t } = useTranslation(['arbitration', 'orders']);
  const format = useFormat();
  const { account } = useWallet();
  const [adding, setAdding] = useState(false);
  const { seen, dispute, judges } = room;
  const { order, buyer, seller, role } = seen;
  const opener = order.disputeOpenedBy?.toLowerCase() === order.seller.address.toLowerCase() ? seller : buyer;
  const mayAdd = (role !== 'other' || judges) && !OVER.includes(dispute.phase);
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">{t('file.title')}</h2>
      <p className="mt-1.5 flex gap-1.5 text-[14px] text-ink2">
        <Icon name="info" className="mt-px size-4.5" />
        <span>{t('file.told')}</span>
      </p>
      <ol className="mt-4 divide-y divide-line">
        {statement !== null && (
          <li className="pb-4">
            <p className="mb-1.5 text-[13.5px] font-semibold text-clay">{t('file.statement', { name: opener })}</p>
            <p className="text-[15px] break-words whitespace-pre-line">{statement}</p>
          </li>
        )}
        {entries.map(({ id, digest, isPublic, at, by, document }) => {
          const author = { address: by.address, name: by.name ?? t('orders:somebody') };
          return (
            <li key={id} className="py-4">
              <p className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-[13.5px] text-ink2">
                <span className="font-semibold">{t('file.by', { name: author.name, when: format.moment(at) })}</span>
                <Chip kind={isPublic ? 'quiet' : 'done'} icon={isPublic ? 'users-three' : 'lock-simple-bold'}>
                  {t(isPublic ? 'file.markPublic' : 'file.markPrivate')}
                </Chip>
              </p>
              {!isPublic && (
                <SealedPart
                  room={room}
                  digest={digest}
                  author={author}
                  own={by.address.toLowerCase() === account?.toLowerCase()}
                  mediaOrigin={mediaOrigin}
                />
              )}
              {isPublic && document?.text && (
                <PartBody text={document.text} pictures={document.pictures} author={author.name} />
              )}
              {isPublic && !document?.text && <p className="text-[14px] text-ink2">{t('file.missing')}</p>}
            </li>
          );
        })}
      </ol>
      {statement === null && entries.length === 0 && <p className="text-[14px] text-ink2">{t('file.empty')}</p>}
      {more && (
        <a href={more} className="inline-flex min-h-11 items-center text-[15px] font-semibold text-pine">
          {t('file.more')}
        </a>
      )}
      {mayAdd && (
        <div className="mt-4">
          <Button kind="secondary" icon="plus-bold" onClick={() => setAdding(true)}>
            {t('file.add')}
          </Button>
          <Dialog open={adding} onClose={() => setAdding(false)} title={t('file.add')} tall>
            <AddPart room={room} mediaOrigin={mediaOrigin} onDone={() => setAdding(false)} />
          </Dialog>
        </div>
      )}
    </Card>
  );
}
