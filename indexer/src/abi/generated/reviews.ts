import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    ReviewOpened: event("0xcef9db0ead80cb8aed701a871ede4b293839b5fbfa2176d5443fca60b76f970c", "ReviewOpened(bytes32,bool,uint8,bytes32)", {"order": indexed(p.bytes32), "byBuyer": indexed(p.bool), "rating": p.uint8, "digest": p.bytes32}),
    ReviewReplied: event("0x74fdabc003266cf53e63b1a2c18fa19f6f0f9cdf37a0399b49d76c17218a608b", "ReviewReplied(bytes32,bool,bytes32)", {"order": indexed(p.bytes32), "byBuyer": indexed(p.bool), "digest": p.bytes32}),
    ReviewSealed: event("0x25d20408f08c4f7218449d6fd78e2eb45ca31391e99fafb96a4c9e7f43def6eb", "ReviewSealed(bytes32,address,address,bool,bytes32,uint40)", {"order": indexed(p.bytes32), "author": indexed(p.address), "about": indexed(p.address), "byBuyer": p.bool, "seal": p.bytes32, "opensAfter": p.uint40}),
}

export class Contract extends ContractBase {
}

/// Event types
export type ReviewOpenedEventArgs = EParams<typeof events.ReviewOpened>
export type ReviewRepliedEventArgs = EParams<typeof events.ReviewReplied>
export type ReviewSealedEventArgs = EParams<typeof events.ReviewSealed>
