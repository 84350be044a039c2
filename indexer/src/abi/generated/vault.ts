import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    Deposited: event("0x96eb381396c6e4ab40c1e48971234ea23b4a6d96291feec06fae2152ffcb9855", "Deposited(address,uint16,address,uint256)", {"account": indexed(p.address), "token": indexed(p.uint16), "from": p.address, "arrived": p.uint256}),
    Given: event("0x160c3f26da44c2ee60144ec5754e5cb8923af26cba95a2d37deee203020d7598", "Given(address,address,uint16,uint256)", {"account": indexed(p.address), "module": indexed(p.address), "token": indexed(p.uint16), "amount": p.uint256}),
    ModuleSet: event("0x72ab3e2faf533159489292899307b9f1f45d6c21af06af34eb487a33f7379360", "ModuleSet(address,address,bool)", {"account": indexed(p.address), "module": indexed(p.address), "allowed": p.bool}),
    Taken: event("0xd6751d3652924be34ebb98b6d744cf3478644d602423224cf5b7bf29231b2d3b", "Taken(address,address,uint16,uint256,uint256)", {"account": indexed(p.address), "module": indexed(p.address), "token": indexed(p.uint16), "amount": p.uint256, "arrived": p.uint256}),
    TokenSet: event("0xae5795360a5cbe08727945b952135c9940df9911e7d9528976c6222b16e5a589", "TokenSet(uint16,address,bool,string,string,uint8)", {"token": indexed(p.uint16), "erc20": indexed(p.address), "allowed": p.bool, "symbol": p.string, "name": p.string, "decimals": p.uint8}),
    Withdrawn: event("0x51b7cd66c0a4ece7d33fa939521b4706fe05c8ff3f1fc164d3c6eb8c65d364c1", "Withdrawn(address,uint16,address,uint256)", {"account": indexed(p.address), "token": indexed(p.uint16), "to": p.address, "amount": p.uint256}),
}

export class Contract extends ContractBase {
}

/// Event types
export type DepositedEventArgs = EParams<typeof events.Deposited>
export type GivenEventArgs = EParams<typeof events.Given>
export type ModuleSetEventArgs = EParams<typeof events.ModuleSet>
export type TakenEventArgs = EParams<typeof events.Taken>
export type TokenSetEventArgs = EParams<typeof events.TokenSet>
export type WithdrawnEventArgs = EParams<typeof events.Withdrawn>
