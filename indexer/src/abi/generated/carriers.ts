import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    CarrierSet: event("0x3210616610f80c46993bca530b4ed9e11d3d344fef4b8bc16437288afd2a48b9", "CarrierSet(address,bool)", {"carrier": indexed(p.address), "registered": p.bool}),
}

export class Contract extends ContractBase {
}

/// Event types
export type CarrierSetEventArgs = EParams<typeof events.CarrierSet>
