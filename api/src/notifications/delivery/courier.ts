import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { NotificationKind } from '../kinds.ts';
import { addressKey } from '../settings.ts';
import type { Channel, Letter } from './channel.ts';
import { letterAbout, letterToConfirm } from './letters.ts';
import { type LinkPurpose, writeLink } from './links.ts';
import { Outbox, type Taken } from './outbox.ts';

/** Milliseconds between two rounds. */
const EVERY_MS = 5000;

export interface CourierServices {
  pool: Pool;
  log: Pick<Logger, 'warn' | 'info' | 'error'>;
  secret: string;
  /** Origin of the pages that letters link to. */
  origin: string;
}

/** Kinds that are about a listing, about a jury's case, and about a dispute. */
const LISTINGS: ReadonlySet<NotificationKind> = new Set(['question_asked', 'question_answered', 'price_dropped']);
const CASES: ReadonlySet<NotificationKind> = new Set([
  'jury_drawn',
  'jury_reveal_due',
  'jury_claim',
  'jury_seal_near',
  'jury_open_near',
  'ballot_stuck',
  'appeal_near',
  'motion_against_you',
  'motion_decided',
]);
const DISPUTES: ReadonlySet<NotificationKind> = new Set([
  'dispute_approve_due',
  'dispute_open_due',
  'arbitration_chosen',
  'ruling_made',
  'complaint_made',
  'dispute_approve_near',
  'dispute_open_near',
  'ruling_near',
  'complaint_near',
]);

/** Which page a letter is about. */
function pageOf(kind: NotificationKind, subject: string | null): string {
  if (kind === 'messages') return `/messages/${subject ?? ''}`;
  if (LISTINGS.has(kind)) return `/listings/${subject ?? ''}`;
  if (kind === 'search_matched') return `/searches/${subject ?? ''}`;
  if (CASES.has(kind)) return `/jury/cases/${BigInt(subject ?? 0)}`;
  if (DISPUTES.has(kind)) return `/orders/${subject ?? ''}/dispute`;
  return `/orders/${subject ?? ''}`;
}

/** Carries letters from the outbox to a channel, round after round, and survives what fails on the way. */
export class Courier {
  private readonly outbox: Outbox;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly services: CourierServices,
    private readonly channel: Channel,
  ) {
    this.outbox = new Outbox(services.pool, channel.name);
  }

  start(): void {
    const next = () => {
      this.round = this.walk()
        .catch((error: unknown) => this.services.log.error({ reason: String(error) }, 'letters failed'))
        .then(() => {
          if (!this.stopped) this.timer = setTimeout(next, EVERY_MS);
        });
    };
    next();
  }

  /** Lets the round under way end. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
    this.channel.close();
  }

  /** One round: marks what is new, sends what is due. */
  async walk(): Promise<void> {
    await this.outbox.collect();
    for (let taken = await this.outbox.take(); taken.length > 0 && !this.stopped; taken = await this.outbox.take()) {
      for (const letter of taken) await this.carry(letter);
    }
    await this.outbox.forgetOld();
  }

  private async carry(taken: Taken): Promise<void> {
    const { address, kind } = taken;
    if (address === null) {
      await this.outbox.settle(taken, { result: 'unwanted' });
      return;
    }
    const delivered = await this.channel.deliver(address, this.write(taken, address));
    const state = await this.outbox.settle(taken, delivered);
    // Neither the account nor the address, nor what the other side said about them: its code only.
    const code = delivered.result === 'sent' ? undefined : delivered.code;
    this.services.log.info({ channel: this.channel.name, kind, attempt: taken.attempts, state, code }, 'letter');
  }

  private write(taken: Taken, address: string): Letter {
    const { account, key, kind, language, timeZone, deadline, subject } = taken;
    const { secret, origin } = this.services;
    const pages = `${origin}/${language}`;
    const id = createHmac('sha256', secret).update(`letter ${account} ${key}`).digest('hex').slice(0, 32);
    const link = (purpose: LinkPurpose) =>
      `${pages}/notifications/${purpose}?token=${writeLink(secret, purpose, { account, key: addressKey(secret, address) })}`;
    if (kind === 'confirm') return letterToConfirm(id, language, account, link('confirm'));
    const url = pages + pageOf(kind, subject);
    return letterAbout({ id, kind, language, timeZone, deadline, url, stopUrl: link('stop') });
  }
}
