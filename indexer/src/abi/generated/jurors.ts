import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    BondAdded: event("0x9e7bb733478436d16ac65ef7ace26c2b5c54fa8a6572f2a17c78d7d8ce679110", "BondAdded(address,uint96)", {"juror": indexed(p.address), "amount": p.uint96}),
    BondWithdrawn: event("0x7c20f26d33d01aac15815b5ee15ebb6c29316f09938728a94fda54644d114fa0", "BondWithdrawn(address,uint96)", {"juror": indexed(p.address), "amount": p.uint96}),
    DepositSet: event("0xfad09d0ca636dad6ca3dc1dc47e80a6e44807ab58a9442011b57d4f0d5365813", "DepositSet(uint32)", {"deposit": p.uint32}),
    EligibilitySet: event("0xc0bf5df5b3a3f06ff3346907212503f07d4192c7e65ac844951cf15eb38245c2", "EligibilitySet(address)", {"registry": p.address}),
    ExitFinished: event("0xb54ded6b6ec40670be7052bffddcb213b0573eeeef5b3f8cef1c96d7092d201b", "ExitFinished(address,uint32)", {"juror": indexed(p.address), "place": indexed(p.uint32)}),
    ExitRequested: event("0xa7bd5722ff75509db4c977b17b9ec6971b06fd84999098e0be34e34659ba47b7", "ExitRequested(address,uint32,uint16)", {"juror": indexed(p.address), "place": indexed(p.uint32), "until": p.uint16}),
    Joined: event("0x07b90cf3977a594c9f0d0d38c63f58688978913e8bdaf32308b856e328ec1d2d", "Joined(address,uint24,uint16,uint32[],uint32,uint16)", {"juror": indexed(p.address), "number": p.uint24, "count": p.uint16, "refilled": p.array(p.uint32), "firstPlace": p.uint32, "since": p.uint16}),
    RepaymentsFunded: event("0x76369d469281205f71d67a147062fa9def4b1543382c24df0d61088450bc28ec", "RepaymentsFunded(address,uint96)", {"from": indexed(p.address), "amount": p.uint96}),
    TicketMoved: event("0xd3793021c08d041b8948cf96739d3851e9d1c40ecf0ebe63c319d3a516abc1f9", "TicketMoved(uint32,uint32,uint16)", {"from": indexed(p.uint32), "to": indexed(p.uint32), "since": p.uint16}),
}

export class Contract extends ContractBase {
}

/// Event types
export type BondAddedEventArgs = EParams<typeof events.BondAdded>
export type BondWithdrawnEventArgs = EParams<typeof events.BondWithdrawn>
export type DepositSetEventArgs = EParams<typeof events.DepositSet>
export type EligibilitySetEventArgs = EParams<typeof events.EligibilitySet>
export type ExitFinishedEventArgs = EParams<typeof events.ExitFinished>
export type ExitRequestedEventArgs = EParams<typeof events.ExitRequested>
export type JoinedEventArgs = EParams<typeof events.Joined>
export type RepaymentsFundedEventArgs = EParams<typeof events.RepaymentsFunded>
export type TicketMovedEventArgs = EParams<typeof events.TicketMoved>
