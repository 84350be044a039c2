import { AccountKind } from '@moothall/contracts/protocol';
import { certificateHash, NO_PERMIT } from '@moothall/contracts/protocol/deals';
import type { Anvil } from './anvil.ts';
import { courtDay } from './courts.ts';
import { juryDay } from './jury.ts';
import {
  buy,
  buyOffered,
  confirmDelivery,
  done,
  finishedDeal,
  list,
  type Market,
  release,
  shippedBy,
  WON,
} from './market.ts';
import { attestationDay, reviewDay } from './reviews.ts';

/** A collection of somebody else that lets everything happen and answers every question with who asks. */
export const COLLECTION = `0x${'c0'.repeat(20)}`;
const RETURN_CALLER = '0x335f5260205ff3';

/** Puts the collection there; once for each chain. */
export const openCollection = ({ provider }: Anvil) => provider.send('anvil_setCode', [COLLECTION, RETURN_CALLER]);

let day = 0;

/** A day on which something happens in every part of the market: each table of the index changes. */
export async function busyDay(market: Market): Promise<void> {
  day += 1;
  const digest = `0x${day.toString(16).padStart(64, '0')}`;
  const { seller, buyer, other, operator } = market;
  await done(market.accounts(other).setProfile(AccountKind.Person, digest));
  await done(market.vault(other).deposit(WON, BigInt(day), NO_PERMIT));
  await done(market.carriers(operator).setCarrier(`0x${day.toString(16).padStart(40, '0')}`, true));
  await done(market.orders(operator).setTokenLimits(WON, BigInt(day), 1_000_000n));
  await done(market.orders(operator).setParameters(100 + day, 30 * 24 * 3600, market.arbiter.address));
  await done(market.orders(buyer).cancelOffer(10n ** 18n + BigInt(day)));
  await done(market.orders(other).cancelAllOffers());
  await finishedDeal(market, other);

  const parcel = await buyOffered(market, await list(market, shippedBy(market)), 4_000n);
  await done(market.orders(seller).ship(parcel.deal, digest));
  await confirmDelivery(market, parcel.deal);
  await done(market.orders(buyer).approve(parcel.deal));
  await reviewDay(market, parcel, digest);
  await attestationDay(market, digest);

  const certificate = certificateHash(COLLECTION, BigInt(day));
  const certified = await buy(market, await list(market, { certificate }, 1));
  await done(market.certificates(seller).hold(certified.deal, COLLECTION, day));
  await done(market.orders(seller).accept(certified.deal, NO_PERMIT));
  await release(market, certified.deal);
  await done(market.certificates(seller).claim(certified.deal));

  await buy(market, await list(market));
  await juryDay(market);
  await courtDay(market);
}

/** After blocks were taken back nobody's next transaction is the one they counted to. */
export function forgetNonces(market: Market): void {
  for (const person of [market.operator, market.seller, market.buyer, market.other]) person.signer.reset();
}
