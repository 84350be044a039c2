import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import type { Problem } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { useIndexTime } from '../../chain/use-index.ts';
import type { JuryPoolFactsFragment, JuryTokenFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/cards.tsx';
import { Input } from '../../ui/field.tsx';
import { ticketActions } from '../actions.ts';
import { readTickets } from '../fields.ts';
import { useFieldText } from '../use-field-text.ts';
import { useJurorMoney } from '../use-juror-money.ts';
import { bondOf, dayAfter, WARM_UP_DAYS } from './terms.ts';

interface JoinFormProps {
  pool: JuryPoolFactsFragment;
  token: JuryTokenFragment;
}

/** Putting tickets down: how many, what that keeps, and from when they are drawn. */
export function TicketForm({ pool, token }: JoinFormProps) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const now = useIndexTime(60_000);
  const money = useJurorMoney(token);
  const fieldText = useFieldText(token);
  const action = useAction();
  const [text, setText] = useState('1');
  const [mistake, setMistake] = useState<Problem>();
  const read = readTickets(text);
  const bond = 'value' in read ? bondOf(BigInt(pool.deposit), read.value) : undefined;
  const press = async () => {
    if ('mistake' in read) return setMistake(read.mistake);
    setMistake(undefined);
    await action.run(
      ticketActions(`/${format.language}/jury`).join(read.value, bondOf(BigInt(pool.deposit), read.value)),
    );
  };
  return (
    <Card>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <Input
          name="tickets"
          label={t('join.field')}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setMistake(undefined);
          }}
          hint={t('join.fieldHint', { day: format.day(dayAfter(now, WARM_UP_DAYS)) })}
          error={mistake && fieldText(mistake)}
        />
        {bond !== undefined && (
          <p className="num text-[14.5px] text-ink2">{t('join.sure', { amount: money.exactly(bond) })}</p>
        )}
        <ActionButton icon="coins-bold" state={action} onPress={press}>
          {'value' in read && bond !== undefined
            ? t('join.do', { amount: money.exactly(bond), count: read.value })
            : t('join.doPlain')}
        </ActionButton>
      </form>
    </Card>
  );
}
