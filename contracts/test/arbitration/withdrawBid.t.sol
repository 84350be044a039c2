// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract WithdrawBidTest is ArbitrationTest {
    function test_ItFreesTheBond() public {
        Deal memory deal = _disputed();
        _bids(deal);
        vm.expectEmit();
        emit IArbitrators.BidRemoved(_idOf(deal), judges[1], 1);
        vm.expectEmit();
        emit IArbitrators.BondLocked(judges[1], _idOf(deal), WON, -int128(WON_LOCK));
        _withdraw(deal, judges[1]);
        _assertLocked(judges[1], 0);
        _assertLocked(judges[0], 1);
        assertEq(arbitrators.bidsOf(_idOf(deal))[1].arbitrator, address(0));
        assertEq(arbitrators.bidsOf(_idOf(deal)).length, 3);
    }

    function test_ItLeavesTheOthersWhereTheyWere() public {
        Deal memory deal = _disputed();
        _bids(deal);
        _withdraw(deal, judges[1]);
        for (uint256 i = 0; i < 3; i += 2) {
            vm.expectRevert(abi.encodeWithSelector(IArbitrators.AlreadyBid.selector, _idOf(deal), judges[i]));
            vm.prank(judges[i]);
            arbitrators.bid(deal, FEE);
        }
    }

    function test_WhenTheLastOneGoes_ItLeavesNoBids() public {
        Deal memory deal = _disputed();
        _bid(judges[0], deal, FEE);
        _withdraw(deal, judges[0]);
        assertEq(arbitrators.bidsOf(_idOf(deal)).length, 0);
        vm.warp(_bidUntil(deal) + 1);
        _assertPhase(deal, Phase.ToJury, _orderOf(deal).deadline);
    }

    function test_WhenItIsTheLastSecond_ItFreesTheBond() public {
        Deal memory deal = _disputed();
        _bids(deal);
        vm.warp(_bidUntil(deal));
        _withdraw(deal, judges[0]);
        _assertLocked(judges[0], 0);
    }

    function test_WhenListsAreBeingSealed_ItReverts() public {
        Deal memory deal = _bidFor();
        _expectPhase(deal, Phase.Sealing);
        _withdraw(deal, judges[0]);
    }

    function test_WhenTheCallerDidNotBid_ItReverts() public {
        Deal memory deal = _disputed();
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NoBid.selector, _idOf(deal), judges[0]));
        _withdraw(deal, judges[0]);
        _bids(deal);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NoBid.selector, _idOf(deal), stranger));
        _withdraw(deal, stranger);
        _withdraw(deal, judges[0]);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NoBid.selector, _idOf(deal), judges[0]));
        _withdraw(deal, judges[0]);
    }

    // nonsense: Arbitrators.withdrawBid.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        Deal memory deal = _disputed();
        _bids(deal);
        _refusesForgeries(deal, _ask);
    }

    function _ask(Deal memory deal) private {
        _withdraw(deal, judges[0]);
    }

    function _withdraw(Deal memory deal, address judge) private {
        vm.prank(judge);
        arbitrators.withdrawBid(deal);
    }
}
