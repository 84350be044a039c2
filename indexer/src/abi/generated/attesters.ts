import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    AttesterSet: event("0xf3a4b752aa8fa07e1663a74c21c6b60a9d7708aff678fe8339c67858b65877ca", "AttesterSet(address,bytes32,bool)", {"attester": indexed(p.address), "topic": indexed(p.bytes32), "registered": p.bool}),
}

export class Contract extends ContractBase {
}

/// Event types
export type AttesterSetEventArgs = EParams<typeof events.AttesterSet>
