// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

/// @notice What each step of a dispute costs as a whole transaction. Each figure has a ceiling.
/// forge-config: default.isolate = true
contract ArbitrationGasTest is ArbitrationTest {
    string private constant GROUP = "arbitration";

    function setUp() public override {
        super.setUp();
        _settleTown();
        vm.prank(buyer);
        vault.deposit(MOOT, 10_000e18, _noPermit());
    }

    function test_bonds() public {
        _addBond(judges[0], MOOT, 1e18);
        _ceiling("add to a bond", 90_000);
        vm.prank(judges[0]);
        arbitrators.withdrawBond(MOOT, 1e18);
        _ceiling("withdraw from a bond", 75_000);
    }

    function test_bid() public {
        while (judges.length < 33) {
            _newJudge();
        }
        Deal memory deal = _disputed();
        _bid(judges[0], deal, FEE);
        _ceiling("bid, the first", 120_000);
        _bid(judges[1], deal, FEE);
        _ceiling("bid, the second", 105_000);
        for (uint256 i = 2; i < 32; ++i) {
            _bid(judges[i], deal, FEE);
        }
        _ceiling("bid, the 32nd", 190_000);
        _bid(judges[32], deal, 1);
        _ceiling("bid that displaces another", 190_000);
        vm.prank(judges[32]);
        arbitrators.withdrawBid(deal);
        _ceiling("withdraw a bid", 170_000);
        vm.warp(_sealUntil(deal) + 1);
        arbitrators.releaseBids(deal);
        _ceiling("free 31 bonds", 800_000);
    }

    function test_wholeDispute() public {
        Deal memory deal = _bidFor();
        _seal(deal, buyer, 7, false);
        _ceiling("seal approvals", 70_000);
        _seal(deal, seller, 7, false);
        vm.warp(_sealUntil(deal) + 1);
        _open(deal, buyer, 7, false);
        _ceiling("open approvals, the first", 80_000);
        _open(deal, seller, 7, false);
        _ceiling("open approvals, the second", 70_000);
        _postLot(deal, SEED);
        arbitrators.choose(deal);
        _ceiling("choose", 60_000);
        _ruleBy(deal, arbitrators.disputeOf(deal).arbitrator, 4000);
        _ceiling("rule", 80_000);
        skip(72 hours + 1);
        arbitrators.finish(deal);
        _ceiling("finish a ruling", 230_000);
    }

    function test_complaintAndJury() public {
        (Deal memory deal,) = _ruled(0);
        vm.prank(buyer);
        arbitrators.complain(deal, REASON, STAKE, _noPermit());
        _ceiling("complain from free balance", 300_000);
        _decide(arbitrators.disputeOf(deal).complaintCase, 14, 3);
        arbitrators.sendToJury(deal);
        _ceiling("send to a jury after an upheld complaint", 400_000);
        _decide(arbitrators.disputeOf(deal).juryCase, 14, 3);
        arbitrators.finish(deal);
        _ceiling("finish a jury's verdict", 400_000);
    }

    function test_evidence() public {
        Deal memory deal = _disputed();
        vm.prank(buyer);
        arbitrators.addEvidence(deal, REASON, true);
        _ceiling("add evidence", 50_000);
        vm.warp(_bidUntil(deal) + 1);
        arbitrators.sendToJury(deal);
        _ceiling("send to a jury that nobody bid for", 250_000);
    }

    /// @dev Records what the last call cost as a transaction of its own, and holds it to its ceiling.
    function _ceiling(string memory action, uint256 most) private {
        uint256 used = vm.snapshotGasLastCall(GROUP, action);
        emit log_named_uint(action, used);
        assertLe(used, most, action);
    }
}
