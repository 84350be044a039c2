import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnRecordQuery } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/cards.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useOwnBalances } from '../../vault/use-own-balances.ts';
import type { ArbitratorRecord } from '../facts.ts';
import { BondForm, type BondMove } from './bond-form.tsx';

interface BondCardProps {
  record: ArbitratorRecord;
  account: OwnRecordQuery['account'];
  tokens: OwnRecordQuery['tokens'];
  mine: boolean;
}

/** What stands behind an arbitrator's decisions, token by token, and the ways to move it. */
export function BondCard({ record, account, tokens, mine }: BondCardProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const [move, setMove] = useState<BondMove>();
  const inWallet = useOwnBalances(mine ? account.address : undefined, tokens, record);
  const freeOf = (number: number) =>
    BigInt(account.balances.find(({ token }) => token.number === number)?.free ?? 0) + (inWallet?.get(number) ?? 0n);
  const sources = {
    add: tokens.filter(({ allowed }) => allowed).map((token) => ({ token, have: freeOf(token.number) })),
    withdraw: record.bonds.map(({ token, amount, locked }) => ({ token, have: BigInt(amount) - BigInt(locked) })),
  };
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">{t('bonds.title')}</h2>
      <p className="text-[14px] text-ink2">{t('bonds.hint')}</p>
      {record.bonds.length === 0 && <p className="mt-4 font-semibold">{t('bonds.none')}</p>}
      <ul className="mt-3 divide-y divide-line">
        {record.bonds.map(({ token, amount, locked }) => (
          <li key={token.number} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
            <b className="num text-[21px] font-bold">{format.money(amount, token)}</b>
            <span className="num text-[14px] text-ink2">
              {t('bonds.free')} {format.money(BigInt(amount) - BigInt(locked), token)} · {t('bonds.locked')}{' '}
              {format.money(locked, token)}
            </span>
          </li>
        ))}
      </ul>
      {mine && (
        <div className="mt-4 grid max-w-[420px] grid-cols-2 gap-2.5">
          <Button icon="plus-bold" onClick={() => setMove('add')}>
            {t('bonds.add')}
          </Button>
          <Button
            kind="soft"
            icon="arrow-up-right-bold"
            disabled={record.bonds.length === 0}
            onClick={() => setMove('withdraw')}
          >
            {t('bonds.withdraw')}
          </Button>
        </div>
      )}
      <Dialog open={move !== undefined} onClose={() => setMove(undefined)} title={move ? t(`bonds.${move}Title`) : ''}>
        {move && <BondForm key={move} move={move} sources={sources[move]} onDone={() => setMove(undefined)} />}
      </Dialog>
    </Card>
  );
}
