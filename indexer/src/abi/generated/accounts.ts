import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    EncryptionKeySet: event("0xf35551593936aa1dcfc130b9333327bac5db4492cd428ff8a8b36bfdcae2d630", "EncryptionKeySet(address,bytes32)", {"account": indexed(p.address), "key": p.bytes32}),
    ProfileSet: event("0x1cfc61f98b83c7ef8de26e965aeaae9d869722d9db3d031567f55129fb37b42f", "ProfileSet(address,uint8,bytes32)", {"account": indexed(p.address), "kind": p.uint8, "digest": p.bytes32}),
    StandingSet: event("0x7e84b6de3914c4e68e5aac21ee08d4b416d7f36bdf9f7c83e7d2d5cb213c097f", "StandingSet(address,uint40)", {"account": indexed(p.address), "until": p.uint40}),
}

export class Contract extends ContractBase {
}

/// Event types
export type EncryptionKeySetEventArgs = EParams<typeof events.EncryptionKeySet>
export type ProfileSetEventArgs = EParams<typeof events.ProfileSet>
export type StandingSetEventArgs = EParams<typeof events.StandingSet>
