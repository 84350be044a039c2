import type { Permit } from '@moothall/contracts/protocol/deals';
import { MARKET_TOKEN } from '@moothall/contracts/protocol/enums';
import type { Action, ContractName } from '../chain/types.ts';
import type { MotionFactsFragment } from '../graphql/generated/graphql.ts';

async function orNone(permit: Permit | undefined): Promise<Permit> {
  if (permit) return permit;
  const { NO_PERMIT } = await import('@moothall/contracts/protocol/deals');
  return NO_PERMIT;
}

/** Numbers of the kinds that these pages can report. */
export const KIND_NUMBER = { ACCOUNT: 1, LISTING: 2, ARBITRATOR: 8 } as const;
export type ReportedKind = keyof typeof KIND_NUMBER;
/** The contracts that carry verdicts on them out. */
const DOMAIN: Record<ReportedKind, ContractName> = {
  ACCOUNT: 'accounts',
  LISTING: 'listings',
  ARBITRATOR: 'arbitrators',
};

/** What a motion asks, as the pages put it together. */
export interface Asked {
  kind: ReportedKind;
  /** Describes the subject, ABI-encoded as its domain wants it. */
  about: () => Promise<string>;
  effect: string;
  guideline: number;
  /** sha-256 of the published reasons. */
  reason: string;
  /** Whole market tokens. */
  put: number;
}

/** Asks the neighbours. `unit` is one market token in smallest units. */
export const moveAction = (asked: Asked, unit: bigint, title: string, href: string): Action => ({
  name: 'moderation:action.move',
  params: { title },
  href,
  spends: [{ token: MARKET_TOKEN, amount: BigInt(asked.put) * unit }],
  call: async ([permit]) => ({
    contract: 'moderation',
    method: 'move',
    args: [
      {
        kind: KIND_NUMBER[asked.kind],
        about: await asked.about(),
        effect: asked.effect,
        guideline: asked.guideline,
        reason: asked.reason,
        stake: asked.put,
      },
      await orNone(permit),
    ],
  }),
});

const NO_EVIDENCE = `0x${'0'.repeat(64)}`;

/** Puts something up beside a motion, with evidence or without. */
export const joinAction = (
  caseId: string,
  put: number,
  evidence: string | undefined,
  unit: bigint,
  href: string,
): Action => ({
  name: 'moderation:action.join',
  href,
  spends: [{ token: MARKET_TOKEN, amount: BigInt(put) * unit }],
  call: async ([permit]) => ({
    contract: 'moderation',
    method: 'join',
    args: [caseId, put, evidence ?? NO_EVIDENCE, await orNone(permit)],
  }),
});

/** Publishes evidence and puts nothing up. */
export const evidenceAction = (caseId: string, evidence: string, href: string): Action => ({
  name: 'moderation:action.evidence',
  href,
  call: () => ({ contract: 'moderation', method: 'addEvidence', args: [caseId, evidence] }),
});

/** Pays somebody's part of a motion. */
export const collectAction = (caseId: string, account: string, href: string): Action => ({
  name: 'moderation:action.collect',
  href,
  call: () => ({ contract: 'moderation', method: 'collect', args: [caseId, account] }),
});

type Carried = Pick<MotionFactsFragment, 'kind' | 'subject' | 'effect' | 'guideline' | 'reasonDigest' | 'movedAt'>;

/** Carries a verdict out: shows the contract every word of what was asked. Undefined for a kind these pages do not know. */
export function carryOutAction(
  { asker }: { asker: { address: string } },
  { kind, subject, effect, guideline, reasonDigest, movedAt }: Carried,
  contracts: Record<ContractName, string>,
  href: string,
): Action | undefined {
  const domain = DOMAIN[kind as ReportedKind];
  if (!domain) return undefined;
  const motion = {
    asker: asker.address,
    kind: KIND_NUMBER[kind as ReportedKind],
    target: contracts[domain],
    subject,
    effect,
    guideline,
    reason: reasonDigest,
    openedAt: Math.floor(Date.parse(movedAt) / 1000),
  };
  return {
    name: 'moderation:action.carryOut',
    href,
    call: () => ({ contract: 'moderation', method: 'carryOut', args: [motion] }),
  };
}
