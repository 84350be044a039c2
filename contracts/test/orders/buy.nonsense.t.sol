// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IListings, Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract BuyNonsenseTest is OrdersTest {
    // nonsense: Orders.buy.pricePermit.*
    // nonsense: Orders.buy.depositPermit.*
    function testFuzz_WhenThePermitsAreNotTheBuyers_ItMovesNothing(Permit memory price, Permit memory deposit) public {
        vm.startPrank(buyer);
        moot.approve(address(vault), 0);
        won.approve(address(vault), 0);
        vm.stopPrank();
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        vm.prank(buyer);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        orders.buy(terms, purchase, price, deposit);
        assertEq(_stockOf(terms).stock, STOCK);
    }

    // nonsense: Orders.buy.terms.*
    function test_WhenAnyWordOfTheTermsDiffers_ItIsNotListed() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        for (uint256 word = 0; word < FORGED_TERMS; ++word) {
            Terms memory edited = _forgedTerms(terms, word);
            _expectBuy(
                edited,
                purchase,
                abi.encodeWithSelector(
                    IListings.WrongState.selector, keccak256(abi.encode(edited)), IListings.State.None
                )
            );
        }
    }

    // nonsense: Orders.buy.terms.seller
    function test_WhenTheBuyerIsTheSeller_ItReverts() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        vm.prank(seller);
        vm.expectRevert(abi.encodeWithSelector(IOrders.OwnListing.selector, seller));
        orders.buy(terms, purchase, _noPermit(), _noPermit());
    }

    // nonsense: Orders.buy.purchase.quantity
    function test_WhenTheQuantityIsZeroOrMoreThanTheStock_ItReverts() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        purchase.quantity = 0;
        _expectBuy(terms, purchase, abi.encodeWithSelector(IOrders.QuantityZero.selector));
        purchase.quantity = STOCK + 1;
        _expectBuy(
            terms, purchase, abi.encodeWithSelector(IListings.StockShort.selector, _idOfTerms(terms), STOCK, STOCK + 1)
        );
    }

    // nonsense: Orders.buy.purchase.meetAt
    function test_WhenTheMeetingIsPastOrBeyondThirtyDays_ItReverts() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        uint40[2] memory unfit = [START - 1, START + 30 days + 1];
        for (uint256 i = 0; i < unfit.length; ++i) {
            purchase.meetAt = unfit[i];
            _expectBuy(
                terms,
                purchase,
                abi.encodeWithSelector(IOrders.MeetingOutOfBounds.selector, unfit[i], START, START + 30 days)
            );
        }
    }

    // nonsense: Orders.buy.purchase.nonce
    function test_WhenTheSamePurchaseWasMadeBefore_ItReverts() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        Deal memory deal = _buy(terms, purchase);
        _expectBuy(terms, purchase, abi.encodeWithSelector(IOrders.AlreadyPlaced.selector, _idOf(deal)));
    }

    // nonsense: Orders.buy.purchase.note
    function testFuzz_WhenTheNoteIsAnythingAtAll_ItIsOnlyPassedOn(bytes32 note) public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        purchase.note = note;
        _assertState(_buy(terms, purchase), IOrders.State.Placed);
    }

    // nonsense: Orders.buy.purchase.maxFeeBps
    function test_WhenTheFeeIsAboveWhatTheBuyerSaw_ItReverts() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        purchase.maxFeeBps = FEE_BPS - 1;
        _expectBuy(terms, purchase, abi.encodeWithSelector(IOrders.FeeAboveLimit.selector, FEE_BPS, FEE_BPS - 1));
    }

    // nonsense: Orders.buy.purchase.arbiter
    function test_WhenAnotherArbiterIsInForceThanTheBuyerSaw_ItReverts() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        purchase.arbiter = stranger;
        _expectBuy(terms, purchase, abi.encodeWithSelector(IOrders.ArbiterChanged.selector, arbiter, stranger));
    }

    function _expectBuy(Terms memory terms, Purchase memory purchase, bytes memory expected) private {
        vm.prank(buyer);
        vm.expectRevert(expected);
        orders.buy(terms, purchase, _noPermit(), _noPermit());
    }

    function _idOfTerms(Terms memory terms) private pure returns (bytes32) {
        return keccak256(abi.encode(terms));
    }
}
