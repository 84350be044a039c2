import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    CertificateHandedOver: event("0x6d75466cc00719b8d366222a2fae7d4ba3ca95fd96b0c36138b580b79968d471", "CertificateHandedOver(bytes32,address,address,uint256)", {"id": indexed(p.bytes32), "to": indexed(p.address), "collection": p.address, "tokenId": p.uint256}),
    CertificateHeld: event("0xbb191cf0c833783c3f74d95fc0e383fae4a5ffa8ff8a1c9efd2b9aa25a77edad", "CertificateHeld(bytes32,address,uint256)", {"id": indexed(p.bytes32), "collection": indexed(p.address), "tokenId": p.uint256}),
}

export class Contract extends ContractBase {
}

/// Event types
export type CertificateHandedOverEventArgs = EParams<typeof events.CertificateHandedOver>
export type CertificateHeldEventArgs = EParams<typeof events.CertificateHeld>
