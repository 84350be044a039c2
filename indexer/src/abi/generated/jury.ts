import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    AbsenceForfeited: event("0x1f56727a3437e16b04adb084fdf7000a35b4419d6cd2bb811e001b851ebe2b76", "AbsenceForfeited(uint256,uint8,uint16,address,address,uint96,uint96)", {"id": indexed(p.uint256), "round": p.uint8, "seat": p.uint16, "juror": indexed(p.address), "by": indexed(p.address), "amount": p.uint96, "reward": p.uint96}),
    Appealed: event("0x29e8c672940bec0668af30c0349a855e927b809c49c9f0538f414d5419cf900d", "Appealed(uint256,address,uint16,uint24,uint96,uint32)", {"id": indexed(p.uint256), "appellant": indexed(p.address), "seats": p.uint16, "places": p.uint24, "deposit": p.uint96, "epoch": p.uint32}),
    CaseOpened: event("0xec148f6041337d55b9d98cda24e279be6a22d5088961718c86f37a37171d761d", "CaseOpened(uint256,address,address,address,bytes32,bytes32,uint8,uint24,uint16,uint32,uint32,uint8)", {"id": indexed(p.uint256), "court": indexed(p.address), "asker": indexed(p.address), "accused": p.address, "subject": p.bytes32, "reason": p.bytes32, "seats": p.uint8, "places": p.uint24, "version": p.uint16, "stake": p.uint32, "epoch": p.uint32, "flags": p.uint8}),
    CaseSettled: event("0x5c47720a153066a5a9999ee1636379609453b21f30d2b2a13fe2dd5d67274d49", "CaseSettled(uint256,uint96[2],uint256,uint256,uint256,uint256,uint256)", {"id": indexed(p.uint256), "shares": p.fixedSizeArray(p.uint96, 2), "toAsker": p.uint256, "toAccused": p.uint256, "toAppellant": p.uint256, "toTreasury": p.uint256, "repaid": p.uint256}),
    Claimed: event("0xf9047f0344bcabd6d93b7238340fc141ca7791e38158af25ba322fb6f724b674", "Claimed(uint256,uint8,uint16,uint96)", {"id": indexed(p.uint256), "round": p.uint8, "seat": p.uint16, "amount": p.uint96}),
    Committed: event("0x343eb2adf62d90b1326cbd98441e8185d9b12f9e8dbd2b178f05d858105adc61", "Committed(uint256,uint8,uint16,address,bytes32)", {"id": indexed(p.uint256), "round": p.uint8, "seat": p.uint16, "juror": indexed(p.address), "commitment": p.bytes32}),
    Excused: event("0x944473fd0460d67e7a09942a3080d4d0d55a496b7f0a1c2d95e8b9416d26a379", "Excused(uint256,uint8,uint16,address)", {"id": indexed(p.uint256), "round": p.uint8, "seat": p.uint16, "juror": indexed(p.address)}),
    LeakProven: event("0xfc3d63478f602881520f2b5a069fb65367f7e9fe53e38810e1d99a9c8664529c", "LeakProven(uint256,uint8,uint16,address)", {"id": indexed(p.uint256), "round": p.uint8, "seat": p.uint16, "by": indexed(p.address)}),
    ParametersSet: event("0xeeef8e3eaad2d6b9fa83acd3e1fbfeb9a2d195e77c0ccb892f2ca49c787d1604", "ParametersSet(uint16,(uint32,uint32,uint32,uint32,uint32,uint32,uint32))", {"version": indexed(p.uint16), "parameters": p.struct({"deposit": p.uint32, "fee": p.uint32, "minStake": p.uint32, "repaymentCap": p.uint32, "commitFor": p.uint32, "revealFor": p.uint32, "appealFor": p.uint32})}),
    Revealed: event("0x4d18ae3979f100426d32a4ea78062df44846d574ea35166cd7f3961264dab0f2", "Revealed(uint256,uint8,uint16,uint8)", {"id": indexed(p.uint256), "round": p.uint8, "seat": p.uint16, "choice": p.uint8}),
    SeatsDrawn: event("0x76c1d694cbc21c999d65a247d6507f5326a926605d338c8b1131f4f935214847", "SeatsDrawn(uint256,uint8,bytes32,uint40,uint40)", {"id": indexed(p.uint256), "round": p.uint8, "seed": p.bytes32, "commitUntil": p.uint40, "revealUntil": p.uint40}),
    SeedPostponed: event("0x848654ddadafec5c996d084d371e8f089744203a3582ecd72c29c09a3173ba19", "SeedPostponed(uint256,uint8,uint32)", {"id": indexed(p.uint256), "round": p.uint8, "epoch": p.uint32}),
    VerdictRecorded: event("0xc3a6b437a67ca1bdbce925072d27a8ba410acb033b7dbc6f8a04f94826b1be51", "VerdictRecorded(uint256,uint8)", {"id": indexed(p.uint256), "verdict": p.uint8}),
}

export class Contract extends ContractBase {
}

/// Event types
export type AbsenceForfeitedEventArgs = EParams<typeof events.AbsenceForfeited>
export type AppealedEventArgs = EParams<typeof events.Appealed>
export type CaseOpenedEventArgs = EParams<typeof events.CaseOpened>
export type CaseSettledEventArgs = EParams<typeof events.CaseSettled>
export type ClaimedEventArgs = EParams<typeof events.Claimed>
export type CommittedEventArgs = EParams<typeof events.Committed>
export type ExcusedEventArgs = EParams<typeof events.Excused>
export type LeakProvenEventArgs = EParams<typeof events.LeakProven>
export type ParametersSetEventArgs = EParams<typeof events.ParametersSet>
export type RevealedEventArgs = EParams<typeof events.Revealed>
export type SeatsDrawnEventArgs = EParams<typeof events.SeatsDrawn>
export type SeedPostponedEventArgs = EParams<typeof events.SeedPostponed>
export type VerdictRecordedEventArgs = EParams<typeof events.VerdictRecorded>
