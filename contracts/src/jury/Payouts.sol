// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Verdict} from "./IJury.sol";

/// @notice How many did what in a round.
struct Count {
    uint256 accepting;
    uint256 rejecting;
    /// Sealed and never opened.
    uint256 unrevealed;
}

/// @notice What came in, in smallest units of the market token.
struct Money {
    /// D, of each sealed vote.
    uint256 deposit;
    /// S, 0 where the fee comes later.
    uint256 stake;
    /// J of each round; of the first what the court brought where it comes later.
    uint256[2] fees;
    /// P, 0 without an appeal.
    uint256 appealDeposit;
}

/// @notice What goes out besides the deposits that go back.
struct Payout {
    /// To each coherent juror of a round; to each who came when nothing was decided.
    uint256[2] shares;
    uint256 toAsker;
    uint256 toAccused;
    uint256 toAppellant;
    uint256 toTreasury;
}

/// @title Who gets what
/// @notice Closed forms: W are those of a round who said what became the verdict, L those who said the contrary, U those
/// who sealed a vote and did not open it. What does not divide goes to the treasury.
library Payouts {
    /// @notice What a round of `seats` answered: most of those who came, if they are a third, and no tie.
    function answer(Count memory count, uint256 seats) internal pure returns (Verdict) {
        uint256 came = count.accepting + count.rejecting;
        if (came * 3 < seats || count.accepting == count.rejecting) return Verdict.Undecided;
        return count.accepting > count.rejecting ? Verdict.Accepted : Verdict.Rejected;
    }

    /// @notice A case without appeal.
    function afterOneRound(Verdict verdict, Count memory count, Money memory money)
        internal
        pure
        returns (Payout memory payout)
    {
        if (verdict == Verdict.Undecided) {
            uint256 left;
            (payout.shares[0], left, payout.toTreasury) = _undecided(count, money.deposit, money.fees[0]);
            if (money.stake == 0) payout.toTreasury += left;
            else payout.toAsker = money.stake - money.fees[0] + left;
            return payout;
        }
        _divide(payout, verdict, count, _lost(verdict, count) * money.deposit + money.fees[0], money.stake != 0);
        _stake(payout, verdict, money);
    }

    /// @notice A case that was appealed.
    /// @param first What round one answered.
    /// @param second What round two answered; {Verdict.None} when its lot never came.
    function afterAppeal(Verdict first, Verdict second, Count[2] memory counts, Money memory money)
        internal
        pure
        returns (Payout memory payout)
    {
        if (second == Verdict.None || second == Verdict.Undecided) {
            payout = afterOneRound(first, counts[0], money);
            if (second == Verdict.None) {
                payout.toAppellant = money.appealDeposit;
                return payout;
            }
            (uint256 share, uint256 left, uint256 rest) = _undecided(counts[1], money.deposit, money.fees[1]);
            payout.shares[1] = share;
            payout.toTreasury += rest;
            payout.toAppellant = money.appealDeposit - money.fees[1] + left;
            return payout;
        }
        uint256 pot = _lost(second, counts[0]) * money.deposit;
        if (second == first) {
            uint256 rest = money.appealDeposit - money.fees[1];
            if (second == Verdict.Accepted) payout.toAsker = rest;
            else payout.toAccused = rest;
        } else {
            uint256 paid = pot < money.fees[1] ? pot : money.fees[1];
            pot -= paid;
            payout.toAppellant = money.appealDeposit - (money.fees[1] - paid);
        }
        pot += money.fees[0];
        uint256 handedOn = 0;
        if (_coherent(second, counts[0]) == 0) handedOn = pot;
        else _divide(payout, second, counts[0], pot, money.stake != 0);
        uint256 heads = _coherent(second, counts[1]);
        uint256 potTwo = _lost(second, counts[1]) * money.deposit + money.fees[1] + handedOn;
        payout.shares[1] = potTwo / heads;
        payout.toTreasury += potTwo % heads;
        _stake(payout, second, money);
    }

    /// @dev Divides the pot of round one among its coherent jurors, and the asker who was right.
    function _divide(Payout memory payout, Verdict verdict, Count memory count, uint256 pot, bool withAsker)
        private
        pure
    {
        bool askerShares = withAsker && verdict == Verdict.Accepted;
        uint256 heads = _coherent(verdict, count) + (askerShares ? 1 : 0);
        payout.shares[0] = pot / heads;
        payout.toTreasury += pot % heads;
        if (askerShares) payout.toAsker += payout.shares[0];
    }

    function _stake(Payout memory payout, Verdict verdict, Money memory money) private pure {
        if (money.stake == 0) return;
        if (verdict == Verdict.Accepted) payout.toAsker += money.stake - money.fees[0];
        else payout.toAccused += money.stake - money.fees[0];
    }

    /// @dev Who came shares the fee, and what was sealed and not opened is lost; with nobody there the fee is left.
    function _undecided(Count memory count, uint256 deposit, uint256 fee)
        private
        pure
        returns (uint256 share, uint256 left, uint256 toTreasury)
    {
        uint256 came = count.accepting + count.rejecting;
        toTreasury = count.unrevealed * deposit;
        if (came == 0) return (0, fee, toTreasury);
        return (fee / came, 0, toTreasury + fee % came);
    }

    function _coherent(Verdict verdict, Count memory count) private pure returns (uint256) {
        return verdict == Verdict.Accepted ? count.accepting : count.rejecting;
    }

    /// @dev L + U.
    function _lost(Verdict verdict, Count memory count) private pure returns (uint256) {
        return (verdict == Verdict.Accepted ? count.rejecting : count.accepting) + count.unrevealed;
    }
}
