import type { ReadContext } from '../schema/context.ts';
import { CaseCourt } from './enums.ts';

/** Where the contract that asks for a court lies. */
export function addressOfCourt({ deployment }: Pick<ReadContext, 'deployment'>, court: CaseCourt): string | undefined {
  const addresses: Readonly<Record<string, string>> = deployment.addresses;
  return addresses[court === CaseCourt.MODERATION ? 'moderation' : 'arbitrators']?.toLowerCase();
}

/** Which court lies at an address; the jury knows these two and no other. */
export const courtAt = (context: Pick<ReadContext, 'deployment'>, address: string): CaseCourt =>
  address === addressOfCourt(context, CaseCourt.ARBITRATION) ? CaseCourt.ARBITRATION : CaseCourt.MODERATION;
