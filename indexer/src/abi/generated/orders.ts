import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    CancelRequested: event("0xce90ba1f5d8e59f7a268778bac2386400215bc982f7e222833c4bd2ca79d3725", "CancelRequested(bytes32,address,uint40)", {"id": indexed(p.bytes32), "by": indexed(p.address), "deadline": p.uint40}),
    DisputeOpened: event("0x491128893c6e03842b65c71846ef9b69609abbd478014b5a19b19676ef441357", "DisputeOpened(bytes32,address,bytes32,uint40)", {"id": indexed(p.bytes32), "by": indexed(p.address), "statement": p.bytes32, "deadline": p.uint40}),
    EIP712DomainChanged: event("0x0a6387c9ea3628b88a633bb4f3b151770f70085117a15f9bf3787cda53f13d31", "EIP712DomainChanged()", {}),
    MeetingAgreed: event("0xd7a10b27b1188f69545bd855fb1849b98ff9213aa5d653aa111819b238e9952b", "MeetingAgreed(bytes32,uint40,uint40)", {"id": indexed(p.bytes32), "meetAt": p.uint40, "deadline": p.uint40}),
    OrderAccepted: event("0x325dbb9e619137912b794117c88b721557488c92f08aca8b78605bab9500e7f7", "OrderAccepted(bytes32,uint40,bool)", {"id": indexed(p.bytes32), "deadline": p.uint40, "meetingAgreed": p.bool}),
    OrderClosed: event("0xa031c8f26579420ea4aef7688a8c455b800ee841e7ef4110c443f9dc3a94c902", "OrderClosed(bytes32,uint8,uint8,uint256,uint256,uint256,uint256,uint256,uint256)", {"id": indexed(p.bytes32), "state": p.uint8, "outcome": p.uint8, "priceToBuyer": p.uint256, "priceToSeller": p.uint256, "fee": p.uint256, "depositToBuyer": p.uint256, "depositToSeller": p.uint256, "cost": p.uint256}),
    OrderPlaced: event("0x9ecb1794ac76ec60466cc4754a620aedc2b94b5361966a41f1d8a2c75c9ae351", "OrderPlaced(bytes32,bytes32,address,uint32,uint64,uint16,uint32,address,uint40,uint40,bytes32)", {"id": indexed(p.bytes32), "listing": indexed(p.bytes32), "buyer": indexed(p.address), "quantity": p.uint32, "nonce": p.uint64, "feeBps": p.uint16, "disputeWithin": p.uint32, "arbiter": p.address, "meetAt": p.uint40, "deadline": p.uint40, "note": p.bytes32}),
    ParametersSet: event("0xad177a53a1646cf815f7529195471ce0633371fb4113cdb14ce9a6e83ddb27dd", "ParametersSet(uint16,uint32,address)", {"feeBps": p.uint16, "disputeWithin": p.uint32, "arbiter": p.address}),
    PauseSet: event("0x9d0c17af411c71d2bc5fe603e3621933511ac4f1606d3c3839d69565b16aac00", "PauseSet(uint40)", {"until": p.uint40}),
    StandingChanged: event("0x2b06d78bf91bd4217b11f1af75ef2bdada94ca98ac17ebf30f50c7ae43068cac", "StandingChanged(address,uint96)", {"account": indexed(p.address), "amount": p.uint96}),
}

export class Contract extends ContractBase {
}

/// Event types
export type CancelRequestedEventArgs = EParams<typeof events.CancelRequested>
export type DisputeOpenedEventArgs = EParams<typeof events.DisputeOpened>
export type EIP712DomainChangedEventArgs = EParams<typeof events.EIP712DomainChanged>
export type MeetingAgreedEventArgs = EParams<typeof events.MeetingAgreed>
export type OrderAcceptedEventArgs = EParams<typeof events.OrderAccepted>
export type OrderClosedEventArgs = EParams<typeof events.OrderClosed>
export type OrderPlacedEventArgs = EParams<typeof events.OrderPlaced>
export type ParametersSetEventArgs = EParams<typeof events.ParametersSet>
export type PauseSetEventArgs = EParams<typeof events.PauseSet>
export type StandingChangedEventArgs = EParams<typeof events.StandingChanged>
