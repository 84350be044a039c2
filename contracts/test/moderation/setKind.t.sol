// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {IModerated} from "../../src/moderation/IModerated.sol";
import {Ask, IModeration} from "../../src/moderation/IModeration.sol";
import {ModerationTest} from "./ModerationTest.sol";

contract SetKindTest is ModerationTest {
    function test_ItSaysWhereMotionsOfAKindGoFromNowOn() public {
        vm.expectEmit(address(moderation));
        emit IModeration.KindSet(8, address(accounts), 101, true);
        _set(8, IModeration.Kind(accounts, 101, true));
        IModeration.Kind memory kind = moderation.kindOf(8);
        assertEq(address(kind.target), address(accounts));
        assertEq(kind.seats, 101);
        assertTrue(kind.grave);
        assertEq(moderation.kindOf(LISTING).seats, 21);
        Ask memory ask = _askSuspension();
        (ask.kind, ask.stake) = (8, 202);
        assertEq(jury.roundOf(_move(ask), 1).seats, 101);
    }

    // nonsense: Moderation.setKind.how.target
    function test_WhenTheKindIsClosed_ItTakesNoMoreMotionsOfIt() public {
        vm.expectEmit(address(moderation));
        emit IModeration.KindSet(LISTING, address(0), 0, false);
        _set(LISTING, IModeration.Kind(IModerated(address(0)), 0, false));
        Ask memory ask = _askAbout(_listed());
        vm.expectRevert(abi.encodeWithSelector(IModeration.KindUnknown.selector, LISTING));
        moderation.move(ask, _noPermit());
    }

    function test_WhenMotionsOfTheKindAreOpen_ItLeavesThemAsTheyWereAsked() public {
        Terms memory terms = _listed();
        uint256 id = _move(_askAbout(terms));
        _set(LISTING, IModeration.Kind(IModerated(makeAddr("another domain")), 51, true));
        assertEq(jury.roundOf(id, 1).seats, 21);
        _accept(id);
        _set(LISTING, IModeration.Kind(IModerated(address(0)), 0, false));
        _carryOut(id);
        _assertRemoved(terms);
        assertGt(_collected(id, asker), 0);
    }

    // nonsense: Moderation.setKind.how.seats
    // nonsense: Moderation.setKind.how.grave
    function testFuzz_WhenTheSizeOfTheJuryIsOutOfBounds_ItReverts(uint8 seats, bool grave) public {
        uint8 fewest = grave ? 51 : 21;
        bool fits = seats >= fewest && seats <= 101 && seats % 2 == 1;
        if (!fits) vm.expectRevert(abi.encodeWithSelector(IModeration.SeatsOutOfBounds.selector, seats));
        _set(LISTING, IModeration.Kind(listings, seats, grave));
        uint8[4] memory wrong = [fewest - 2, fewest + 1, 100, 103];
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IModeration.SeatsOutOfBounds.selector, wrong[i]));
            _set(LISTING, IModeration.Kind(listings, wrong[i], grave));
        }
        _set(LISTING, IModeration.Kind(listings, fewest, grave));
        _set(LISTING, IModeration.Kind(listings, 101, grave));
    }

    // nonsense: Moderation.setKind.kind
    function test_WhenTheKindHasNoNumber_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IModeration.KindUnknown.selector, 0));
        _set(0, IModeration.Kind(listings, 21, false));
    }

    function test_WhenTheCallerIsNotTheGovernor_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IModeration.NotAuthorized.selector, guardian));
        vm.prank(guardian);
        moderation.setKind(LISTING, IModeration.Kind(listings, 21, false));
    }

    function _set(uint16 kind, IModeration.Kind memory how) private {
        vm.prank(governor);
        moderation.setKind(kind, how);
    }
}
