import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    Listed: event("0x84d3526799f4158c6d5e566f8de9defc2f4668385e4e7daae11324412f8d0051", "Listed(bytes32,address,(address,uint16,uint96,uint96,bool,uint8,uint32,uint32,uint32,uint32,address,bytes32,uint32,uint64,bytes32,uint64),uint32)", {"id": indexed(p.bytes32), "seller": indexed(p.address), "terms": p.struct({"seller": p.address, "token": p.uint16, "price": p.uint96, "deposit": p.uint96, "depositUpfront": p.bool, "ways": p.uint8, "acceptWithin": p.uint32, "shipWithin": p.uint32, "arriveWithin": p.uint32, "inspectWithin": p.uint32, "carrier": p.address, "certificate": p.bytes32, "category": p.uint32, "cell": p.uint64, "content": p.bytes32, "nonce": p.uint64}), "stock": p.uint32}),
    ListingChanged: event("0xa65d71bf20d5c2f6505deaffacb0331bb486f45449608acd5894438208e937f4", "ListingChanged(bytes32,uint8,uint32)", {"id": indexed(p.bytes32), "state": p.uint8, "stock": p.uint32}),
    ListingRemoved: event("0xbfed1a3802e7da7acdc8ac3cfc7c93670bb1254e3b524de1e39fa9269199f40f", "ListingRemoved(bytes32,bytes32)", {"id": indexed(p.bytes32), "regions": p.bytes32}),
    ListingRestored: event("0xe114b102c752eb2b75d094e69943d022913f8a1167adafb639eb82d5b4d14ec0", "ListingRestored(bytes32)", {"id": indexed(p.bytes32)}),
    Replaced: event("0x6c0687dc42a5cb0fa42b987f5c3fd26ec4d3fd06704638f88461e98611a5f57a", "Replaced(bytes32,bytes32)", {"id": indexed(p.bytes32), "replaced": indexed(p.bytes32)}),
    StockMoved: event("0x4923553616a9e4cb411bc8e70b135971f4165462d34581537d09de0fa1973544", "StockMoved(bytes32,int64,uint32)", {"id": indexed(p.bytes32), "delta": p.int64, "stock": p.uint32}),
}

export class Contract extends ContractBase {
}

/// Event types
export type ListedEventArgs = EParams<typeof events.Listed>
export type ListingChangedEventArgs = EParams<typeof events.ListingChanged>
export type ListingRemovedEventArgs = EParams<typeof events.ListingRemoved>
export type ListingRestoredEventArgs = EParams<typeof events.ListingRestored>
export type ReplacedEventArgs = EParams<typeof events.Replaced>
export type StockMovedEventArgs = EParams<typeof events.StockMoved>
