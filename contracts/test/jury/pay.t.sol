// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Division, IJurors} from "../../src/jury/IJurors.sol";
import {Verdict} from "../../src/jury/IJury.sol";
import {Count, Money, Payout} from "../../src/jury/Payouts.sol";
import {JuryTest} from "./JuryTest.sol";

contract PayJurorsTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown(2, 30);
    }

    function test_ItCreditsEverySide() public {
        Division memory division = _accepted();
        division.money.fees[0] = 21;
        division.money.stake = 50;
        vm.prank(address(jury));
        (Payout memory payout, uint256 repaid) = jurors.pay(division);
        assertEq(payout.shares[0], 2, "21 among 9");
        assertEq(repaid, 0);
        assertEq(_free(asker), 29 + 2);
        assertEq(_free(accused), 0);
        assertEq(_free(treasury), 3);
    }

    function test_WhenRoundTwoReversed_ItCreditsTheAppellant() public {
        Division memory division = _accepted();
        division.appellant = stranger;
        division.second = Verdict.Rejected;
        division.counts[1].rejecting = 10;
        division.money.stake = 50;
        (division.money.fees[0], division.money.fees[1], division.money.appealDeposit) = (21, 100, 150);
        vm.prank(address(jury));
        jurors.pay(division);
        assertEq(_free(stranger), 50);
        assertEq(_free(accused), 29);
        division.money.appealDeposit = 101;
        vm.prank(address(jury));
        jurors.pay(division);
        assertEq(_free(stranger), 51, "a single unit too");
    }

    function test_WhenThereIsABudget_ItRepaysUpToTheCap() public {
        vm.prank(stranger);
        jurors.fundRepayments(100, _noPermit());
        assertEq(_repaid(30, 50), 30);
        assertEq(_repaid(30, 50), 20);
        assertEq(_repaid(30, 50), 0);
        skip(30 days);
        assertEq(_repaid(60, 90), 50, "all that is left");
        vm.prank(stranger);
        jurors.fundRepayments(1, _noPermit());
        assertEq(_repaid(60, 90), 1, "a single unit too");
    }

    function test_WhenThirtyDaysAreOver_ItRepaysUpToTheCapAnew() public {
        vm.startPrank(stranger);
        jurors.fundRepayments(100, _noPermit());
        jurors.fundRepayments(50, _noPermit());
        vm.stopPrank();
        (uint96 left,,) = jurors.repayments();
        assertEq(left, 150);
        uint256 next = (block.timestamp / 30 days + 1) * 30 days;
        assertEq(_repaid(30, 30), 30);
        vm.warp(next - 1);
        assertEq(_repaid(30, 30), 0);
        vm.warp(next);
        assertEq(_repaid(30, 30), 30);
    }

    function test_WhenThereIsNoAnswer_ItSharesTheFeeAmongWhoCame() public {
        Division memory division = _accepted();
        (division.first, division.counts[0]) = (Verdict.Undecided, Count(4, 4, 1));
        (division.money.deposit, division.money.stake, division.money.fees[0]) = (10, 50, 21);
        vm.startPrank(address(jury));
        (Payout memory payout,) = jurors.pay(division);
        assertEq(payout.shares[0], 2, "21 among 8");
        assertEq(_free(asker), 29);
        assertEq(_free(treasury), 10 + 5, "what was sealed and not opened, and the rest");
        division.counts[0] = Count(0, 0, 0);
        (payout,) = jurors.pay(division);
        assertEq(payout.shares[0], 0, "nobody came");
        assertEq(_free(asker), 29 + 50);
        vm.stopPrank();
    }

    function test_WhenTheCaseWasAppealed_ItRepaysByTheLastAnswer() public {
        vm.prank(stranger);
        jurors.fundRepayments(100, _noPermit());
        assertEq(_repaidAfter(Verdict.Accepted, Verdict.Rejected), 0);
        assertEq(_repaidAfter(Verdict.Rejected, Verdict.Accepted), 10);
        assertEq(_repaidAfter(Verdict.Accepted, Verdict.Accepted), 10);
        assertEq(_repaidAfter(Verdict.Accepted, Verdict.Undecided), 10, "the first answer stands");
        assertEq(_repaidAfter(Verdict.Accepted, Verdict.None), 10);
        assertEq(_repaidAfter(Verdict.Rejected, Verdict.Undecided), 0);
    }

    function test_WhenTheAnswerIsNo_ItRepaysNothing() public {
        vm.prank(stranger);
        jurors.fundRepayments(100, _noPermit());
        Division memory division = _accepted();
        (division.first, division.counts[0].rejecting, division.counts[0].accepting) = (Verdict.Rejected, 8, 0);
        (division.money.stake, division.money.fees[0], division.cap) = (50, 21, 50);
        vm.prank(address(jury));
        (, uint256 repaid) = jurors.pay(division);
        assertEq(repaid, 0);
    }

    function test_WhenNobodyIsAccused_ItGivesThatPartToTheTreasury() public {
        Division memory division = _accepted();
        (division.first, division.counts[0].rejecting, division.counts[0].accepting) = (Verdict.Rejected, 7, 0);
        (division.money.stake, division.money.fees[0], division.accused) = (50, 21, address(0));
        vm.prank(address(jury));
        jurors.pay(division);
        assertEq(_free(treasury), 29);
    }

    // nonsense: Jurors.pay.division.money.*
    function test_WhenMoreIsPaidThanIsHeld_ItReverts() public {
        Division memory division = _accepted();
        division.money.stake = _held() + 1;
        vm.expectRevert();
        vm.prank(address(jury));
        jurors.pay(division);
    }

    // nonsense: Jurors.pay.division.*
    function testFuzz_WhenTheCallerIsNotTheJury_ItRevertsWhateverIsAsked(
        address[3] memory people,
        uint8[2] memory answers,
        Count[2] memory counts,
        Money memory money,
        uint256 cap
    ) public {
        Verdict first = Verdict(answers[0] % 4);
        Verdict second = Verdict(answers[1] % 4);
        Division memory division = Division(people[0], people[1], people[2], first, second, counts, money, cap);
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotJury.selector, address(this)));
        jurors.pay(division);
    }

    /// @dev Eight said yes, and nobody anything else.
    function _accepted() private view returns (Division memory division) {
        (division.asker, division.accused) = (asker, accused);
        division.first = Verdict.Accepted;
        division.counts[0].accepting = 8;
    }

    function _repaidAfter(Verdict first, Verdict second) private returns (uint256 repaid) {
        Division memory division = _accepted();
        (division.appellant, division.first, division.second) = (stranger, first, second);
        (division.counts[0].rejecting, division.counts[1].accepting, division.counts[1].rejecting) = (8, 8, 8);
        (division.money.stake, division.money.fees[0], division.cap) = (20, 10, 50);
        vm.prank(address(jury));
        (, repaid) = jurors.pay(division);
    }

    function _repaid(uint256 fee, uint256 cap) private returns (uint256 repaid) {
        Division memory division = _accepted();
        (division.money.stake, division.money.fees[0], division.cap) = (2 * fee, fee, cap);
        vm.prank(address(jury));
        (, repaid) = jurors.pay(division);
    }
}
