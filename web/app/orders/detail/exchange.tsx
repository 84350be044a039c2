import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { problemOf } from '../../chain/problem.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import type { Action, Problem } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Handover, readHandover } from '../handover.ts';
import type { Seen } from '../use-order.ts';
import { CodeField } from './code-field.tsx';
import { HandedCode } from './handed-code.tsx';

type Exchanged<K extends Handover['kind']> = Extract<Handover, { kind: K }>;

interface ExchangeProps<K extends Handover['kind']> {
  seen: Seen;
  kind: K;
  /** A code that came with the page's link. */
  handed: string | undefined;
  /** The form in which this side makes an offer; `signed` when it was signed. */
  offer: ReactNode;
  signed: Handover | undefined;
  /** Other ways to hand the signed code over. */
  more?: ReactNode;
  /** What the other side's code offers, in words, and the button that agrees. */
  describe: (handover: Exchanged<K>) => { words: string; agree: string };
  send: (handover: Exchanged<K>) => Action;
  onDone: () => void;
}

interface Received<H> {
  handover?: H;
  problem?: Problem;
}

/** Two sides agree by one signing and the other sending: make an offer as a code, or answer one. */
export function Exchange<K extends 'meeting' | 'settle'>(props: ExchangeProps<K>) {
  const { seen, kind, handed, offer, signed, more, describe, send, onDone } = props;
  const { t } = useTranslation('orders');
  const format = useFormat();
  const action = useAction();
  const { order, now, other, path } = seen;
  const read = (text: string) => readHandover(text, { kind, orderId: order.orderId, now });
  const [received, setReceived] = useState<Received<Exchanged<K>>>(() => {
    if (handed === undefined) return {};
    try {
      return { handover: read(handed) };
    } catch (thrown) {
      return { problem: problemOf(thrown) };
    }
  });

  if (received.handover) {
    const { handover } = received;
    const { words, agree } = describe(handover);
    const press = async () => {
      if (await action.run(send(handover))) onDone();
    };
    return (
      <div className="space-y-4">
        <p className="text-[16px] font-semibold">{words}</p>
        <p className="text-[14.5px] text-ink2">{t(kind === 'settle' ? 'effect.settle' : 'effect.reschedule')}</p>
        <ActionButton state={action} onPress={press}>
          {agree}
        </ActionButton>
      </div>
    );
  }
  return (
    <div className="space-y-5">
      {received.problem && <ProblemNote problem={received.problem} />}
      {signed ? (
        <div>
          <p className="mb-3 text-[15px]">{t('code.give', { name: other, until: format.moment(signed.validUntil) })}</p>
          <HandedCode handover={signed} path={path} label={t('code.qr', { name: other })} />
          {more && <div className="mt-2">{more}</div>}
        </div>
      ) : (
        offer
      )}
      <section className="border-t border-line pt-4">
        <h3 className="mb-2.5 font-semibold">{t('code.title', { name: other })}</h3>
        <CodeField
          label={t('code.field')}
          submit={t('code.use')}
          onCode={(text) => setReceived({ handover: read(text) })}
        />
      </section>
    </div>
  );
}
