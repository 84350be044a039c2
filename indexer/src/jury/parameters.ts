import * as beacon from '../abi/generated/ibeacon.ts';
import * as jury from '../abi/generated/jury.ts';
import { on, type Position, wholeTokens } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { BeaconSeed, JuryParameters } from './entities.ts';

export function parametersSet({ version, parameters }: jury.ParametersSetEventArgs, at: Position, store: Store): void {
  const { deposit, fee, minStake, repaymentCap, commitFor, revealFor, appealFor } = parameters;
  store.add(JuryParameters, {
    version,
    deposit: wholeTokens(deposit),
    fee: wholeTokens(fee),
    minStake: wholeTokens(minStake),
    repaymentCap: wholeTokens(repaymentCap),
    ...{ commitFor, revealFor, appealFor, setAt: at.time },
  });
}

export function seedPosted({ epoch, seed }: beacon.SeedPostedEventArgs, at: Position, store: Store): void {
  store.add(BeaconSeed, { epoch, seed, postedAt: at.time });
}

export const parametersHandlers = [
  on('jury', jury.events.ParametersSet, parametersSet),
  on('beacon', beacon.events.SeedPosted, seedPosted),
];
