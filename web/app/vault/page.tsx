import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import { useOwnPage } from '../chain/use-own-page.ts';
import { addressOf } from '../frame/address.server.ts';
import { pageMeta } from '../frame/page-meta.ts';
import { WalletPageDocument } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';
import type { WordsHandle } from '../i18n/namespace.ts';
import { Button } from '../ui/button.tsx';
import { Rings } from '../ui/rings.tsx';
import { Empty } from '../ui/states.tsx';
import { WalletView } from './wallet-view.tsx';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

export const handle: WordsHandle = { words: ['orders', 'vault'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const account = search.get('account');
  const { t, ...address } = addressOf(request);
  const head = { ...address, title: t('vault:title'), description: t('vault:safe'), hidden: true };
  if (account === null) return { wallet: null, head };
  if (!ADDRESS.test(account)) throw new Response(null, { status: 404 });
  const variables = { account: account as `0x${string}`, after: search.get('after') };
  const answer = await query(request, WalletPageDocument, variables);
  const marketToken = answer.tokens.find(({ isMarketToken }) => isMarketToken);
  if (!marketToken) throw new Response(null, { status: 404 });
  return { wallet: { ...answer, marketToken }, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function WalletPage() {
  const { t } = useTranslation(['vault', 'chain']);
  const { wallet } = useLoaderData<typeof loader>();
  const { account, connect } = useWallet();
  useOwnPage();
  return (
    <div className="mx-auto max-w-[1160px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
      <h1 className={wallet ? 'sr-only' : 'hall mb-5 text-[27px]'}>{t('title')}</h1>
      {wallet ? (
        <WalletView {...wallet} own={account?.toLowerCase() === wallet.account.address.toLowerCase()} />
      ) : (
        <Empty
          art={<Rings state="offered" className="w-20" />}
          title={t('whose')}
          detail={t('whoseHint')}
          way={<Button onClick={() => connect()}>{t('chain:connect')}</Button>}
        />
      )}
    </div>
  );
}
