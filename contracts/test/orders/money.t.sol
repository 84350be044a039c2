// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {EndingsTest} from "./EndingsTest.sol";
import {OffersTest} from "./OffersTest.sol";

/// @notice For any price, deposit, fee, split and ruling, and however it ends: what came in goes out, to the unit.
contract MoneyTest is EndingsTest, OffersTest {
    uint96 private constant MAX_PRICE = 100_000e18;

    function testFuzz_WhenTheyMeet_ItPaysOutWhatCameIn(Dice memory dice) public {
        Terms memory terms = _throw(dice);
        Deal memory deal = _buy(_list(terms), _forAnyFee(_purchase()));
        _assertConserved(deal, dice, _endMeeting(deal, dice));
    }

    function testFuzz_WhenTheGoodsAreSent_ItPaysOutWhatCameIn(Dice memory dice) public {
        Terms memory terms = _throw(dice);
        terms.ways = SHIP;
        (terms.shipWithin, terms.arriveWithin, terms.inspectWithin) = (SHIP_WITHIN, ARRIVE_WITHIN, INSPECT_WITHIN);
        Deal memory deal = _buy(_list(terms), _forAnyFee(_parcel()));
        _assertConserved(deal, dice, _endParcel(deal, dice));
    }

    function testFuzz_WhenItWasHaggledOver_ItPaysOutWhatCameIn(Dice memory dice) public {
        Terms memory terms = _list(_throw(dice));
        Offer memory offer = _offer(terms);
        offer.price = uint96(bound(dice.part, 1, MAX_PRICE));
        offer.purchase = _forAnyFee(offer.purchase);
        Deal memory deal = dice.byBuyer ? _acceptBid(terms, offer) : _takeOffer(terms, offer);
        _assertConserved(deal, dice, _endAccepted(deal, dice));
    }

    /// @dev Terms and parameters; the seller's standing deposit, where there is one, covers a first deal.
    function _throw(Dice memory dice) private returns (Terms memory terms) {
        terms = _terms();
        terms.price = uint96(bound(dice.price, 1, MAX_PRICE));
        terms.deposit = uint96(bound(dice.deposit, MIN_DEPOSIT, MAX_DEPOSIT));
        terms.depositUpfront = dice.depositUpfront;
        terms.token = dice.inMarketToken ? MOOT : WON;
        dice.feeBps = uint16(bound(dice.feeBps, 0, 300));
        vm.startPrank(governor);
        orders.setParameters(dice.feeBps, DISPUTE_WITHIN, arbiter);
        if (dice.cost & 1 == 1) orders.setTokenLimits(terms.token, MAX_PRICE / 2, type(uint96).max);
        vm.stopPrank();
        dice.standing = dice.standing && dice.depositUpfront;
        if (!dice.standing) return terms;
        vm.prank(seller);
        orders.fundStanding(terms.deposit, _noPermit());
    }

    /// @dev Content with any fee.
    function _forAnyFee(Purchase memory purchase) private pure returns (Purchase memory) {
        purchase.maxFeeBps = 300;
        return purchase;
    }

    /// @dev Nothing stays behind, nothing is made: each of the two tokens is all free, and no fee is above its share.
    function _assertConserved(Deal memory deal, Dice memory dice, bool undone) private view {
        assertGe(uint8(_orderOf(deal).state), uint8(IOrders.State.Completed));
        assertEq(_orderOf(deal).deadline, block.timestamp, "when it ended");
        for (uint16 token = MOOT; token <= WON; ++token) {
            uint256 left = token == MOOT ? orders.standingOf(seller) : 0;
            assertEq(vault.heldBy(address(orders), token), left, "held");
            uint256 free =
                _free(buyer, token) + _free(seller, token) + _free(treasury, token) + _free(arbitrator, token);
            uint256 inside = token == MOOT ? moot.balanceOf(address(vault)) : won.balanceOf(address(vault));
            assertEq(free + left, inside, "free");
        }
        uint256 fee = _free(treasury, deal.token);
        assertLe(fee, uint256(deal.price) * dice.feeBps / 10_000, "fee");
        if (undone || deal.feeBps == 0) assertEq(fee, 0, "no fee");
    }
}
