// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "../vault/IVault.sol";
import {Appeals} from "./Appeals.sol";
import {Division} from "./IJurors.sol";
import {IJury, Stage, Verdict} from "./IJury.sol";
import {Payout, Payouts} from "./Payouts.sol";

/// @title How cases end, and who is paid
/// @dev Nobody is called here but the vault, which credits balances: no side can block the other.
abstract contract Verdicts is Appeals {
    /// @dev A court that brings the fee has this time; then jurors are paid without it.
    uint40 private constant FUND_WITHIN = 7 days;

    /// @inheritdoc IJury
    function finalise(uint256 id) external {
        Live memory live = _load(id);
        Result memory result = _results[id];
        if (result.settled) revert AlreadySettled(id);
        bool feeLater = live.file.flags & FEE_LATER != 0;
        if (result.verdict != Verdict.None) {
            uint256 until = result.finalSince + FUND_WITHIN;
            if (block.timestamp <= until) revert FeePending(id, until);
            _settle(live, result, 0);
            return;
        }
        result.finalSince = uint40(block.timestamp);
        if (live.stage == Stage.Void) {
            result.verdict = Verdict.Undecided;
            emit VerdictRecorded(id, Verdict.Undecided);
            _settle(live, result, live.file.stake == 0 ? 0 : _feeOf(live, live.file.seats));
            return;
        }
        if (live.stage != Stage.Final) revert WrongStage(id, live.stage);
        result.verdict = _verdict(live, result);
        emit VerdictRecorded(id, result.verdict);
        if (feeLater) _results[id] = result;
        else _settle(live, result, _feeOf(live, live.file.seats));
    }

    /// @inheritdoc IJury
    function fund(uint256 id, uint96 amount) external {
        if (!isCourt(msg.sender)) revert NotCourt(msg.sender);
        Live memory live = _load(id);
        Result memory result = _results[id];
        if (result.verdict == Verdict.None) revert WrongStage(id, live.stage);
        bool feeLater = live.file.flags & FEE_LATER != 0;
        if (!feeLater || (result.settled && amount == 0)) revert AlreadySettled(id);
        Permit memory none;
        if (amount != 0) JURORS.collect(address(this), amount, none);
        if (result.settled) {
            Division memory late;
            late.first = Verdict.Undecided;
            late.money.fees[0] = amount;
            JURORS.pay(late);
            return;
        }
        _settle(live, result, amount);
    }

    /// @inheritdoc IJury
    function claim(uint256 id, uint8 round, uint16[] calldata seats) external {
        Result memory result = _results[id];
        if (!result.settled) revert NotSettled(id);
        uint96 deposit = uint96(_under(_cases[id].version).deposit * UNIT); // forge-lint: disable-line(unsafe-typecast)
        uint96 due = deposit + (round == 1 ? result.shareOne : result.shareTwo);
        uint24[] memory numbers = new uint24[](seats.length);
        uint96[] memory amounts = new uint96[](seats.length);
        for (uint256 i = 0; i < seats.length; ++i) {
            (numbers[i], amounts[i]) = _claim(id, round, seats[i], result, due);
        }
        JURORS.release(numbers, deposit, amounts);
    }

    /// @inheritdoc IJury
    function verdictOf(uint256 id) external view returns (Verdict verdict, uint40 finalSince) {
        return (_results[id].verdict, _results[id].finalSince);
    }

    /// @return number Of the juror; 0 when the seat was settled before.
    /// @return amount What is due, or 0 for who was wrong.
    function _claim(uint256 id, uint8 round, uint16 seat, Result memory result, uint96 due)
        private
        returns (uint24 number, uint96 amount)
    {
        (bool opened, bool accepting) = _voteOf(id, round, seat);
        if (!opened) revert NothingDue(id, seat);
        uint256 key = _seatKey(round, seat);
        number = uint24(_ballots[id][key] >> 8); // forge-lint: disable-line(unsafe-typecast)
        if (number == 0) return (0, 0);
        _ballots[id][key] = 0;
        bool all = result.verdict == Verdict.Undecided || (round == 2 && result.appealUndecided);
        if (all || accepting == (result.verdict == Verdict.Accepted)) amount = due;
        emit Claimed(id, round, seat, amount);
    }

    /// @dev Of the second round if it came to an answer, otherwise of the first.
    function _verdict(Live memory live, Result memory result) private view returns (Verdict verdict) {
        uint256 id = live.id;
        if (live.file.appealSeats != 0) {
            if (live.round.drawnAt != 0) verdict = Payouts.answer(_count(id, live.round), live.round.seats);
            if (verdict > Verdict.None && verdict != Verdict.Undecided) return verdict;
            result.appealUndecided = verdict == Verdict.Undecided;
        }
        Round memory first = _round(id, live.file, 1);
        return Payouts.answer(_count(id, first), first.seats);
    }

    function _settle(Live memory live, Result memory result, uint256 fee) private {
        Round memory first = _round(live.id, live.file, 1);
        Division memory division;
        division.asker = _payeeOf(live.file);
        division.accused = live.file.accused;
        division.counts[0] = _count(live.id, first);
        division.first = Payouts.answer(division.counts[0], first.seats);
        division.money.deposit = _depositOf(live);
        division.money.stake = live.file.stake * UNIT;
        division.money.fees[0] = fee;
        division.cap = live.under.repaymentCap * UNIT;
        if (live.file.appealSeats != 0) {
            division.appellant = live.round.appellant;
            division.counts[1] = _count(live.id, live.round);
            if (live.round.drawnAt != 0) division.second = Payouts.answer(division.counts[1], live.round.seats);
            division.money.fees[1] = _feeOf(live, live.file.appealSeats);
            division.money.appealDeposit = _appealDeposit(division.money.fees[1]);
        }
        (Payout memory payout, uint256 repaid) = JURORS.pay(division);
        result.settled = true;
        result.shareOne = uint96(payout.shares[0]); // forge-lint: disable-line(unsafe-typecast)
        result.shareTwo = uint96(payout.shares[1]); // forge-lint: disable-line(unsafe-typecast)
        _results[live.id] = result;
        // No more than all tokens there are.
        // forge-lint: disable-next-line(unsafe-typecast)
        if (live.file.flags & VIA_COURT != 0) _returned[live.id] = uint96(payout.toAsker + repaid);
        emit CaseSettled(
            live.id,
            [result.shareOne, result.shareTwo],
            payout.toAsker,
            payout.toAccused,
            payout.toAppellant,
            payout.toTreasury,
            repaid
        );
    }
}
