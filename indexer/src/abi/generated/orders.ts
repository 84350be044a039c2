import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    CancelRequested: event("0xce90ba1f5d8e59f7a268778bac2386400215bc982f7e222833c4bd2ca79d3725", "CancelRequested(bytes32,address,uint40)", {"id": indexed(p.bytes32), "by": indexed(p.address), "deadline": p.uint40}),
    DeliveryConfirmed: event("0xf314cef2f62c2c3d6382b1566512f7bd5d337661e87bd9c113e4415e3fcd9e56", "DeliveryConfirmed(bytes32,address,uint40)", {"id": indexed(p.bytes32), "by": indexed(p.address), "deadline": p.uint40}),
    DisputeOpened: event("0x491128893c6e03842b65c71846ef9b69609abbd478014b5a19b19676ef441357", "DisputeOpened(bytes32,address,bytes32,uint40)", {"id": indexed(p.bytes32), "by": indexed(p.address), "statement": p.bytes32, "deadline": p.uint40}),
    EIP712DomainChanged: event("0x0a6387c9ea3628b88a633bb4f3b151770f70085117a15f9bf3787cda53f13d31", "EIP712DomainChanged()", {}),
    MeetingAgreed: event("0xd7a10b27b1188f69545bd855fb1849b98ff9213aa5d653aa111819b238e9952b", "MeetingAgreed(bytes32,uint40,uint40)", {"id": indexed(p.bytes32), "meetAt": p.uint40, "deadline": p.uint40}),
    OfferCancelled: event("0x47f768e3261f0dfc81146188de471ddc84fe9d309bb0e8ce981e8e99a933e95f", "OfferCancelled(address,uint64)", {"account": indexed(p.address), "nonce": p.uint64}),
    OffersCancelled: event("0xcb2ecfa02fd4db2801111051549df91a48358202f23fbf00ed23a7d5176cca68", "OffersCancelled(address,uint64)", {"account": indexed(p.address), "epoch": p.uint64}),
    OrderAccepted: event("0x325dbb9e619137912b794117c88b721557488c92f08aca8b78605bab9500e7f7", "OrderAccepted(bytes32,uint40,bool)", {"id": indexed(p.bytes32), "deadline": p.uint40, "meetingAgreed": p.bool}),
    OrderClosed: event("0xa031c8f26579420ea4aef7688a8c455b800ee841e7ef4110c443f9dc3a94c902", "OrderClosed(bytes32,uint8,uint8,uint256,uint256,uint256,uint256,uint256,uint256)", {"id": indexed(p.bytes32), "state": p.uint8, "outcome": p.uint8, "priceToBuyer": p.uint256, "priceToSeller": p.uint256, "fee": p.uint256, "depositToBuyer": p.uint256, "depositToSeller": p.uint256, "cost": p.uint256}),
    OrderPlaced: event("0x5be2471799de3743952914ce9e3cf983146a5cf6bd1e42e816637cbb1fbea204", "OrderPlaced(bytes32,bytes32,address,uint96,uint32,uint8,uint64,uint16,uint32,address,uint40,uint40,bytes32)", {"id": indexed(p.bytes32), "listing": indexed(p.bytes32), "buyer": indexed(p.address), "price": p.uint96, "quantity": p.uint32, "way": p.uint8, "nonce": p.uint64, "feeBps": p.uint16, "disputeWithin": p.uint32, "arbiter": p.address, "meetAt": p.uint40, "deadline": p.uint40, "note": p.bytes32}),
    OrderShipped: event("0x156e3e8cdc68f82769a2931a2569bf99297ca776a7f5fc11cc3143fe00c16e41", "OrderShipped(bytes32,bytes32,uint40,uint40)", {"id": indexed(p.bytes32), "tracking": p.bytes32, "deadline": p.uint40, "inspectBy": p.uint40}),
    ParametersSet: event("0xad177a53a1646cf815f7529195471ce0633371fb4113cdb14ce9a6e83ddb27dd", "ParametersSet(uint16,uint32,address)", {"feeBps": p.uint16, "disputeWithin": p.uint32, "arbiter": p.address}),
    PauseSet: event("0x9d0c17af411c71d2bc5fe603e3621933511ac4f1606d3c3839d69565b16aac00", "PauseSet(uint40)", {"until": p.uint40}),
    StandingChanged: event("0x2b06d78bf91bd4217b11f1af75ef2bdada94ca98ac17ebf30f50c7ae43068cac", "StandingChanged(address,uint96)", {"account": indexed(p.address), "amount": p.uint96}),
    TokenLimitsSet: event("0x635ea13d67e8107add6a8addff4f1565538e315592424235108e891bfc28ae72", "TokenLimitsSet(uint16,uint96,uint96)", {"token": indexed(p.uint16), "feeFreeUpTo": p.uint96, "noDepositUpTo": p.uint96}),
}

export class Contract extends ContractBase {
}

/// Event types
export type CancelRequestedEventArgs = EParams<typeof events.CancelRequested>
export type DeliveryConfirmedEventArgs = EParams<typeof events.DeliveryConfirmed>
export type DisputeOpenedEventArgs = EParams<typeof events.DisputeOpened>
export type EIP712DomainChangedEventArgs = EParams<typeof events.EIP712DomainChanged>
export type MeetingAgreedEventArgs = EParams<typeof events.MeetingAgreed>
export type OfferCancelledEventArgs = EParams<typeof events.OfferCancelled>
export type OffersCancelledEventArgs = EParams<typeof events.OffersCancelled>
export type OrderAcceptedEventArgs = EParams<typeof events.OrderAccepted>
export type OrderClosedEventArgs = EParams<typeof events.OrderClosed>
export type OrderPlacedEventArgs = EParams<typeof events.OrderPlaced>
export type OrderShippedEventArgs = EParams<typeof events.OrderShipped>
export type ParametersSetEventArgs = EParams<typeof events.ParametersSet>
export type PauseSetEventArgs = EParams<typeof events.PauseSet>
export type StandingChangedEventArgs = EParams<typeof events.StandingChanged>
export type TokenLimitsSetEventArgs = EParams<typeof events.TokenLimitsSet>
