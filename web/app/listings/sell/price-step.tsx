import { MAX_STOCK, NEW_ACCOUNTS_PART } from '@moothall/contracts/protocol/enums';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { ChoiceCard } from '../../ui/choice.tsx';
import { Input, MoneyInput, Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ACCEPT_HOURS } from './draft.ts';
import type { StepProps } from './item-step.tsx';
import { useFieldText } from './use-field-text.ts';

const HOUR = 3600;

/** What it costs and what both sides promise. */
export function PriceStep({ draft, change, mistakes, settings }: StepProps) {
  const { t } = useTranslation('listings');
  const { unit, money, span } = useFormat();
  const error = useFieldText(mistakes);
  const { tokens, bounds } = settings;
  const token = tokens.find(({ number }) => String(number) === draft.token);
  const market = tokens.find(({ isMarketToken }) => isMarketToken);
  const limit =
    token &&
    (token.noDepositUpTo === '0'
      ? t('sell.noDepositNever', { token: token.symbol })
      : t('sell.noDepositUpTo', {
          limit: money(token.noDepositUpTo, token),
          newLimit: money(BigInt(token.noDepositUpTo) / NEW_ACCOUNTS_PART, token),
        }));
  return (
    <div className="grid gap-5">
      <div className="grid gap-5 md:grid-cols-2">
        <MoneyInput
          label={t('search.price')}
          name="price"
          unit={token ? unit(token) : ''}
          value={draft.price}
          onChange={({ currentTarget }) => change({ price: currentTarget.value })}
          error={error('price')}
        />
        <Select
          label={t('search.token')}
          name="token"
          value={draft.token}
          onChange={({ currentTarget }) => change({ token: currentTarget.value })}
          error={error('token')}
        >
          <option value="">{t('sell.choose')}</option>
          {tokens.map(({ number, symbol, name }) => (
            <option key={number} value={number}>
              {name} ({symbol})
            </option>
          ))}
        </Select>
      </div>
      <div className="grid gap-5 md:grid-cols-2">
        <Input
          label={t('sell.stock')}
          name="stock"
          inputMode="numeric"
          className="num"
          value={draft.stock}
          maxLength={String(MAX_STOCK).length + 2}
          onChange={({ currentTarget }) => change({ stock: currentTarget.value })}
          error={error('stock')}
        />
        <Select
          label={t('sell.acceptWithin')}
          name="acceptHours"
          hint={t('sell.acceptHint')}
          value={draft.acceptHours}
          onChange={({ currentTarget }) => change({ acceptHours: currentTarget.value })}
          error={error('acceptHours')}
        >
          {ACCEPT_HOURS.map((hours) => (
            <option key={hours} value={hours}>
              {span(hours * HOUR)}
            </option>
          ))}
        </Select>
      </div>
      {market && (
        <MoneyInput
          label={t('sell.deposit')}
          name="deposit"
          unit={market.symbol}
          value={draft.deposit}
          hint={bounds && t('sell.depositHint', { min: money(bounds.min, market), max: money(bounds.max, market) })}
          onChange={({ currentTarget }) => change({ deposit: currentTarget.value })}
          error={error('deposit')}
        />
      )}
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 text-[15px] font-semibold">{t('sell.when')}</legend>
        <ChoiceCard
          type="radio"
          name="depositUpfront"
          icon="lock-simple"
          title={t('sell.upfront')}
          detail={t('sell.upfrontDetail')}
          checked={draft.depositUpfront}
          onChange={() => change({ depositUpfront: true })}
        />
        <ChoiceCard
          type="radio"
          name="depositUpfront"
          icon="scales"
          title={t('sell.onDispute')}
          detail={[t('sell.onDisputeDetail'), limit].filter(Boolean).join(' ')}
          checked={!draft.depositUpfront}
          onChange={() => change({ depositUpfront: false })}
        />
        {error('depositUpfront') && (
          <p role="alert" className="flex gap-1.5 text-[14px] font-medium text-clay">
            <Icon name="warning-circle-bold" className="mt-0.5 size-4" />
            <span>{error('depositUpfront')}</span>
          </p>
        )}
      </fieldset>
    </div>
  );
}
