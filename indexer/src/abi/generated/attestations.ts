import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    AttestationRevoked: event("0xa115c47d445c1900bd457abd7face38be9bbe9dbaf971baca1bfc61f65596a98", "AttestationRevoked(address,address,bytes32)", {"issuer": indexed(p.address), "about": indexed(p.address), "topic": indexed(p.bytes32)}),
    Attested: event("0xa93e6965c57dc39d25105ac49ab5b7b3e78978b94e25be91c23e8d17bfe58cab", "Attested(address,address,bytes32,bytes32,uint40)", {"issuer": indexed(p.address), "about": indexed(p.address), "topic": indexed(p.bytes32), "digest": p.bytes32, "expiresAt": p.uint40}),
    RefusalSet: event("0x2014b4a74664d6b2af35e8d33971cc5ac2b1938e59ad42dda8ee116a440bebff", "RefusalSet(address,address,bytes32,bool)", {"about": indexed(p.address), "issuer": indexed(p.address), "topic": indexed(p.bytes32), "refused": p.bool}),
}

export class Contract extends ContractBase {
}

/// Event types
export type AttestationRevokedEventArgs = EParams<typeof events.AttestationRevoked>
export type AttestedEventArgs = EParams<typeof events.Attested>
export type RefusalSetEventArgs = EParams<typeof events.RefusalSet>
