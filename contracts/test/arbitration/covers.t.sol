// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ArbitrationTest} from "./ArbitrationTest.sol";

contract CoversTest is ArbitrationTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function testFuzz_ItCoversPricesUpToTheLimit(uint256 price, uint96 deposit) public view {
        assertEq(arbitrators.covers(WON, price, deposit), price <= 1_000_000);
        assertEq(arbitrators.covers(MOOT, price, deposit), price <= 1_000e18);
        assertFalse(arbitrators.covers(UNKNOWN_TOKEN, 1, deposit));
        assertTrue(arbitrators.covers(WON, 1_000_000, deposit), "the limit itself");
        assertTrue(arbitrators.covers(MOOT, 1_000e18, deposit));
    }

    function test_WhenThePoolIsTooSmallForAJury_ItCoversNothing() public {
        for (uint32 place = 42; place < TOWN * TICKETS_EACH; ++place) {
            _leave(place);
        }
        assertTrue(arbitrators.covers(WON, 1, DEPOSIT));
        _leave(41);
        assertFalse(arbitrators.covers(WON, 1, DEPOSIT));
    }

    function _leave(uint32 place) private {
        vm.prank(jurors.ticketAt(place).juror);
        jurors.requestExit(place);
    }
}
