import { toBeHex } from 'ethers';

/** The key under which rows know the case of this number. @param caseId decimal digits, as `BigInt` lets them in */
export const caseKey = (caseId: string): string => toBeHex(BigInt(caseId), 32);

/** The number of a case by its key, in decimal digits. */
export const caseNumber = (key: unknown): string => BigInt(String(key)).toString();
