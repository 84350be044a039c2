import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    CarriedOut: event("0xc7561bef0cfea64c9c9bcb9b8d48e5af361521b66f644d00df5df704007a9fee", "CarriedOut(uint256,bytes32,bytes32)", {"id": indexed(p.uint256), "subject": indexed(p.bytes32), "effect": p.bytes32}),
    Collected: event("0x136f9658db1872efb79ed3920d0f900e971041d64ffbebb9791bd03c8c6dbaac", "Collected(uint256,address,uint256)", {"id": indexed(p.uint256), "account": indexed(p.address), "amount": p.uint256}),
    EvidenceAdded: event("0xdcafc82d97408faa12ae83f83b0aae3993e4c4d40eef5bb0b1df6f2b0ffaf472", "EvidenceAdded(uint256,address,bytes32)", {"id": indexed(p.uint256), "by": indexed(p.address), "evidence": p.bytes32}),
    KindSet: event("0x6a80f205748900ba1840999e1ffcf68fce9850ab27762fc398a9b0ce46ecba97", "KindSet(uint16,address,uint8,bool)", {"kind": indexed(p.uint16), "target": p.address, "seats": p.uint8, "grave": p.bool}),
    MotionDivided: event("0xf2c16c939c35427495bffbf2445d3fee87515c2bb61155be4c025891816a4731", "MotionDivided(uint256,uint128,uint256,uint256)", {"id": indexed(p.uint256), "pool": p.uint128, "toAccused": p.uint256, "toTreasury": p.uint256}),
    MotionJoined: event("0x455715e30f7d4cb74982336dd24362c3790289270f20ef811084bd106fd8cdbe", "MotionJoined(uint256,address,uint32)", {"id": indexed(p.uint256), "account": indexed(p.address), "stake": p.uint32}),
    Moved: event("0x7b05af6e5b04a89b65885de7068633a8a0353b794feac78a77ddd572a917bf85", "Moved(uint256,bytes32,address,uint16,address,address,bytes32,uint16,bytes32,uint32,bytes)", {"id": indexed(p.uint256), "subject": indexed(p.bytes32), "asker": indexed(p.address), "kind": p.uint16, "target": p.address, "accused": p.address, "effect": p.bytes32, "guideline": p.uint16, "reason": p.bytes32, "stake": p.uint32, "about": p.bytes}),
    PauseSet: event("0x9d0c17af411c71d2bc5fe603e3621933511ac4f1606d3c3839d69565b16aac00", "PauseSet(uint40)", {"until": p.uint40}),
}

export class Contract extends ContractBase {
}

/// Event types
export type CarriedOutEventArgs = EParams<typeof events.CarriedOut>
export type CollectedEventArgs = EParams<typeof events.Collected>
export type EvidenceAddedEventArgs = EParams<typeof events.EvidenceAdded>
export type KindSetEventArgs = EParams<typeof events.KindSet>
export type MotionDividedEventArgs = EParams<typeof events.MotionDivided>
export type MotionJoinedEventArgs = EParams<typeof events.MotionJoined>
export type MovedEventArgs = EParams<typeof events.Moved>
export type PauseSetEventArgs = EParams<typeof events.PauseSet>
