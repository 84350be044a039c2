// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrable, Ruling} from "../../src/arbitration/IArbiter.sol";
import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

/// @notice Lets the lot pick, and takes it back unless it fell on a friend.
contract Grinder {
    error NotMyFriend(address chosen);

    function chooseFor(IArbitrators court, Deal calldata deal, address friend) external {
        court.choose(deal);
        address chosen = court.disputeOf(deal).arbitrator;
        if (chosen != friend) revert NotMyFriend(chosen);
    }
}

/// @notice What somebody with bad intent tries, and what it comes to.
contract AttacksTest is ArbitrationTest {
    /// @notice attack: a bribed arbitrator
    function test_Attack_ABribedArbitratorLosesTheBondAndTheRuling() public {
        _settleTown();
        (Deal memory deal, address judge) = _ruled(0);
        uint256 complaint = _complain(deal, buyer);
        _decide(complaint, 14, 3);
        uint256 juryCase = _send(deal);
        assertEq(_bond(judge, WON).amount, (BONDS - 1) * WON_LOCK);
        assertEq(_free(judge, MOOT), 0);
        _decide(juryCase, 14, 3);
        arbitrators.finish(deal);
        assertEq(_free(buyer, WON), PRICE + WON_LOCK);
        assertEq(_free(seller, WON), 0);
        _assertHeld();
    }

    /// @notice attack: a complaint to run out the clock
    function test_Attack_AComplaintDelaysARulingAndCannotOutlastTheOrder() public {
        _settleTown();
        (Deal memory deal, address judge) = _ruled(0);
        skip(72 hours);
        uint256 complaint = _complain(deal, buyer);
        _decide(complaint, 3, 14);
        arbitrators.finish(deal);
        assertEq(_free(judge, MOOT), FEE + 29e18, "the stake went to who was accused wrongly");
        vm.prank(governor);
        orders.setParameters(FEE_BPS, 12 days, arbiter);
        (deal, judge) = _chosen();
        vm.warp(_orderOf(deal).deadline - 7 days + 1);
        _ruleBy(deal, judge, 0);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NotCovered.selector, _idOf(deal)));
        vm.prank(buyer);
        arbitrators.complain(deal, REASON, STAKE, _noPermit());
    }

    /// @notice attack: approvals seen before one's own
    function test_Attack_WhoSeesTheOthersListCannotChangeTheOwn() public {
        Deal memory deal = _sealedLists(7, 7, false);
        _open(deal, buyer, 7, false);
        bytes32 better = arbitrators.approvalsDigest(_idOf(deal), seller, 1, true, _salt(seller));
        _expectPhase(deal, Phase.Opening);
        vm.prank(seller);
        arbitrators.sealApprovals(deal, better);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.CommitmentMismatch.selector, _idOf(deal), seller));
        _open(deal, seller, 1, true);
    }

    /// @notice attack: approvals withheld once the other's list is known
    function test_Attack_WhoOpensNothingGetsAJuryAndNoOtherArbitrator() public {
        _settleTown();
        Deal memory deal = _sealedLists(7, 7, false);
        _open(deal, buyer, 7, false);
        vm.warp(_openUntil(deal) + 1);
        uint256 juryCase = _send(deal);
        arbitrators.releaseBids(deal);
        _decide(juryCase, 14, 3);
        arbitrators.finish(deal);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
    }

    /// @notice attack: a contract that tries the lot and takes it back
    function test_Attack_TryingTheLotAndTakingItBackGainsNothing() public {
        Deal memory deal = _approved();
        _postLot(deal, SEED);
        Grinder grinder = new Grinder();
        uint256 snapshot = vm.snapshotState();
        arbitrators.choose(deal);
        address chosen = arbitrators.disputeOf(deal).arbitrator;
        vm.revertToState(snapshot);
        address friend = chosen == judges[0] ? judges[1] : judges[0];
        for (uint256 i = 0; i < 20; ++i) {
            skip(1 hours);
            vm.expectRevert(abi.encodeWithSelector(Grinder.NotMyFriend.selector, chosen));
            grinder.chooseFor(arbitrators, deal, friend);
        }
        vm.prank(stranger);
        arbitrators.choose(deal);
        assertEq(arbitrators.disputeOf(deal).arbitrator, chosen);
    }

    /// @notice attack: the arbiter of a live deal is swapped
    function test_Attack_AnotherArbiterInForceCannotRuleARunningDeal() public {
        (Deal memory deal, address judge) = _ruled(0);
        address usurper = makeAddr("usurper");
        vm.prank(governor);
        orders.setParameters(FEE_BPS, LONG_DISPUTE, usurper);
        vm.expectRevert(abi.encodeWithSelector(IArbitrable.NotArbiter.selector, usurper, arbiter));
        vm.prank(usurper);
        orders.rule(deal, Ruling(10_000, 0, address(0)));
        skip(72 hours + 1);
        arbitrators.finish(deal);
        assertEq(_free(judge, MOOT), FEE);
    }

    /// @notice attack: a dispute against somebody asleep takes the escrow
    function test_Attack_WhoSleepsIsJudgedByAJuryAndNotByTheOthersFriend() public {
        _settleTown();
        Deal memory deal = _bidFor();
        _seal(deal, buyer, 1, true);
        vm.warp(_sealUntil(deal) + 1);
        _assertPhase(deal, Phase.ToJury);
        uint256 juryCase = _send(deal);
        _decide(juryCase, 3, 14);
        arbitrators.finish(deal);
        assertEq(_free(seller, WON), PRICE - PRICE * FEE_BPS / 10_000);
    }

    /// @notice attack: a dispute against somebody asleep takes the escrow
    function test_Attack_WhereNobodyElseStirsTimeBringsWhatItWouldHaveBrought() public {
        Deal memory deal = _disputed();
        _expireOrder(deal);
        assertEq(_free(buyer, WON), PRICE);
        assertEq(_free(buyer, MOOT), DEPOSIT);
        assertEq(_free(seller, MOOT), DEPOSIT);
    }

    /// @notice attack: low turnout pays the scammer half
    function test_Attack_LowTurnoutPaysNobodyAndIsDrawnAgainOnce() public {
        (Deal memory deal, uint256 first) = _beforeJury();
        _decide(first, 4, 2);
        _expectPhase(deal, Phase.ToJury);
        arbitrators.finish(deal);
        uint256 second = _send(deal);
        _decide(second, 4, 2);
        _assertPhase(deal, Phase.Undecidable, _orderOf(deal).deadline);
        _expectPhase(deal, Phase.Undecidable);
        arbitrators.finish(deal);
        _expireOrder(deal);
        _assertPaid(PRICE, 0, DEPOSIT, DEPOSIT);
    }

    /// @notice attack: one person fills all places with cheap bids
    function test_Attack_AnArmyOfCheapBidsCostsItsBondsAndChoosesNobody() public {
        while (judges.length < 32) {
            _newJudge();
        }
        Deal memory deal = _disputed();
        uint32 army = type(uint32).max;
        for (uint256 i = 0; i < 32; ++i) {
            _bid(judges[i], deal, 0);
        }
        address honest = _newJudge();
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.BidNotBetter.selector, 1, 0));
        _bid(honest, deal, 1);
        assertEq(vault.heldBy(address(arbitrators), WON), 33 * BONDS * WON_LOCK);
        vm.warp(_bidUntil(deal) + 1);
        _seal(deal, buyer, army, true);
        _seal(deal, seller, 0, true);
        vm.warp(_sealUntil(deal) + 1);
        _open(deal, buyer, army, true);
        _open(deal, seller, 0, true);
        _assertPhase(deal, Phase.ToJury);
        arbitrators.releaseBids(deal);
        for (uint256 i = 0; i < 33; ++i) {
            _assertLocked(judges[i], 0);
        }
    }

    /// @notice attack: a late ruling after the jury was asked
    function test_Attack_WhoWasLateCannotRuleAnyMore() public {
        _settleTown();
        (Deal memory deal, address judge) = _chosen();
        skip(5 days + 1);
        _send(deal);
        _expectPhase(deal, Phase.Jury);
        _ruleBy(deal, judge, 10_000);
    }

    /// @notice attack: a bond that is counted for two disputes
    function test_Attack_OneBondStandsBehindAsManyDisputesAsItCovers() public {
        for (uint256 i = 0; i < BONDS; ++i) {
            _bid(judges[0], _disputed(), FEE);
        }
        _assertLocked(judges[0], BONDS);
        Deal memory deal = _disputed();
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.BondShort.selector, WON, 0, WON_LOCK));
        _bid(judges[0], deal, FEE);
    }
}

/// @notice Whoever carries a verdict out chooses how much gas that gets.
contract LittleGasTest is ArbitrationTest {
    Deal private _deal;
    uint256 private _case;

    function setUp() public override {
        super.setUp();
        (_deal, _case) = _beforeJury();
        _decide(_case, 14, 3);
    }

    /// @notice attack: little gas for the part in which jurors are paid
    function testFuzz_Attack_WhoGivesLittleGasCannotKeepTheFeeFromJurors(uint256 gas) public {
        gas = bound(gas, 50_000, 600_000);
        (bool done,) = address(arbitrators).call{gas: gas}(abi.encodeCall(arbitrators.finish, (_deal)));
        assertEq(done, jury.caseOf(_case).settled);
        assertEq(done, _orderOf(_deal).state == IOrders.State.Resolved);
        if (done) assertEq(jury.caseOf(_case).shares[0], (3 * 10e18 + DEPOSIT) / 14);
    }
}
