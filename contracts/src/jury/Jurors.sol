// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVault, Permit} from "../vault/IVault.sol";
import {Bonds} from "./Bonds.sol";
import {Division, IJurors, Lookup, Penalty} from "./IJurors.sol";
import {Verdict} from "./IJury.sol";
import {Money, Payout, Payouts} from "./Payouts.sol";
import {Repayments} from "./Repayments.sol";

/// @title Jurors
/// @dev Keeps the list, the bonds and all money of cases, and does with them what the jury says; {TicketList} holds the
/// list, {Bonds} how people join and leave, {Repayments} the common budget.
contract Jurors is Repayments {
    /// @dev Of what is taken, the part of who reports it.
    uint96 private constant REWARD_PART = 5;

    /// @notice The jury that is drawn from here.
    address public immutable JURY;

    modifier onlyJury() {
        if (msg.sender != JURY) revert NotJury(msg.sender);
        _;
    }

    /// @param vault Where all money is; this contract is one of its core modules.
    /// @param jury Draws from here. It may be deployed after this.
    /// @param governor Says who may join.
    constructor(IVault vault, address jury, address governor) Bonds(vault, governor) {
        JURY = jury;
    }

    /// @inheritdoc IJurors
    function setDeposit(uint32 deposit) external onlyJury {
        // Below 2^16 by the jury's bounds.
        _deposit = uint16(deposit); // forge-lint: disable-line(unsafe-typecast)
        emit DepositSet(deposit);
    }

    /// @inheritdoc IJurors
    function collect(address account, uint256 amount, Permit calldata permit) external onlyJury {
        VAULT.take(MARKET_TOKEN, account, amount, permit);
    }

    /// @inheritdoc IJurors
    function lock(Lookup calldata seat, address account, uint96 deposit) external onlyJury returns (uint24 number) {
        number = _numberOf(seat);
        Juror memory juror = _jurors[account];
        if (number == 0 || number != juror.number) revert NotYourSeat(seat.seat, jurorAt[number]);
        if (deposit == 0) return number;
        if (juror.free < deposit) revert BondFullyLocked(account, juror.free, deposit);
        juror.free -= deposit;
        juror.locked += deposit;
        _jurors[account] = juror;
    }

    /// @inheritdoc IJurors
    function release(uint24[] calldata numbers, uint96 deposit, uint96[] calldata amounts) external onlyJury {
        for (uint256 i = 0; i < numbers.length; ++i) {
            if (numbers[i] == 0) continue;
            address account = jurorAt[numbers[i]];
            Juror memory juror = _jurors[account];
            juror.locked -= deposit;
            juror.free += amounts[i];
            _jurors[account] = juror;
        }
    }

    /// @inheritdoc IJurors
    function penalise(Penalty calldata penalty) external onlyJury returns (uint96 taken, uint96 reward) {
        Juror storage juror = _jurors[penalty.account];
        if (penalty.leaves && juror.staying != 0) _leave(penalty.place, penalty.account);
        taken = juror.free < penalty.owed ? juror.free : penalty.owed;
        juror.free -= taken;
        juror.locked -= penalty.unlocked;
        reward = taken / REWARD_PART;
        if (taken != 0) VAULT.settle(MARKET_TOKEN, penalty.reporter, reward, address(0), 0, taken - reward);
    }

    /// @inheritdoc IJurors
    function pay(Division calldata division) external onlyJury returns (Payout memory payout, uint256 repaid) {
        Money memory money = division.money;
        bool appealed = division.appellant != address(0);
        Verdict last = division.first;
        if (appealed) {
            payout = Payouts.afterAppeal(division.first, division.second, division.counts, money);
            if (division.second == Verdict.Accepted || division.second == Verdict.Rejected) last = division.second;
        } else {
            payout = Payouts.afterOneRound(division.first, division.counts[0], money);
        }
        if (division.accused == address(0)) {
            payout.toTreasury += payout.toAccused;
            payout.toAccused = 0;
        }
        if (last == Verdict.Accepted && money.stake != 0) repaid = _repay(money.fees[0], division.cap);
        VAULT.settle(
            MARKET_TOKEN, division.asker, payout.toAsker + repaid, division.accused, payout.toAccused, payout.toTreasury
        );
        if (payout.toAppellant != 0) VAULT.give(MARKET_TOKEN, division.appellant, payout.toAppellant);
    }

    /// @inheritdoc IJurors
    function isFullyLocked(address account, uint256 deposit) external view returns (bool) {
        Juror memory juror = _jurors[account];
        uint256 least = juror.staying * _depositNow() * 3 / 2;
        return juror.free < deposit && juror.locked >= deposit && uint256(juror.free) + juror.locked >= least;
    }
}
