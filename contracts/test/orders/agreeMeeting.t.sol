// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract AgreeMeetingTest is OrdersTest {
    uint40 private constant LATER = START + 3 days;

    function test_ItSetsTheTimeAndTheDeadlineThatFollowsFromIt() public {
        Deal memory deal = _accepted();
        vm.expectEmit();
        emit IOrders.MeetingAgreed(_idOf(deal), LATER, LATER + 48 hours);
        _agree(deal, LATER, _validUntil());
        assertEq(_orderOf(deal).meetAt, LATER);
        assertEq(_orderOf(deal).deadline, LATER + 48 hours);
        assertTrue(_orderOf(deal).meetingAgreed);
    }

    function test_WhenTheBuyerSubmits_ItTakesTheSellersSignature() public {
        Deal memory deal = _accepted();
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(sellerKey, orders.meetingDigest(_idOf(deal), LATER, validUntil));
        vm.prank(buyer);
        orders.agreeMeeting(deal, LATER, validUntil, signature);
        assertEq(_orderOf(deal).meetAt, LATER);
    }

    function test_WhenACancellationWasAskedFor_ItIsOffTheTable() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).meetAt);
        vm.prank(buyer);
        orders.cancel(deal);
        _agree(deal, LATER, _validUntil());
        assertFalse(_orderOf(deal).cancelRequested);
    }

    function test_WhenAnOlderSignatureComesBack_ItReverts() public {
        Deal memory deal = _accepted();
        uint40 validUntil = _validUntil();
        _agree(deal, LATER, validUntil);
        _agree(deal, LATER + 1 days, validUntil + 1);
        bytes memory expected = abi.encodeWithSelector(IOrders.MeetingSuperseded.selector, _idOf(deal), validUntil + 1);
        _expectAgree(deal, LATER, validUntil, expected);
    }

    function test_WhenTheSameSignatureComesAgain_ItReverts() public {
        Deal memory deal = _accepted();
        uint40 validUntil = _validUntil();
        _agree(deal, LATER, validUntil);
        bytes memory expected = abi.encodeWithSelector(IOrders.MeetingSuperseded.selector, _idOf(deal), validUntil);
        _expectAgree(deal, LATER, validUntil, expected);
    }

    // nonsense: Orders.agreeMeeting.meetAt
    function test_WhenTheTimeIsPastOrBeyondThirtyDays_ItReverts() public {
        Deal memory deal = _accepted();
        uint40[2] memory unfit = [START - 1, START + 30 days + 1];
        for (uint256 i = 0; i < unfit.length; ++i) {
            bytes memory expected =
                abi.encodeWithSelector(IOrders.MeetingOutOfBounds.selector, unfit[i], START, START + 30 days);
            _expectAgree(deal, unfit[i], _validUntil(), expected);
        }
    }

    // nonsense: Orders.agreeMeeting.validUntil
    function test_WhenTheSignatureExpired_ItReverts() public {
        Deal memory deal = _accepted();
        bytes memory expected = abi.encodeWithSelector(IOrders.SignatureExpired.selector, START - 1);
        _expectAgree(deal, LATER, START - 1, expected);
    }

    // nonsense: Orders.agreeMeeting.signature
    function testFuzz_WhenTheOtherSideDidNotSign_ItReverts(bytes calldata signature) public {
        Deal memory deal = _accepted();
        uint40 validUntil = _validUntil();
        vm.prank(seller);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, buyer));
        orders.agreeMeeting(deal, LATER, validUntil, signature);
    }

    function test_WhenTheCallerSignedAlone_ItReverts() public {
        Deal memory deal = _accepted();
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(sellerKey, orders.meetingDigest(_idOf(deal), LATER, validUntil));
        vm.prank(seller);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, buyer));
        orders.agreeMeeting(deal, LATER, validUntil, signature);
    }

    function test_WhenItIsDisputed_ItReverts() public {
        Deal memory deal = _disputed();
        bytes memory expected = abi.encodeWithSelector(IOrders.WrongState.selector, _idOf(deal), IOrders.State.Disputed);
        _expectAgree(deal, LATER, _validUntil(), expected);
    }

    function test_WhenTheGoodsAreSent_ItReverts() public {
        Deal memory deal = _buy(_list(_shippable()), _parcel());
        bytes memory expected = abi.encodeWithSelector(IOrders.WayUnfit.selector, _idOf(deal), SHIP);
        _expectAgree(deal, LATER, _validUntil(), expected);
    }

    // nonsense: Orders.agreeMeeting.deal.seller
    // nonsense: Orders.agreeMeeting.deal.buyer
    function test_WhenTheCallerIsNeither_ItReverts() public {
        Deal memory deal = _accepted();
        _expectNotParty(deal, stranger);
        vm.prank(stranger);
        orders.agreeMeeting(deal, LATER, START, "");
    }

    // nonsense: Orders.agreeMeeting.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _accepted();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            _expectUnknown(forged);
            vm.prank(seller);
            orders.agreeMeeting(forged, LATER, START, "");
        }
    }

    function _agree(Deal memory deal, uint40 meetAt, uint40 validUntil) private {
        bytes memory signature = _sign(buyerKey, orders.meetingDigest(_idOf(deal), meetAt, validUntil));
        vm.prank(seller);
        orders.agreeMeeting(deal, meetAt, validUntil, signature);
    }

    function _expectAgree(Deal memory deal, uint40 meetAt, uint40 validUntil, bytes memory expected) private {
        bytes memory signature = _sign(buyerKey, orders.meetingDigest(_idOf(deal), meetAt, validUntil));
        vm.prank(seller);
        vm.expectRevert(expected);
        orders.agreeMeeting(deal, meetAt, validUntil, signature);
    }
}
