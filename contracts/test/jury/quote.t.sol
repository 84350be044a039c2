// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Opening} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract QuoteTest is JuryTest {
    function test_ItSaysWhatACaseNeedsNow() public {
        _settleTown();
        _assertQuote(21, false, false, 21, 21, 50);
        _assertQuote(101, true, false, 101, 101, 202);
    }

    function test_WhenTheFeeIsDoubled_ItDoublesFeeAndStake() public {
        _settleTown();
        _assertQuote(21, false, true, 21, 42, 84);
        _assertQuote(101, true, true, 101, 202, 404);
    }

    function test_WhenThePoolIsSmall_ItSaysTheSmallerJury() public {
        _settleTown(5, 12);
        _assertQuote(101, false, false, 29, 29, 58);
    }

    function test_WhenThePoolIsTooSmall_ItRevertsAsOpenDoes() public {
        _settleTown(2, 20);
        vm.expectRevert(abi.encodeWithSelector(IJury.PoolTooSmall.selector, 40, 42));
        jury.quote(21, false, false);
        vm.expectRevert(abi.encodeWithSelector(IJury.PoolTooSmall.selector, 40, 102));
        jury.quote(101, true, false);
    }

    function test_WhenTheSeatsAreOutOfBounds_ItRevertsAsOpenDoes() public {
        _settleTown();
        uint8[4] memory wrong = [19, 22, 103, 0];
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJury.SeatsOutOfBounds.selector, wrong[i]));
            jury.quote(wrong[i], false, false);
        }
        vm.expectRevert(abi.encodeWithSelector(IJury.SeatsOutOfBounds.selector, 49));
        jury.quote(49, true, false);
    }

    // nonsense: Jury.open.opening.feeDoubled
    /// @notice What is quoted is exactly what opens a case, whatever the parameters.
    /// @dev Each run settles a town of its own.
    /// forge-config: default.fuzz.runs = 1000
    function testFuzz_ItIsWhatOpenAsksFor(uint32 fee, uint32 minStake, uint256 people, bool doubled) public {
        IJury.Parameters memory next = _defaults();
        (next.fee, next.minStake) = (uint32(bound(fee, 1, 10_000)), uint32(bound(minStake, 1, 1_000_000)));
        vm.prank(governor);
        jury.setParameters(next);
        _settleTown(bound(people, 3, 12), TICKETS_EACH);
        (uint8 seats,, uint32 stake) = jury.quote(101, false, doubled);
        Opening memory opening = _question();
        (opening.seats, opening.feeDoubled, opening.stake) = (101, doubled, stake - 1);
        moot.transfer(asker, uint256(stake) * 1e18);
        vm.prank(court);
        vm.expectRevert(abi.encodeWithSelector(IJury.StakeOutOfBounds.selector, stake - 1, stake));
        jury.open(opening, _noPermit());
        opening.stake = stake;
        assertEq(jury.roundOf(_open(opening), 1).seats, seats);
    }

    function _assertQuote(uint8 wanted, bool grave, bool doubled, uint8 seats, uint32 fee, uint32 stake) private view {
        (uint8 actualSeats, uint32 itsFee, uint32 leastStake) = jury.quote(wanted, grave, doubled);
        assertEq(actualSeats, seats, "seats");
        assertEq(itsFee, fee, "fee");
        assertEq(leastStake, stake, "stake");
    }
}
