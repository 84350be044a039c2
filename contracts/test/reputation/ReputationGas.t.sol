// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {Attestations} from "../../src/reputation/Attestations.sol";
import {ReviewsTest} from "./ReviewsTest.sol";

/// @notice What reviewing and vouching cost as whole transactions. Each figure has a budget: a review is one slot, and so is
/// an attestation.
/// forge-config: default.isolate = true
contract ReputationGasTest is ReviewsTest {
    string private constant GROUP = "reputation";

    function test_review() public {
        Deal memory deal = _finished();
        _seal(deal, buyer, 5);
        _budget("seal a review", 63_000);
        _seal(deal, seller, 4);
        _budget("seal the other review", 63_000);
        _open(deal, buyer, 5);
        _budget("open a review, both sealed", 41_000);
        _reply(deal, seller);
        _budget("reply to a review", 41_000);
    }

    function test_late() public {
        Deal memory deal = _finished();
        _seal(deal, buyer, 5);
        skip(WITHIN + 1);
        _open(deal, buyer, 5);
        _budget("open a review, alone", 47_000);
    }

    function test_attestation() public {
        Attestations attestations = new Attestations();
        vm.prank(seller);
        attestations.attest(buyer, "phone", WORDS, uint40(block.timestamp) + 365 days);
        _budget("attest, first", 55_000);
        skip(30 days);
        vm.prank(seller);
        attestations.attest(buyer, "phone", WORDS, uint40(block.timestamp) + 365 days);
        _budget("attest again", 38_000);
        vm.prank(seller);
        attestations.revoke(buyer, "phone");
        _budget("revoke an attestation", 33_000);
        vm.prank(buyer);
        attestations.setRefusal(seller, "phone", true);
        _budget("refuse an attestation", 48_000);
    }

    /// @dev Records what the last call cost, and holds it to its budget.
    function _budget(string memory action, uint256 budget) private {
        uint256 used = vm.snapshotGasLastCall(GROUP, action);
        emit log_named_uint(action, used);
        assertLe(used, budget, action);
    }
}
