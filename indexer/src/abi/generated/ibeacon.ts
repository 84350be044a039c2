import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    SeedPosted: event("0x03feb13e111d3d1b36038c3e2b855d0550c8520b22de11dea552bb5772187e01", "SeedPosted(uint64,bytes32)", {"epoch": indexed(p.uint64), "seed": p.bytes32}),
}

export class Contract extends ContractBase {
}

/// Event types
export type SeedPostedEventArgs = EParams<typeof events.SeedPosted>
