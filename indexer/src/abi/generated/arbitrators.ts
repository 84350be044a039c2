import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    ApprovalsOpened: event("0x84655e254394bf70f310400939e54e9ceecedfd980dbf860f8537afe0434a8d1", "ApprovalsOpened(bytes32,address,uint32,bool)", {"id": indexed(p.bytes32), "party": indexed(p.address), "approvals": p.uint32, "oneIsEnough": p.bool}),
    ApprovalsSealed: event("0x12fb387b29466478215fa7f84c39e847d7802699554ac159bfba404d1cf8bdcf", "ApprovalsSealed(bytes32,address,bytes32)", {"id": indexed(p.bytes32), "party": indexed(p.address), "commitment": p.bytes32}),
    ArbitratorChosen: event("0x3ede4ea0d02ee1252784d1de7bcde039755c4389cdab18c99fb902c7d5b2e6cb", "ArbitratorChosen(bytes32,address,uint96,uint40)", {"id": indexed(p.bytes32), "arbitrator": indexed(p.address), "fee": p.uint96, "until": p.uint40}),
    BarSet: event("0x39a62f29d8f91a05331c6b2b3f9cd7f3be40b0d386f4d819c617b9c4e8de59fb", "BarSet(address,uint40)", {"arbitrator": indexed(p.address), "until": p.uint40}),
    BidPlaced: event("0x168d30b7d4d6fe7955a07b6b23169753c44d99be012232d44e5f8bef610079fb", "BidPlaced(bytes32,address,uint96,uint8)", {"id": indexed(p.bytes32), "arbitrator": indexed(p.address), "fee": p.uint96, "slot": p.uint8}),
    BidRemoved: event("0x26644094fafc59b43de8f81251922f9a32683adc30adc39666842de3a25eee79", "BidRemoved(bytes32,address,uint8)", {"id": indexed(p.bytes32), "arbitrator": indexed(p.address), "slot": p.uint8}),
    BondChanged: event("0xc6a608f13a4cac7a4f34043b43c385d3e50bd79f012b68330704f4a91a92e332", "BondChanged(address,uint16,int256)", {"arbitrator": indexed(p.address), "token": indexed(p.uint16), "amount": p.int256}),
    BondLocked: event("0x394ade6044d96d7ffade5274d6f46c7094c3a122dc7f364fcdf28c210fdef91a", "BondLocked(address,bytes32,uint16,int256)", {"arbitrator": indexed(p.address), "id": indexed(p.bytes32), "token": indexed(p.uint16), "amount": p.int256}),
    ChoiceAwaited: event("0x006c49ced48a1d8ed02d05bd8b37c0ef963f0ade7032dcfeb1568828a150e402", "ChoiceAwaited(bytes32,uint64,uint32)", {"id": indexed(p.bytes32), "epoch": p.uint64, "common": p.uint32}),
    Complained: event("0x4f9e65bb95199b8f4236423897d147c86404ba61e37daaf2a047e0ab8ccfffd3", "Complained(bytes32,address,uint256,bytes32)", {"id": indexed(p.bytes32), "by": indexed(p.address), "juryCase": p.uint256, "reason": p.bytes32}),
    ComplaintRejected: event("0xfd3dee7cf8970909362c1dc9e3fea58952cfd6864c9f48964e65ad58acb8e1a3", "ComplaintRejected(bytes32,address)", {"id": indexed(p.bytes32), "arbitrator": indexed(p.address)}),
    ComplaintUpheld: event("0x557192f20a4464fe6c5dcea86f627b932b91fa968172f0ae9d7bc58c458ddd9f", "ComplaintUpheld(bytes32,address,uint16,uint256)", {"id": indexed(p.bytes32), "arbitrator": indexed(p.address), "token": indexed(p.uint16), "amount": p.uint256}),
    DisputeFinished: event("0x9138295054d406183e2086c6f127dd9c9cded3bded067c952d765821984d4206", "DisputeFinished(bytes32,address,uint16,uint96)", {"id": indexed(p.bytes32), "arbitrator": indexed(p.address), "buyerBps": p.uint16, "cost": p.uint96}),
    EvidenceAdded: event("0x9b7d030d0b4605295dcc8c44f32c967c6ae918522de51e50d7426569728ef113", "EvidenceAdded(bytes32,address,bytes32,bool)", {"id": indexed(p.bytes32), "by": indexed(p.address), "evidence": p.bytes32, "isPublic": p.bool}),
    JuryLimitSet: event("0x7f7c2eb8c5cc77bf70f97948634e123670837c73eae95f336f5b371fe1cf1ffd", "JuryLimitSet(uint16,uint96)", {"token": indexed(p.uint16), "price": p.uint96}),
    Ruled: event("0xe4d90d68791e250df3119b423e9f702f12f9338be6ebd787e1718249732f438e", "Ruled(bytes32,address,uint16,bytes32,uint40)", {"id": indexed(p.bytes32), "arbitrator": indexed(p.address), "buyerBps": p.uint16, "reason": p.bytes32, "until": p.uint40}),
    RulingMissed: event("0xd7fb330bf029d5d4c9955c4d99ae152f5827b85862f6769dcfa94b3d35d002cb", "RulingMissed(bytes32,address,uint16,uint256)", {"id": indexed(p.bytes32), "arbitrator": indexed(p.address), "token": indexed(p.uint16), "slice": p.uint256}),
    SentToJury: event("0x3e644568a9ba1bed6137b60beae7394a5cb7fddd595cca0e04141fe366a30b85", "SentToJury(bytes32,uint256,bool)", {"id": indexed(p.bytes32), "juryCase": p.uint256, "redrawn": p.bool}),
}

export class Contract extends ContractBase {
}

/// Event types
export type ApprovalsOpenedEventArgs = EParams<typeof events.ApprovalsOpened>
export type ApprovalsSealedEventArgs = EParams<typeof events.ApprovalsSealed>
export type ArbitratorChosenEventArgs = EParams<typeof events.ArbitratorChosen>
export type BarSetEventArgs = EParams<typeof events.BarSet>
export type BidPlacedEventArgs = EParams<typeof events.BidPlaced>
export type BidRemovedEventArgs = EParams<typeof events.BidRemoved>
export type BondChangedEventArgs = EParams<typeof events.BondChanged>
export type BondLockedEventArgs = EParams<typeof events.BondLocked>
export type ChoiceAwaitedEventArgs = EParams<typeof events.ChoiceAwaited>
export type ComplainedEventArgs = EParams<typeof events.Complained>
export type ComplaintRejectedEventArgs = EParams<typeof events.ComplaintRejected>
export type ComplaintUpheldEventArgs = EParams<typeof events.ComplaintUpheld>
export type DisputeFinishedEventArgs = EParams<typeof events.DisputeFinished>
export type EvidenceAddedEventArgs = EParams<typeof events.EvidenceAdded>
export type JuryLimitSetEventArgs = EParams<typeof events.JuryLimitSet>
export type RuledEventArgs = EParams<typeof events.Ruled>
export type RulingMissedEventArgs = EParams<typeof events.RulingMissed>
export type SentToJuryEventArgs = EParams<typeof events.SentToJury>
