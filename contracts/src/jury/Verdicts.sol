// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "../vault/IVault.sol";
import {Appeals} from "./Appeals.sol";
import {Division} from "./IJurors.sol";
import {IJury, Stage, Verdict} from "./IJury.sol";
import {Payout} from "./Payouts.sol";

/// @title How cases end, and who is paid
/// @dev Nobody is called here but the vault, which credits balances: no side can block the other.
abstract contract Verdicts is Appeals {
    /// @dev A court that brings the fee has this time; then jurors are paid without it.
    uint40 private constant FUND_WITHIN = 7 days;

    /// @inheritdoc IJury
    function finalise(uint256 id) external {
        Live memory live = _load(id);
        Result memory result = _resultAt(id);
        if (result.settled) revert AlreadySettled(id);
        bool feeLater = live.file.flags & FEE_LATER != 0;
        if (result.verdict == Verdict.None) {
            if (live.stage != Stage.Void) _requireStage(live, Stage.Final);
            _record(live, result);
            if (feeLater && live.stage == Stage.Final) return;
        } else {
            uint256 until = result.finalSince + FUND_WITHIN;
            if (block.timestamp <= until) revert FeePending(id, until);
        }
        _settle(live, result, feeLater ? 0 : _feeIn(live, live.file.seats));
    }

    /// @inheritdoc IJury
    function fund(uint256 id, uint96 amount) external {
        if (!isCourt(msg.sender)) revert NotCourt(msg.sender);
        Live memory live = _load(id);
        Result memory result = _resultAt(id);
        if (result.verdict == Verdict.None) revert WrongStage(id, live.stage);
        bool feeLater = live.file.flags & FEE_LATER != 0;
        if (!feeLater || (result.settled && amount == 0)) revert AlreadySettled(id);
        Permit memory none;
        if (amount != 0) _collect(address(this), amount, none);
        if (result.settled) {
            Division memory late;
            late.first = Verdict.Undecided;
            late.money.fees[0] = amount;
            _pay(late);
            return;
        }
        _settle(live, result, amount);
    }

    /// @inheritdoc IJury
    function claim(uint256 id, uint8 round, uint16[] calldata seats) external {
        Result memory result = _resultAt(id);
        if (!result.settled) revert NotSettled(id);
        uint96 deposit = _depositOf(_cases[id].deposit);
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

    /// @dev The answer of the second round if it came to one, otherwise of the first.
    function _record(Live memory live, Result memory result) private {
        Division memory division = _counted(live);
        bool second = division.second == Verdict.Accepted || division.second == Verdict.Rejected;
        result.verdict = second ? division.second : division.first;
        result.appealUndecided = division.second == Verdict.Undecided;
        result.finalSince = uint40(block.timestamp);
        _keepResult(live.id, result);
        emit VerdictRecorded(live.id, result.verdict);
    }

    /// @dev What each round answered.
    function _counted(Live memory live) private view returns (Division memory division) {
        (division.first, division.counts[0]) = _answer(live.id, _round(live.id, live.file, 1));
        if (live.round.number == 1) return division;
        division.appellant = live.round.appellant;
        (division.second, division.counts[1]) = _answer(live.id, live.round);
        if (live.round.lot.revealUntil == 0) division.second = Verdict.None;
    }

    function _settle(Live memory live, Result memory result, uint256 fee) private {
        Division memory division = _counted(live);
        division.asker = _payeeOf(live.file);
        division.accused = live.file.accused;
        division.money.deposit = _depositOf(live.file.deposit);
        division.money.stake = live.file.stake * UNIT;
        division.money.fees[0] = fee;
        division.cap = _under(live.file.version).repaymentCap() * UNIT;
        if (live.round.number == 2) {
            division.money.fees[1] = _feeIn(live, live.round.seats);
            division.money.appealDeposit = _appealDeposit(live, live.round.seats);
        }
        (Payout memory payout, uint256 repaid) = _pay(division);
        result.settled = true;
        result.shareOne = uint96(payout.shares[0]); // forge-lint: disable-line(unsafe-typecast)
        result.shareTwo = uint96(payout.shares[1]); // forge-lint: disable-line(unsafe-typecast)
        _keepResult(live.id, result);
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

    function _pay(Division memory division) private returns (Payout memory, uint256 repaid) {
        return JURORS.pay(division);
    }
}
