// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage, Verdict} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract FundJuryTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItDividesTheFeeAmongWhoWasRight() public {
        uint256 id = _decidedDispute();
        _payJury(24e18);
        vm.expectEmit(address(jury));
        emit IJury.CaseSettled(id, [uint96((8 * D + 24e18) / 12), 0], 0, 0, 0, (8 * D + 24e18) % 12, 0);
        vm.prank(court);
        jury.fund(id, 24e18);
        assertTrue(jury.caseOf(id).settled);
        assertEq(_free(address(jury)), 0);
    }

    function test_WhenThereIsNoFee_ItDividesWhatWasLost() public {
        uint256 id = _decidedDispute();
        vm.prank(court);
        jury.fund(id, 0);
        assertEq(jury.caseOf(id).shares[0], 8 * D / 12);
        vm.prank(court);
        vm.expectRevert(abi.encodeWithSelector(IJury.AlreadySettled.selector, id));
        jury.fund(id, 0);
    }

    function test_WhenThereIsABudgetForRepayments_ItStaysAsItIs() public {
        vm.prank(stranger);
        jurors.fundRepayments(100e18, _noPermit());
        uint256 id = _decidedDispute();
        _payJury(24e18);
        vm.prank(court);
        jury.fund(id, 24e18);
        (uint96 left,,) = jurors.repayments();
        assertEq(left, 100e18, "who asked put down no stake and paid no fee");
    }

    function test_WhenNobodyCame_ItGoesToTheTreasury() public {
        uint256 id = _open(_dispute());
        skip(3 days + 1);
        jury.finalise(id);
        _payJury(5e18);
        vm.prank(court);
        jury.fund(id, 5e18);
        assertEq(_free(treasury), 5e18);
    }

    // nonsense: Jury.fund.amount
    function test_WhenTheFeeIsNotThere_ItReverts() public {
        uint256 id = _decidedDispute();
        uint96[2] memory unfit = [1, type(uint96).max];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(court);
            vm.expectRevert();
            jury.fund(id, unfit[i]);
        }
        assertFalse(jury.caseOf(id).settled);
    }

    function test_WhenTheCaseHasAStake_ItReverts() public {
        uint256 id = _decided(12, 7, 1);
        vm.prank(court);
        vm.expectRevert(abi.encodeWithSelector(IJury.AlreadySettled.selector, id));
        jury.fund(id, 1);
    }

    // nonsense: Jury.fund.id
    function test_WhenThereIsNoVerdict_ItReverts() public {
        uint256 id = _open(_dispute());
        _expectStage(id, Stage.AwaitSeed);
        vm.prank(court);
        jury.fund(id, 1);
        _expectStage(7, Stage.None);
        vm.prank(court);
        jury.fund(7, 1);
    }

    function test_WhenTheCallerIsNoCourt_ItReverts() public {
        uint256 id = _decidedDispute();
        vm.expectRevert(abi.encodeWithSelector(IJury.NotCourt.selector, address(this)));
        jury.fund(id, 1);
    }

    function _decidedDispute() private returns (uint256 id) {
        id = _open(_dispute());
        _drawLot(id, SEED);
        _vote(id, 12, 7, 1);
        _finalise(id);
        _assertVerdict(id, Verdict.Accepted);
    }

    /// @dev As a ruling of an order does: the cost is free balance of the jury's contract.
    function _payJury(uint256 amount) private {
        moot.transfer(address(jury), amount);
        vm.startPrank(address(jury));
        moot.approve(address(vault), amount);
        vault.deposit(MOOT, amount, _noPermit());
        vm.stopPrank();
    }
}
