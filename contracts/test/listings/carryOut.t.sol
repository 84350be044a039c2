// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "../../src/listings/IListings.sol";
import {IModerated} from "../../src/moderation/IModerated.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {RemovalsTest} from "./RemovalsTest.sol";

contract CarryOutListingTest is RemovalsTest {
    function test_WhenItIsRemovedEverywhere_ItSaysSoAndNobodyCanBuyIt() public {
        vm.expectEmit();
        emit IListings.ListingRemoved(id, EVERYWHERE);
        _carryOut(EVERYWHERE);
        _assertState(IListings.State.Removed);
        Purchase memory purchase = _purchase();
        vm.prank(buyer);
        _expectWrongState(id, IListings.State.Removed);
        orders.buy(terms, purchase, _noPermit(), _noPermit());
    }

    function test_WhenItIsRemovedEverywhere_ItLeavesTheSellerNothingToDoWithIt() public {
        _carryOut(EVERYWHERE);
        Terms memory next = _terms();
        vm.startPrank(seller);
        _expectRemoved();
        listings.pause(terms);
        _expectRemoved();
        listings.resume(terms);
        _expectRemoved();
        listings.close(terms);
        _expectRemoved();
        listings.setStock(terms, 1);
        _expectRemoved();
        listings.replace(terms, next, 1);
        vm.expectRevert(abi.encodeWithSelector(IListings.AlreadyListed.selector, id));
        listings.list(terms, 1);
    }

    function test_WhenItIsRemovedEverywhere_ItGoesOnWithDealsThatExist() public {
        Deal memory paid = _buy(terms, _purchase());
        Deal memory declined = _buy(terms, _purchase());
        _carryOut(EVERYWHERE);
        vm.startPrank(seller);
        orders.accept(paid, _noPermit());
        orders.decline(declined);
        vm.stopPrank();
        assertEq(_stockOf(terms).stock, STOCK - 1);
        assertEq(_stockOf(terms).sold, 1);
        _assertState(IListings.State.Removed);
    }

    function test_WhenItIsRemovedInRegions_ItSaysWhereAndLeavesItAsItIs() public {
        bytes32 regions = _regions("KR", "US-CA", "GB-ENG", "FR-75");
        vm.expectEmit();
        emit IListings.ListingRemoved(id, regions);
        _carryOut(regions);
        _assertState(IListings.State.Open);
        _buy(terms, _purchase());
    }

    function test_WhenItIsClosed_ItStaysClosedWhateverVerdictsSay() public {
        vm.prank(seller);
        listings.close(terms);
        vm.expectEmit();
        emit IListings.ListingRemoved(id, EVERYWHERE);
        _carryOut(EVERYWHERE);
        _assertState(IListings.State.Closed);
        _carryOut(RESTORE);
        _assertState(IListings.State.Closed);
    }

    function test_WhenItIsRestored_ItPausesWhatWasRemoved() public {
        _carryOut(EVERYWHERE);
        vm.expectEmit();
        emit IListings.ListingRestored(id);
        _carryOut(RESTORE);
        _assertState(IListings.State.Paused);
        assertEq(_stockOf(terms).stock, STOCK);
        vm.prank(seller);
        listings.resume(terms);
        _buy(terms, _purchase());
    }

    function test_WhenItIsRestored_ItLeavesWhatIsOnSale() public {
        _carryOut(_regions("KR", 0, 0, 0));
        _carryOut(RESTORE);
        _assertState(IListings.State.Open);
    }

    // nonsense: Listings.carryOut.subject
    function test_WhenItWasNeverListed_ItReverts() public {
        bytes32 unknown = listings.idOf(_forged(0));
        vm.prank(moderation);
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, unknown));
        listings.carryOut(unknown, EVERYWHERE);
    }

    // nonsense: Listings.carryOut.effect
    function test_WhenTheRegionsAreNoRegions_ItReverts() public {
        bytes32[] memory words = _noRegions();
        for (uint256 i = 0; i < words.length; ++i) {
            vm.prank(moderation);
            _expectUnfit(words[i]);
            listings.carryOut(id, words[i]);
        }
    }

    function test_WhenTheCallerIsNotModeration_ItReverts() public {
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(IModerated.NotModeration.selector, governor));
        listings.carryOut(id, EVERYWHERE);
    }

    function _expectRemoved() private {
        _expectWrongState(id, IListings.State.Removed);
    }

    function _assertState(IListings.State expected) private view {
        assertEq(uint8(_stateOf(id)), uint8(expected));
    }
}
