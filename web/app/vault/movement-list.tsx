import { useTranslation } from 'react-i18next';
import type { WalletPageQuery } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';

export type Movement = WalletPageQuery['account']['movements']['edges'][number]['node'];

/** What came in and what went out of the free balance, newest first. */
export function MovementList({ movements }: { movements: readonly Movement[] }) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  return (
    <ul className="divide-y divide-line">
      {movements.map(({ id, kind, amount, at, token }) => {
        const came = kind === 'DEPOSITED' || kind === 'GIVEN';
        return (
          <li key={id} className="flex items-center gap-3.5 py-3">
            <span
              className={classNames(
                'grid size-10 shrink-0 place-items-center rounded-full',
                came ? 'bg-mist text-pine' : 'bg-sunk text-ink2',
              )}
            >
              <Icon name={came ? 'arrow-down-left' : 'arrow-up-right'} />
            </span>
            <div className="min-w-0">
              <p className="text-[15px] font-medium">{t(`movement.${kind}`)}</p>
              <p className="num text-[13px] text-ink3">{format.moment(at)}</p>
            </div>
            <b className={classNames('num ml-auto text-right', came && 'text-pine')}>
              {came ? '+' : '−'}
              {format.money(amount, token)}
            </b>
          </li>
        );
      })}
    </ul>
  );
}
