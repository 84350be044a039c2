import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useMoney } from '../../orders/use-money.ts';
import { classNames } from '../../ui/class-names.ts';
import { Face } from '../../ui/face.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ArbitratorRecord, BidView } from '../facts.ts';
import type { Room } from './use-room.ts';

interface BidsTableProps {
  room: Room;
  bids: readonly BidView[];
  /** Slots that are ticked; nothing can be ticked without `tick`. */
  ticked: ReadonlySet<number>;
  tick?: ((slot: number, on: boolean) => void) | undefined;
}

const ROWS = ['ruled', 'late', 'upheld', 'open', 'counterparties'] as const;
/** What nobody likes to see above zero. */
const FAULTS: readonly (keyof ArbitratorRecord)[] = ['late', 'upheld'];

/** What stands behind an arbitrator's word, token by token. */
export function Bonds({ record }: { record: ArbitratorRecord }) {
  const { t } = useTranslation('arbitration');
  const format = useFormat();
  const bonds = record.bonds.filter(({ amount }) => amount !== '0');
  if (bonds.length === 0) return <>{t('bids.noBond')}</>;
  return (
    <>
      {bonds.map(({ token, amount }) => (
        <span key={token.number} className="block whitespace-nowrap">
          {format.money(amount, token)}
        </span>
      ))}
    </>
  );
}

/** Everybody who offers, side by side: what they ask, and what is known of them. Ticked columns stand out. */
export function BidsTable({ room, bids, ticked, tick }: BidsTableProps) {
  const { t } = useTranslation(['arbitration', 'orders']);
  const { seen, dispute } = room;
  const money = useMoney(seen.tokens);
  // Lists that are open: from then on everybody may read them.
  const lists = [
    { name: seen.buyer, slots: dispute.buyerApproves },
    { name: seen.seller, slots: dispute.sellerApproves },
  ].flatMap(({ name, slots }) => (slots ? { name, slots } : []));
  const nameOf = ({ arbitrator }: BidView) => arbitrator.name ?? t('orders:somebody');
  const chosen = (bid: BidView) => bid.arbitrator.address === dispute.arbitrator?.address;
  const column = (bid: BidView) =>
    classNames('border-l border-line px-2 py-2.5 text-center', (ticked.has(bid.slot) || chosen(bid)) && 'bg-mist');
  return (
    <section
      // A wide table is moved sideways, by keys as well.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={t('bids.title')}
      className="overflow-x-auto rounded-2xl border border-line bg-card"
    >
      <table className="w-full text-[14.5px]">
        <caption className="sr-only">{t('bids.title')}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 w-22 bg-card px-3 text-left text-[13px] font-medium text-ink3"
            >
              <span className="sr-only">{t('bids.person')}</span>
            </th>
            {bids.map((bid) => (
              <th key={bid.slot} scope="col" className={`${column(bid)} min-w-24 pt-4`}>
                <span className="grid justify-items-center gap-1">
                  <Face
                    photo={bid.arbitrator.picture}
                    name={nameOf(bid)}
                    seed={bid.arbitrator.address}
                    className="size-12"
                  />
                  <span className="font-semibold">{nameOf(bid)}</span>
                  {chosen(bid) && (
                    <span className="flex items-center gap-1 text-[13px] font-semibold text-pine">
                      <Icon name="check-bold" className="size-4" />
                      {t('bids.chosen')}
                    </span>
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="border-t border-line">
            <th scope="row" className="sticky left-0 z-10 bg-card px-3 text-left font-normal text-ink2">
              {t('bids.fee')}
            </th>
            {bids.map((bid) => (
              <td key={bid.slot} className={`${column(bid)} num text-[17px] font-bold whitespace-nowrap`}>
                {money.deposit(bid.fee)}
              </td>
            ))}
          </tr>
          {ROWS.map((key) => (
            <tr key={key} className="border-t border-line">
              <th scope="row" className="sticky left-0 z-10 bg-card px-3 text-left font-normal text-ink2">
                {t(`bids.${key}`)}
              </th>
              {bids.map((bid) => (
                <td
                  key={bid.slot}
                  className={classNames(
                    column(bid),
                    'num font-semibold',
                    FAULTS.includes(key) && bid.record[key] > 0 && 'text-clay',
                  )}
                >
                  {bid.record[key]}
                </td>
              ))}
            </tr>
          ))}
          <tr className="border-t border-line">
            <th scope="row" className="sticky left-0 z-10 bg-card px-3 text-left font-normal text-ink2">
              {t('bids.bonds')}
            </th>
            {bids.map((bid) => (
              <td key={bid.slot} className={`${column(bid)} num font-semibold`}>
                <Bonds record={bid.record} />
              </td>
            ))}
          </tr>
          {lists.map(({ name, slots }) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="sticky left-0 z-10 bg-card px-3 text-left font-normal text-ink2">
                {t('bids.tickedBy', { name })}
              </th>
              {bids.map((bid) => (
                <td key={bid.slot} className={column(bid)}>
                  {slots.includes(bid.slot) ? (
                    <Icon name="check-bold" className="size-5 text-pine" label={t('bids.yes')} />
                  ) : (
                    <Icon name="x-bold" className="size-4 text-ink3" label={t('bids.no')} />
                  )}
                </td>
              ))}
            </tr>
          ))}
          {tick && (
            <tr className="border-t border-line">
              <td className="sticky left-0 z-10 bg-card" />
              {bids.map((bid) => (
                <td key={bid.slot} className={column(bid)}>
                  <label className="inline-flex min-h-11 w-full cursor-pointer items-center justify-center gap-1.5 rounded-xl border border-edge bg-card px-2 font-semibold has-checked:border-pine has-checked:bg-pine has-checked:text-onpine has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine">
                    <input
                      type="checkbox"
                      name="approved"
                      className="peer sr-only"
                      aria-label={t('bids.tickName', { name: nameOf(bid) })}
                      checked={ticked.has(bid.slot)}
                      onChange={(event) => tick(bid.slot, event.target.checked)}
                    />
                    <Icon name="check-bold" className="size-4 peer-not-checked:hidden" />
                    {t('bids.tick')}
                  </label>
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
