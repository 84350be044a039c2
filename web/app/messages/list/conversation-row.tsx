import { NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { codeIn } from '../../orders/handover.ts';
import { classNames } from '../../ui/class-names.ts';
import { Face } from '../../ui/face.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Photo } from '../../ui/photo.tsx';
import { shownText } from '../plain-text.ts';
import type { Opened } from '../use-opened.ts';
import type { InboxRow } from './use-inbox.ts';

interface RowProps {
  row: InboxRow;
  account: string;
  /** What was said last, once it is opened. */
  last: Opened | undefined;
}

/** What was said last, in one line. */
function useLast({ row, account, last }: RowProps): string {
  const { t } = useTranslation(['messages', 'orders']);
  const [edge] = row.messages.edges;
  if (!last || !edge) return '';
  if ('fault' in last) return t('list.unreadable');
  const { plain } = last;
  const text = plain.kind === 'offer' ? undefined : plain.text;
  const handed = text ? codeIn(text) : undefined;
  const plainly =
    handed && handed.words === '' ? t(`orders:code.named.${handed.kind}`) : text && shownText(handed?.words ?? text);
  const said = plainly || t(plain.kind === 'image' ? 'list.picture' : 'list.offer');
  const isOwn = edge.node.sender.address.toLowerCase() === account.toLowerCase();
  return isOwn ? t('list.own', { text: said }) : said;
}

/** One conversation: with whom, about what, what was said last. */
export function ConversationRow(props: RowProps) {
  const { row } = props;
  const { t } = useTranslation('messages');
  const { language, day, clock } = useFormat();
  const last = useLast(props);
  const name = row.other.name ?? t('somebody');
  const title = row.listing.title ?? t('untitled');
  // Messages carry the server's time, not the chain's: a message of today shows its clock.
  const isToday = day(row.lastAt) === day(new Date().toISOString());
  const when = isToday ? clock(row.lastAt) : day(row.lastAt);
  return (
    <NavLink
      to={`/${language}/messages/${row.listing.listingId}/${row.buyer.address}`}
      className={({ isActive }) =>
        classNames('flex items-center gap-3 rounded-2xl p-3 hover:bg-sunk', isActive && 'bg-sunk')
      }
    >
      <span className="relative shrink-0">
        <Photo
          photo={row.listing.pictures[0]}
          seed={row.listing.listingId}
          alt=""
          sizes="56px"
          className="size-14 rounded-xl"
          fallback="package"
        />
        <span className="absolute -right-1.5 -bottom-1.5 rounded-full border-2 border-plaster">
          <Face photo={row.other.picture} name={name} seed={row.other.address} className="size-7 text-[12px]" />
        </span>
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <b className="truncate font-semibold">{name}</b>
          <span className="num ml-auto shrink-0 text-[13px] text-ink3">{when}</span>
        </span>
        <span className="block truncate text-[13.5px] text-ink3">{title}</span>
        <span className="flex items-center gap-2">
          <span
            className={classNames(
              'block min-h-[1.55em] min-w-0 flex-1 truncate text-[14.5px]',
              row.unread > 0 ? 'font-semibold text-ink' : 'text-ink2',
            )}
          >
            {last}
          </span>
          {row.blocked && <Icon name="prohibit-bold" className="size-4 text-clay" label={t('list.blocked')} />}
          {row.unread > 0 && (
            <span className="num grid h-5 min-w-5 place-items-center rounded-full bg-amber px-1.5 text-[12px] font-bold text-onamber">
              <span aria-hidden="true">{row.unread}</span>
              <span className="sr-only">{t('list.unread', { count: row.unread })}</span>
            </span>
          )}
        </span>
      </span>
    </NavLink>
  );
}
