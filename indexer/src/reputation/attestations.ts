import { attestationKey, attesterKey } from '@moothall/contracts/protocol/reputation/index';
import * as attestations from '../abi/generated/attestations.ts';
import * as attesters from '../abi/generated/attesters.ts';
import { digestOrNone, eventId, on, type Position, RowImpossible, timeOf } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { Attestation, AttestationRefusal, Attester } from './entities.ts';

/** A newer word takes the place of the former one, and of its revocation. */
export async function attested(event: attestations.AttestedEventArgs, at: Position, store: Store): Promise<void> {
  const { issuer, about, topic } = event;
  const words = digestOrNone(event.digest);
  const said: Attestation = {
    ...{ id: attestationKey(issuer, about, topic), issuer, about, topic, words },
    issuedAt: at.time,
    issuedEvent: eventId(at),
    expiresAt: timeOf(event.expiresAt),
    revokedAt: null,
    height: at.height,
  };
  Object.assign(await store.getOrAdd(Attestation, said), said);
  if (words !== null) store.wantDocument(words);
}

export async function attestationRevoked(
  event: attestations.AttestationRevokedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const { issuer, about, topic } = event;
  const said = await store.getOrFail(Attestation, attestationKey(issuer, about, topic));
  if (said.revokedAt !== null) throw new RowImpossible(`attestation ${said.id} was revoked at ${said.revokedAt}`);
  Object.assign(said, { revokedAt: at.time, height: at.height });
}

export async function refusalSet(event: attestations.RefusalSetEventArgs, at: Position, store: Store): Promise<void> {
  const { about, issuer, topic, refused } = event;
  const row = { about, issuer, topic, refused, changedAt: at.time };
  Object.assign(await store.getOrAdd(AttestationRefusal, row), row);
}

export async function attesterSet(event: attesters.AttesterSetEventArgs, at: Position, store: Store): Promise<void> {
  const { attester, topic, registered } = event;
  const row = { id: attesterKey(attester, topic), attester, topic, registered, changedAt: at.time };
  Object.assign(await store.getOrAdd(Attester, row), row);
}

type Said = Pick<attestations.AttestedEventArgs, 'issuer' | 'about' | 'topic'>;
const needs = ({ issuer, about, topic }: Said) => [[Attestation, attestationKey(issuer, about, topic)]] as const;

export const attestationHandlers = [
  on('attestations', attestations.events.Attested, attested, needs),
  on('attestations', attestations.events.AttestationRevoked, attestationRevoked, needs),
  on('attestations', attestations.events.RefusalSet, refusalSet, ({ about, issuer, topic }) => [
    [AttestationRefusal, [about, issuer, topic]],
  ]),
  on('attesters', attesters.events.AttesterSet, attesterSet, ({ attester, topic }) => [
    [Attester, attesterKey(attester, topic)],
  ]),
];
