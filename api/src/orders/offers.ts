import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';
import { AddressScalar, BigIntScalar } from '../schema/scalars.ts';

/** Whether offers count no more; keys are account and nonce with a space between. */
async function spentOffers({ database }: ReadContext, keys: readonly string[]): Promise<boolean[]> {
  const values = new Values();
  const pairs = keys.map((key) => key.split(' '));
  const accounts = values.bind(
    pairs.map(([account]) => account),
    'text[]',
  );
  const nonces = values.bind(
    pairs.map(([, nonce]) => nonce),
    'numeric[]',
  );
  const rows = await database.rows<{ spent: boolean }>(
    `select exists (select from chain.cancelled_offer c where c.account = asked.account and c.nonce = asked.nonce)
       or exists (select from chain.orders o where o.nonce = asked.nonce and o.offered
         and (o.buyer = asked.account or o.seller = asked.account)) as spent
     from unnest(${accounts}, ${nonces}) with ordinality asked(account, nonce, place) order by asked.place`,
    values,
  );
  return rows.map(({ spent }) => spent);
}

async function epochsOf({ database }: ReadContext, accounts: readonly string[]): Promise<string[]> {
  const values = new Values();
  const rows = await database.rows<{ epoch: string }>(
    `select coalesce(a.offer_epoch, 0)::text as epoch from unnest(${values.bind(accounts, 'text[]')})
       with ordinality asked(account, place) left join chain.account a on a.address = asked.account order by asked.place`,
    values,
  );
  return rows.map(({ epoch }) => epoch);
}

/** What the chain says of offers, which themselves are only in messages. */
@Resolver()
export class OfferResolver {
  @Query(() => BigIntScalar, {
    description: 'What new offers of the account name; offers of an older epoch count no more.',
  })
  offerEpoch(@Arg('account', () => AddressScalar) account: string, @Ctx() context: ReadContext): Promise<string> {
    return context.batches.load('offer epoch', account, (accounts) => epochsOf(context, accounts));
  }

  @Query(() => Boolean, {
    description:
      'Whether the offer that the account signed under this nonce was cancelled, or a deal of the account was made by it.',
  })
  offerSpent(
    @Arg('nonce', () => BigIntScalar) nonce: string,
    @Arg('account', () => AddressScalar) account: string,
    @Ctx() context: ReadContext,
  ): Promise<boolean> {
    return context.batches.load('offer spent', `${account} ${nonce}`, (keys) => spentOffers(context, keys));
  }
}
