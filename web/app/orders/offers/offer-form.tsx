import { formatAmount } from '@moothall/contracts/protocol/amounts';
import { SHIP } from '@moothall/contracts/protocol/enums';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { wayBit, wayNames } from '../../chain/terms.ts';
import type { Problem } from '../../chain/types.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { OfferBody } from '../../messages/crypto/plaintext.ts';
import { useNoteWriter } from '../../messages/notes/use-note.ts';
import { SumRow } from '../../ui/cards.tsx';
import { Input, MoneyInput, Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { OrderTokens } from '../facts.ts';
import { momentText, tomorrow } from '../purchase.ts';
import { useFieldText } from '../use-field-text.ts';
import { useMoney } from '../use-money.ts';
import { Destination } from './destination.tsx';
import {
  LASTS,
  NO_NOTE,
  needsAddress,
  type OfferDraft,
  type OfferField,
  type OfferGround,
  readOffer,
} from './draft.ts';
import { type SignedOffer, spendsOfOffer } from './offer.ts';
import { useSignOffer } from './use-sign-offer.ts';

interface OfferFormProps {
  ground: OfferGround;
  tokens: OrderTokens;
  /** The seller's key: what a buyer's address is sealed to. */
  sellersKey: string | null | undefined;
  /** Name of the other side. */
  other: string;
  /** The offer this one answers; its words are where the form begins. */
  counters?: OfferBody;
  /** The nonce of one's offers in this conversation: at most one of them can be taken. */
  nonce: bigint;
  onSigned: (signed: SignedOffer) => void;
}

const AMOUNT_CODES = ['AMOUNT_MALFORMED', 'AMOUNT_TOO_FINE', 'AMOUNT_TOO_LARGE', 'AMOUNT_ZERO'];

/** Another price for the same thing: what is offered, what it would hold, and until when it stands. */
export function OfferForm({ ground, tokens, sellersKey, other, counters, nonce, onSigned }: OfferFormProps) {
  const { t } = useTranslation('offers');
  const { t: tv } = useTranslation('vault');
  const mistakeOf = useFieldText();
  const format = useFormat();
  const money = useMoney(tokens);
  const signing = useSignOffer();
  const notes = useNoteWriter();
  const { terms, decimals, now, stock, side } = ground;
  const ways = wayNames(terms.ways);
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<OfferDraft>(() => ({
    price: formatAmount(counters ? BigInt(counters.price) : terms.price, decimals),
    quantity: String(counters?.quantity ?? 1),
    way: counters?.way ?? wayBit(ways[0] ?? 'MEET_UP'),
    meet: momentText(counters && counters.meetAt > now ? counters.meetAt : tomorrow(now)),
    address: '',
    lasts: LASTS[1],
  }));
  const set = (change: Partial<OfferDraft>) => setDraft((before) => ({ ...before, ...change }));
  const read = readOffer(draft, ground, nonce);
  const price = 'offer' in read ? read.offer.price : 0n;
  const spends = spendsOfOffer({ price: String(price) }, terms, side);
  const own = spends.map(({ token, amount }) => ({
    in: token === tokens.price.number ? ('price' as const) : ('deposit' as const),
    amount,
  }));

  // The amount's mistakes are the wallet's, the others the purchase's.
  const said = ({ code, params }: Problem) =>
    AMOUNT_CODES.includes(code)
      ? tv(`field.${code}` as 'field.AMOUNT_ZERO', { decimals: params.decimals ?? '' })
      : mistakeOf({ code, params });
  const mistake = (field: OfferField) => {
    const found = tried && 'mistakes' in read ? read.mistakes[field] : undefined;
    return found && said(found);
  };
  const press = async () => {
    setTried(true);
    if (!('offer' in read)) return;
    const { offer, address } = read;
    if (address !== undefined) {
      const note = await notes.write(address, { listing: ground.listing, readerKey: sellersKey });
      if (!note) return;
      offer.purchase.note = note;
    }
    const signed = await signing.sign(offer, terms, side);
    if (signed) onSigned(signed);
  };
  const state = notes.busy ? { ...signing, busy: true, phase: 'checking' as const } : signing;
  const count = /^[1-9]\d{0,6}$/.test(draft.quantity) ? BigInt(draft.quantity) : 1n;
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <MoneyInput
        name="price"
        label={t('form.price')}
        hint={t('form.asked', { amount: money.price(terms.price * count) })}
        unit={format.unit(tokens.price)}
        value={draft.price}
        onChange={(event) => set({ price: event.target.value })}
        error={mistake('price')}
      />
      {stock > 1 && (
        <Input
          name="quantity"
          label={t('form.quantity')}
          inputMode="numeric"
          value={draft.quantity}
          onChange={(event) => set({ quantity: event.target.value })}
          error={mistake('quantity')}
        />
      )}
      {ways.length > 1 && (
        <Select
          name="way"
          label={t('form.way')}
          value={draft.way}
          onChange={(event) => set({ way: Number(event.target.value) })}
        >
          {ways.map((way) => (
            <option key={way} value={wayBit(way)}>
              {t(`way.${way}` as 'way.SHIP')}
            </option>
          ))}
        </Select>
      )}
      {draft.way === SHIP ? (
        <Destination
          asked={needsAddress(draft.way, ground)}
          side={side}
          known={(ground.note ?? NO_NOTE) !== NO_NOTE}
          text={draft.address}
          other={other}
          onChange={(address) => set({ address })}
          error={mistake('address')}
        />
      ) : (
        <Input
          name="meetAt"
          label={t('form.when')}
          type="datetime-local"
          value={draft.meet}
          onChange={(event) => set({ meet: event.target.value })}
          error={mistake('meet')}
        />
      )}
      <Select
        name="lasts"
        label={t('form.lasts')}
        value={draft.lasts}
        onChange={(event) => set({ lasts: Number(event.target.value) })}
      >
        {LASTS.map((seconds) => (
          <option key={seconds} value={seconds}>
            {format.span(seconds)}
          </option>
        ))}
      </Select>
      {own.length > 0 && (
        <dl>
          <SumRow label={t('form.yours')}>{money.sum(own)}</SumRow>
        </dl>
      )}
      <p className="flex gap-1.5 text-[14px] text-ink2">
        <Icon name="hourglass-simple-medium" className="mt-px size-4.5 text-honey" />
        <span>{t('form.otherwise', { name: other, until: format.moment(now + draft.lasts) })}</span>
      </p>
      {notes.problem && <ProblemNote problem={notes.problem} />}
      <ActionButton state={state} onPress={press} icon="pencil-simple-bold">
        {t('form.sign', { amount: money.price(price) })}
      </ActionButton>
    </form>
  );
}
