// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract AcceptTest is OrdersTest {
    function test_ItBindsBothAndHoldsTheSellersDeposit() public {
        Deal memory deal = _placed();
        uint40 deadline = _orderOf(deal).meetAt + 48 hours;
        vm.expectEmit();
        emit IOrders.OrderAccepted(_idOf(deal), deadline, true);
        _accept(deal);
        _assertState(deal, IOrders.State.Accepted);
        assertTrue(_orderOf(deal).meetingAgreed);
        assertEq(_orderOf(deal).deadline, deadline);
        assertEq(vault.heldBy(address(orders), MOOT), 2 * DEPOSIT);
    }

    function test_WhenTheTermsAskForNoDeposit_ItTakesNothing() public {
        _accept(_placed(_trusting()));
        assertEq(vault.heldBy(address(orders), MOOT), 0);
    }

    function test_WhenTheDepositIsSignedByPermit_ItNeedsNoAllowance() public {
        Deal memory deal = _placed();
        vm.prank(seller);
        moot.approve(address(vault), 0);
        Permit memory permit = _permit(moot, sellerKey, DEPOSIT);
        vm.prank(seller);
        orders.accept(deal, permit);
        _assertState(deal, IOrders.State.Accepted);
    }

    // nonsense: Orders.accept.permit.*
    function testFuzz_WhenThePermitIsNotTheSellers_ItMovesNothing(Permit memory permit) public {
        Deal memory deal = _placed();
        vm.prank(seller);
        moot.approve(address(vault), 0);
        vm.prank(seller);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        orders.accept(deal, permit);
        _assertState(deal, IOrders.State.Placed);
    }

    // nonsense: Orders.accept.deal.seller
    // nonsense: Orders.accept.deal.buyer
    function test_WhenTheCallerIsNotTheSeller_ItReverts() public {
        Deal memory deal = _placed();
        _expectNotParty(deal, buyer);
        vm.prank(buyer);
        orders.accept(deal, _noPermit());
    }

    // nonsense: Orders.accept.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _placed();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            _expectUnknown(forged);
            _accept(forged);
        }
    }

    function test_WhenItIsTheLastSecond_ItStillWorks() public {
        Deal memory deal = _placed();
        vm.warp(_orderOf(deal).deadline);
        _accept(deal);
        _assertState(deal, IOrders.State.Accepted);
    }

    function test_WhenItIsASecondLater_ItReverts() public {
        Deal memory deal = _placed();
        vm.warp(_orderOf(deal).deadline + 1);
        _expectTooLate(deal);
        _accept(deal);
    }

    function test_WhenItIsAcceptedAlready_ItReverts() public {
        Deal memory deal = _accepted();
        _expectWrongState(deal, IOrders.State.Accepted);
        _accept(deal);
    }

    function test_WhenNewDealsArePaused_ItStillWorks() public {
        Deal memory deal = _placed();
        vm.prank(guardian);
        orders.setPause(START + 14 days);
        _accept(deal);
        _assertState(deal, IOrders.State.Accepted);
    }

    function test_WhenTheSellerIsSuspendedMeanwhile_ItStillWorks() public {
        Deal memory deal = _placed();
        _suspend(seller, 14 days);
        _accept(deal);
        _assertState(deal, IOrders.State.Accepted);
    }

    function _accept(Deal memory deal) private {
        vm.prank(seller);
        orders.accept(deal, _noPermit());
    }
}
