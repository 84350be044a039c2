// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {OffersTest} from "./OffersTest.sol";

contract BuyOfferedDepositsTest is OffersTest {
    function test_WhenBothHaveFreeBalances_ItNeedsNoAllowance() public {
        _fundFree(buyer, WON, HAGGLED);
        _fundFree(buyer, MOOT, DEPOSIT);
        _fundFree(seller, MOOT, DEPOSIT);
        _refuseAllowances(buyer);
        _refuseAllowances(seller);
        Terms memory terms = _list(_terms());
        Deal memory deal = _acceptBid(terms, _offer(terms));
        assertEq(_free(buyer, WON) + _free(buyer, MOOT) + _free(seller, MOOT), 0);
        _release(deal);
        _assertPaid(0, HAGGLED - _fee(HAGGLED), DEPOSIT, DEPOSIT);
    }

    function test_WhenTheSellerHasAStandingDeposit_ItUsesThat() public {
        vm.prank(seller);
        orders.fundStanding(DEPOSIT + 1, _noPermit());
        _refuseAllowances(seller);
        Terms memory terms = _list(_terms());
        _takeOffer(terms, _offer(terms));
        assertEq(orders.standingOf(seller), 1);
        assertEq(vault.heldBy(address(orders), MOOT), 2 * DEPOSIT + 1);
    }

    function test_WhenTheStandingDepositIsTooSmall_ItLeavesThatAndTakesAnother() public {
        vm.prank(seller);
        orders.fundStanding(DEPOSIT - 1, _noPermit());
        Terms memory terms = _list(_terms());
        _takeOffer(terms, _offer(terms));
        assertEq(orders.standingOf(seller), DEPOSIT - 1);
        assertEq(moot.balanceOf(seller), POCKET - 2 * DEPOSIT + 1);
    }

    // nonsense: Orders.buyOffered.sellerPermit.*
    // nonsense: Orders.buyOffered.pricePermit.*
    // nonsense: Orders.buyOffered.depositPermit.*
    function testFuzz_WhenThePermitsAreNobodys_ItMovesNothing(Permit memory permit) public {
        _refuseAllowances(buyer);
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        bytes memory signature = _signed(offer, buyerKey);
        vm.prank(seller);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        orders.buyOffered(terms, offer, signature, permit, permit, permit);
        assertFalse(orders.isOfferSpent(buyer, offer.purchase.nonce));
        assertEq(_stockOf(terms).stock, STOCK);
    }

    function test_WhenTheBuyerHandsPermitsOverWithTheOffer_ItNeedsNoAllowance() public {
        _submitWithPermits(sellerKey, false);
    }

    function test_WhenThePermitsWereUsedBySomebodyBefore_ItStillWorks() public {
        _submitWithPermits(sellerKey, true);
    }

    function test_WhenThePriceIsInTheMarketToken_ItTakesPriceAndDepositByOnePermit() public {
        Terms memory terms = _terms();
        terms.token = MOOT;
        Offer memory offer = _offer(_list(terms));
        _refuseAllowances(buyer);
        Permit memory permit = _permit(moot, buyerKey, HAGGLED + DEPOSIT);
        bytes memory signature = _signed(offer, sellerKey);
        vm.prank(buyer);
        orders.buyOffered(terms, offer, signature, permit, _noPermit(), _noPermit());
        assertEq(vault.heldBy(address(orders), MOOT), HAGGLED + 2 * DEPOSIT);
    }

    function test_WhenTheSignersMoneyIsGone_ItMovesNothingAndLeavesTheOffer() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        bytes memory signature = _signed(offer, buyerKey);
        vm.prank(buyer);
        won.transfer(stranger, POCKET);
        vm.prank(seller);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientBalance.selector);
        orders.buyOffered(terms, offer, signature, _noPermit(), _noPermit(), _noPermit());
        assertFalse(orders.isOfferSpent(buyer, offer.purchase.nonce));
        assertEq(moot.balanceOf(seller), POCKET);
    }

    function test_WhenTheTermsAskForNoDeposit_ItTakesThePriceOnly() public {
        Terms memory terms = _list(_trusting());
        _acceptBid(terms, _offer(terms));
        assertEq(vault.heldBy(address(orders), MOOT), 0);
        assertEq(vault.heldBy(address(orders), WON), HAGGLED);
    }

    function test_WhenTheTermsAskForNoDeposit_ItIsHeldToTheLimitByTheOfferedPrice() public {
        vm.prank(governor);
        orders.setTokenLimits(WON, 0, 5 * HAGGLED);
        Terms memory terms = _list(_trusting());
        Offer memory offer = _offer(terms);
        offer.price = HAGGLED + 1;
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.DepositNeeded.selector, WON, HAGGLED + 1, HAGGLED));
        offer.price = HAGGLED;
        _assertState(_acceptBid(terms, offer), IOrders.State.Accepted);
    }

    function test_WhenTheOfferedPriceIsUpToTheFeeFreeLimit_ItUsesAWaiver() public {
        vm.prank(governor);
        orders.setTokenLimits(WON, HAGGLED, 0);
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        offer.purchase.maxFeeBps = 0;
        _release(_acceptBid(terms, offer));
        assertEq(orders.feeFreeDealsOf(seller), 1);
        assertEq(_free(seller, WON), HAGGLED);
    }

    /// @dev Nobody allowed anything; all three permits go in with the offer, used already or not.
    function _submitWithPermits(uint256 submitterKey, bool usedBefore) private {
        _refuseAllowances(buyer);
        _refuseAllowances(seller);
        Permit[3] memory permits =
            [_permit(won, buyerKey, HAGGLED), _permit(moot, buyerKey, DEPOSIT), _permit(moot, submitterKey, DEPOSIT)];
        if (usedBefore) _use(permits);
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        bytes memory signature = _signed(offer, buyerKey);
        vm.prank(seller);
        orders.buyOffered(terms, offer, signature, permits[0], permits[1], permits[2]);
        assertEq(vault.heldBy(address(orders), WON), HAGGLED);
        assertEq(vault.heldBy(address(orders), MOOT), 2 * DEPOSIT);
    }

    /// @dev As somebody does who saw them in the mempool.
    function _use(Permit[3] memory permits) private {
        address[3] memory owners = [buyer, buyer, seller];
        for (uint256 i = 0; i < 3; ++i) {
            Permit memory permit = permits[i];
            uint8 v = uint8(uint256(permit.vs) >> 255) + 27;
            bytes32 s = permit.vs & bytes32(uint256(type(int256).max));
            vm.prank(stranger);
            if (i == 0) won.permit(owners[i], address(vault), permit.value, permit.deadline, v, permit.r, s);
            else moot.permit(owners[i], address(vault), permit.value, permit.deadline, v, permit.r, s);
        }
    }
}
