// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "../vault/IVault.sol";
import {Appeals} from "./Appeals.sol";
import {Payment} from "./IJurors.sol";
import {IJury, Stage, Verdict} from "./IJury.sol";
import {Count, Money, Payout, Payouts} from "./Payouts.sol";

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
            _refund(live, result);
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
        if (!isCourt[msg.sender]) revert NotCourt(msg.sender);
        Live memory live = _load(id);
        Result memory result = _results[id];
        if (result.verdict == Verdict.None) revert WrongStage(id, live.stage);
        bool feeLater = live.file.flags & FEE_LATER != 0;
        if (!feeLater || (result.settled && amount == 0)) revert AlreadySettled(id);
        Permit memory none;
        if (amount != 0) JURORS.collect(address(this), amount, none);
        if (result.settled) {
            Payment memory late;
            late.toTreasury = amount;
            JURORS.pay(late, 0, 0);
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
        Count memory count = _count(live.id, first);
        Money memory money;
        money.deposit = live.under.deposit * UNIT;
        money.stake = live.file.stake * UNIT;
        money.fees[0] = fee;
        Payout memory payout;
        if (live.file.appealSeats == 0) {
            payout = Payouts.afterOneRound(result.verdict, count, money);
        } else {
            money.fees[1] = _feeOf(live, live.file.appealSeats);
            money.appealDeposit = _appealDeposit(money.fees[1]);
            Verdict second = result.appealUndecided ? Verdict.Undecided : result.verdict;
            if (live.round.drawnAt == 0) second = Verdict.None;
            Verdict answered = Payouts.answer(count, first.seats);
            payout = Payouts.afterAppeal(answered, second, [count, _count(live.id, live.round)], money);
        }
        bool repayable = result.verdict == Verdict.Accepted && money.stake != 0;
        _finish(live, result, payout, repayable ? fee : 0);
    }

    /// @dev No lot came: nobody voted, and the stake goes back.
    function _refund(Live memory live, Result memory result) private {
        Payout memory payout;
        payout.toAsker = live.file.stake * UNIT;
        _finish(live, result, payout, 0);
    }

    function _finish(Live memory live, Result memory result, Payout memory payout, uint256 repayable) private {
        result.settled = true;
        result.shareOne = uint96(payout.shares[0]); // forge-lint: disable-line(unsafe-typecast)
        result.shareTwo = uint96(payout.shares[1]); // forge-lint: disable-line(unsafe-typecast)
        _results[live.id] = result;
        Payment memory payment;
        (payment.asker, payment.toAsker) = (live.file.asker, payout.toAsker);
        (payment.accused, payment.toAccused) = (live.file.accused, payout.toAccused);
        payment.toTreasury = payout.toTreasury;
        if (payout.toAppellant != 0) {
            (payment.appellant, payment.toAppellant) = (_appeals[live.id].appellant, payout.toAppellant);
        }
        if (payment.accused == address(0)) {
            payment.toTreasury += payment.toAccused;
            payment.toAccused = 0;
        }
        uint256 repaid = JURORS.pay(payment, repayable, live.under.repaymentCap * UNIT);
        emit CaseSettled(
            live.id,
            [result.shareOne, result.shareTwo],
            payment.toAsker,
            payment.toAccused,
            payment.toAppellant,
            payment.toTreasury,
            repaid
        );
    }
}
