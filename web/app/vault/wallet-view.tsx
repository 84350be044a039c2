import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletPageQuery, WalletTokenFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { inTheMiddle } from '../orders/consequences.ts';
import { factsOf, roleOf, sumsOf } from '../orders/facts.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/cards.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Rings } from '../ui/rings.tsx';
import { BalanceBar } from './balance-bar.tsx';
import { HeldList } from './held-list.tsx';
import { type Move, MoveForm, type Source } from './move-form.tsx';
import { MovementList } from './movement-list.tsx';
import { OwnAddress } from './own-address.tsx';
import { StandingCard } from './standing-card.tsx';
import { useOwnBalances } from './use-own-balances.ts';

interface WalletViewProps {
  account: WalletPageQuery['account'];
  orders: WalletPageQuery['orders'];
  tokens: readonly WalletTokenFragment[];
  marketToken: WalletTokenFragment;
  /** The acting person is looking at an own wallet. */
  own: boolean;
}

/** Free, held and put up, each until when; and the ways to move it. */
export function WalletView({ account, orders, tokens, marketToken, own }: WalletViewProps) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  const [move, setMove] = useState<Move>();
  // "Add it and carry on" leads here from wherever money was short.
  useEffect(() => {
    if (own && window.location.hash === '#add') setMove('add');
  }, [own]);
  const inWallet = useOwnBalances(account.address, tokens, account);
  const list = orders.edges
    .map(({ node }) => node)
    .filter((order) => inTheMiddle(factsOf(order), roleOf(order, account.address)).length > 0);
  const standing = BigInt(account.standingDeposit);
  const freeOf = (token: WalletTokenFragment) =>
    BigInt(account.balances.find((balance) => balance.token.number === token.number)?.free ?? 0);
  const held = list.flatMap((order) =>
    sumsOf(inTheMiddle(factsOf(order), roleOf(order, account.address)), { price: order.token, deposit: marketToken }),
  );
  const heldOf = (token: WalletTokenFragment) =>
    held.filter((sum) => sum.token.number === token.number).reduce((sum, { amount }) => sum + amount, 0n);
  // The money of the neighbourhood comes first, the market's own after it.
  const main = tokens.find(({ isMarketToken, allowed }) => allowed && !isMarketToken) ?? marketToken;
  const others = tokens.filter(({ number }) => number !== main.number);

  const sourcesOf = (kind: Move): Source[] => {
    const ordered = [main, ...others];
    if (kind === 'add') return ordered.map((token) => ({ token, have: inWallet?.get(token.number) ?? 0n }));
    if (kind === 'withdraw') return ordered.map((token) => ({ token, have: freeOf(token) }));
    if (kind === 'takeBack') return [{ token: marketToken, have: standing }];
    return [{ token: marketToken, have: freeOf(marketToken) + (inWallet?.get(marketToken.number) ?? 0n) }];
  };
  const words = format.words(freeOf(main), main);
  const heldHere = format.money(heldOf(main), main);
  return (
    <>
      <div className="grid gap-8 lg:grid-cols-2 lg:items-end lg:gap-14">
        <div>
          <p className="font-medium text-ink2">{t('free')}</p>
          <p className="num text-[42px] leading-tight font-extrabold tracking-[-.03em]">
            {format.money(freeOf(main), main)}
          </p>
          {words && <p className="text-[14px] text-ink3">{words}</p>}
          <p className="num mt-1 min-h-5 text-[14px] text-ink2">
            {inWallet && t('inWallet', { amount: format.money(inWallet.get(main.number) ?? 0n, main) })}
          </p>
          {own && (
            <div className="mt-5 grid max-w-[420px] grid-cols-2 gap-2.5">
              <Button icon="plus-bold" onClick={() => setMove('add')}>
                {t('add')}
              </Button>
              <Button kind="soft" icon="arrow-up-right-bold" onClick={() => setMove('withdraw')}>
                {t('withdraw')}
              </Button>
            </div>
          )}
        </div>
        <div className="lg:pb-2">
          <BalanceBar free={freeOf(main)} held={heldOf(main)} token={main} />
        </div>
      </div>
      <div className="mt-7 grid items-start gap-5 lg:grid-cols-2 lg:gap-6">
        <Card className="p-5 lg:row-span-3">
          <div className="flex items-baseline justify-between">
            <h2 className="text-[17px] font-semibold">{t('heldInDeals')}</h2>
            <b className="num">{heldHere}</b>
          </div>
          {list.length > 0 ? (
            <HeldList orders={list} marketToken={marketToken} />
          ) : (
            <div className="pt-4 pb-1 text-center">
              <Rings state="offered" className="w-16" />
              <p className="mt-2 text-[14px] text-ink2">{t('heldNoneHint')}</p>
              <ButtonLink kind="ghost" to={`/${format.language}/search`}>
                {t('findSomething')}
              </ButtonLink>
            </div>
          )}
        </Card>
        <StandingCard
          standing={standing}
          marketToken={marketToken}
          others={others.map((token) => ({ token, free: freeOf(token) }))}
          onMove={own ? setMove : undefined}
        />
        <Card>
          <h2 className="mb-1 text-[17px] font-semibold">{t('movements')}</h2>
          {account.movements.edges.length > 0 ? (
            <MovementList movements={account.movements.edges.map(({ node }) => node)} />
          ) : (
            <p className="text-[14px] text-ink2">{t('movementsNone')}</p>
          )}
          {account.movements.pageInfo.hasNextPage && (
            <ButtonLink
              wide
              kind="secondary"
              className="mt-3"
              to={`?${new URLSearchParams({ account: account.address, after: account.movements.pageInfo.endCursor ?? '' })}`}
            >
              {t('more')}
            </ButtonLink>
          )}
        </Card>
        <p className="flex gap-2 p-1 text-[14px] text-ink2 lg:p-5">
          <Icon name="shield-check" className="size-5.5 text-pine" />
          {t('safe')}
        </p>
      </div>
      <Dialog open={move !== undefined} onClose={() => setMove(undefined)} title={move ? t(`${move}Title`) : ''}>
        {move && <MoveForm key={move} move={move} sources={sourcesOf(move)} onDone={() => setMove(undefined)} />}
        {move === 'add' && <OwnAddress address={account.address} />}
      </Dialog>
    </>
  );
}
