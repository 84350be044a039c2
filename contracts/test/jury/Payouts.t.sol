// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Draw} from "../../src/jury/Draw.sol";
import {Verdict} from "../../src/jury/IJury.sol";
import {Count, Money, Payout, Payouts} from "../../src/jury/Payouts.sol";

/// @notice The formulas and the shuffle with all values there can be.
contract PayoutsTest is Test {
    uint256 private constant UNIT = 1e18;

    /// @notice case 39: rounding never insolvent
    function testFuzz_Case39_OneRoundPaysExactlyWhatCameIn(uint256 votes, uint32 deposit, uint32 fee, uint32 stake)
        public
        pure
    {
        (Count memory count, uint256 seats) = _count(votes, 101);
        Money memory money = _money(deposit, fee, stake, seats);
        Verdict verdict = Payouts.answer(count, seats);
        Payout memory payout = Payouts.afterOneRound(verdict, count, money);
        uint256 lost = _lost(verdict, count) * money.deposit;
        uint256 heads = _heads(verdict, count);
        uint256 out = payout.shares[0] * heads + payout.toAsker + payout.toAccused + payout.toTreasury;
        assertEq(out, lost + money.stake + (money.stake == 0 ? money.fees[0] : 0));
        assertEq(payout.toAppellant, 0);
        if (verdict != Verdict.Undecided) assertLt(payout.toTreasury, heads + 1, "dust");
    }

    function testFuzz_Case39_TwoRoundsPayExactlyWhatCameIn(
        uint256 votesOne,
        uint256 votesTwo,
        uint32 deposit,
        uint32 fee,
        bool later,
        bool noLot
    ) public pure {
        Count[2] memory counts;
        uint256[2] memory seats;
        (counts[0], seats[0]) = _count(votesOne, 101);
        (counts[1], seats[1]) = _count(votesTwo, 303);
        Verdict first = Payouts.answer(counts[0], seats[0]);
        if (first == Verdict.Undecided) return;
        Verdict second = Payouts.answer(counts[1], seats[1]);
        if (noLot) (second, counts[1]) = (Verdict.None, Count(0, 0, 0));
        Money memory money = _money(deposit, fee, later ? 0 : 1, seats[0]);
        money.fees[1] = (bound(fee, 1, 10_000)) * seats[1] * UNIT;
        money.appealDeposit = money.fees[1] * 3 / 2;
        Payout memory payout = Payouts.afterAppeal(first, second, counts, money);
        bool stands = second == Verdict.None || second == Verdict.Undecided;
        Verdict last = stands ? first : second;
        uint256 lost = _lost(last, counts[0]) + _lost(stands ? Verdict.Undecided : last, counts[1]);
        uint256 out = payout.shares[0] * _heads(last, counts[0]);
        out += payout.shares[1] * _heads(stands ? Verdict.Undecided : last, counts[1]);
        out += payout.toAsker + payout.toAccused + payout.toAppellant + payout.toTreasury;
        uint256 fundedFee = later ? money.fees[0] : 0;
        assertEq(out, lost * money.deposit + money.stake + fundedFee + money.appealDeposit);
    }

    function testFuzz_TheShuffleIsOneToOne(bytes32 key, uint256 size) public pure {
        size = bound(size, 1, 60);
        uint256 seen = 0;
        for (uint256 x = 0; x < size; ++x) {
            uint256 y = Draw.permute(key, x, size);
            assertLt(y, size);
            assertEq((seen >> y) & 1, 0);
            seen |= 1 << y;
        }
    }

    function test_TheShuffleSpreadsEvenly() public pure {
        uint256[10] memory hits;
        for (uint256 i = 0; i < 5000; ++i) {
            ++hits[Draw.permute(keccak256(abi.encode(i)), 3, 1000) / 100];
        }
        for (uint256 i = 0; i < hits.length; ++i) {
            assertApproxEqAbs(hits[i], 500, 100);
        }
    }

    function test_TheShuffleIsTheOneThatEverybodyReckons() public pure {
        bytes32 key = keccak256("vector");
        uint256[5] memory sizes = [uint256(1), 42, 1000, 65_536, 1_000_003];
        uint256[5] memory expected = [uint256(0), 2, 184, 48_289, 728_253];
        for (uint256 i = 0; i < sizes.length; ++i) {
            assertEq(Draw.permute(key, sizes[i] / 2, sizes[i]), expected[i]);
        }
    }

    function _count(uint256 votes, uint256 most) private pure returns (Count memory count, uint256 seats) {
        seats = 21 + 2 * ((votes & 0xffff) % ((most - 21) / 2 + 1));
        count.accepting = ((votes >> 16) & 0xffff) % (seats + 1);
        count.rejecting = ((votes >> 32) & 0xffff) % (seats - count.accepting + 1);
        count.unrevealed = ((votes >> 48) & 0xffff) % (seats - count.accepting - count.rejecting + 1);
    }

    function _money(uint32 deposit, uint32 fee, uint32 stake, uint256 seats) private pure returns (Money memory money) {
        money.deposit = bound(deposit, 1, 10_000) * UNIT;
        money.fees[0] = bound(fee, 1, 10_000) * seats * UNIT;
        if (stake != 0) money.stake = 2 * money.fees[0] + bound(stake, 0, 1_000_000) * UNIT;
    }

    /// @dev Sealed votes whose deposits are lost.
    function _lost(Verdict verdict, Count memory count) private pure returns (uint256) {
        if (verdict == Verdict.Undecided) return count.unrevealed;
        return count.unrevealed + (verdict == Verdict.Accepted ? count.rejecting : count.accepting);
    }

    /// @dev Jurors who get a share.
    function _heads(Verdict verdict, Count memory count) private pure returns (uint256) {
        if (verdict == Verdict.Undecided) return count.accepting + count.rejecting;
        return verdict == Verdict.Accepted ? count.accepting : count.rejecting;
    }
}
