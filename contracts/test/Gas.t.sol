// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../src/listings/IListings.sol";
import {Deal, Purchase} from "../src/orders/Deal.sol";
import {Permit} from "../src/vault/IVault.sol";
import {OrdersTest} from "./orders/OrdersTest.sol";

/// @notice What each thing a person does costs, as a whole transaction, in a town that already lives: the vault, the
/// escrow and the treasury hold other people's money. Each figure has a budget; docs/gas.md explains them.
/// @dev Prices are in market token here, so that price and deposit move together, as the budgets assume.
/// forge-config: default.isolate = true
contract GasTest is OrdersTest {
    string private constant GROUP = "market";

    function setUp() public override {
        super.setUp();
        address[2] memory neighbours = [makeAddr("neighbour"), stranger];
        moot.transfer(neighbours[0], POCKET);
        for (uint256 i = 0; i < neighbours.length; ++i) {
            vm.startPrank(neighbours[i]);
            moot.approve(address(vault), type(uint256).max);
            vault.deposit(MOOT, 100e18, _noPermit());
            orders.fundStanding(10e18, _noPermit());
            vm.stopPrank();
        }
        address[2] memory traders = [buyer, seller];
        for (uint256 i = 0; i < traders.length; ++i) {
            vm.startPrank(traders[i]);
            moot.approve(address(vault), 0);
            vm.stopPrank();
        }
        Deal memory earlier = _neighbourlyDeal();
        vm.prank(makeAddr("neighbour"));
        orders.accept(earlier, _noPermit());
        uint40 validUntil = _validUntil();
        (, uint256 strangerKey) = makeAddrAndKey("stranger");
        orders.release(earlier, validUntil, _sign(strangerKey, orders.releaseDigest(_idOf(earlier), validUntil)));
    }

    /// @dev A finished deal between two others.
    function _neighbourlyDeal() private returns (Deal memory deal) {
        Terms memory terms = _mootTerms(false);
        terms.seller = makeAddr("neighbour");
        Purchase memory purchase = _purchase();
        _list(terms);
        vm.prank(stranger);
        orders.buy(terms, purchase, _noPermit(), _noPermit());
        deal = _dealOf(terms, purchase);
        deal.buyer = stranger;
    }

    function test_list() public {
        Terms memory terms = _mootTerms(true);
        vm.prank(seller);
        listings.list(terms, STOCK);
        _budget("list", 63_000, 4_600);
    }

    function test_buyWithPermit() public {
        Terms memory terms = _list(_mootTerms(true));
        _buyByPermit(terms);
        _budget("buy with permit, first", 154_000, 6_700);
        _buyByPermit(_list(_mootTerms(true)));
        _budget("buy with permit, again", 135_000, 8_600);
    }

    function test_buyInstantly() public {
        _fund(seller, sellerKey, 100e18);
        vm.prank(seller);
        orders.fundStanding(50e18, _noPermit());
        _buyByPermit(_list(_mootTerms(true)));
        _budget("buy instantly with permit, first", 157_000, 10_200);
        _buyByPermit(_list(_mootTerms(true)));
        _budget("buy instantly with permit, again", 139_000, 11_100);
    }

    function test_buyFromFreeBalance() public {
        _fund(buyer, buyerKey, 100e18);
        _buy(_list(_mootTerms(true)), _purchase());
        _budget("buy from free balance", 95_000, 12_200);
    }

    function test_accept() public {
        _fund(buyer, buyerKey, 1000e18);
        _accepted(_mootTerms(false));
        _budget("accept without deposit", 36_000, 0);
        Deal memory deal = _placed(_mootTerms(true));
        Permit memory permit = _permit(moot, sellerKey, DEPOSIT);
        vm.prank(seller);
        orders.accept(deal, permit);
        _budget("accept by permit", 115_000, 0);
        deal = _placed(_mootTerms(true));
        vm.prank(seller);
        moot.approve(address(vault), 100e18);
        vm.prank(seller);
        orders.accept(deal, _noPermit());
        _budget("accept by allowance", 81_000, 800);
        _fund(seller, sellerKey, 100e18);
        _accepted(_mootTerms(true));
        _budget("accept from free balance", 56_000, 600);
    }

    function test_releaseWithoutDeposit() public {
        _fund(buyer, buyerKey, 1000e18);
        _release(_accepted(_mootTerms(false)));
        _budget("release without deposit, first income", 80_000, 2_500);
        _release(_accepted(_mootTerms(false)));
        _budget("release without deposit, again", 61_000, 4_400);
    }

    function test_releaseWithDeposits() public {
        _fund(buyer, buyerKey, 60e18);
        _fund(seller, sellerKey, 10e18);
        Deal memory deal = _accepted(_mootTerms(true));
        _release(deal);
        _budget("release with deposits, both first", 107_000, 300);
        _fund(buyer, buyerKey, 100e18);
        _release(_accepted(_mootTerms(true)));
        _budget("release with deposits, again", 69_000, 4_100);
    }

    function test_refundByTime() public {
        _fund(buyer, buyerKey, 60e18);
        Deal memory deal = _placed(_mootTerms(true));
        vm.warp(block.timestamp + 3 days);
        orders.expire(deal);
        _budget("refund by time, first", 83_000, 3_100);
        _fund(buyer, buyerKey, 100e18);
        deal = _placed(_mootTerms(true));
        vm.warp(block.timestamp + 3 days);
        orders.expire(deal);
        _budget("refund by time, again", 72_000, 0);
    }

    function test_openDispute() public {
        _fund(buyer, buyerKey, 100e18);
        _fund(seller, sellerKey, 100e18);
        _disputed(_mootTerms(true), buyer);
        _budget("open dispute", 36_000, 900);
    }

    function _mootTerms(bool depositUpfront) private returns (Terms memory terms) {
        terms = _terms();
        terms.token = MOOT;
        terms.price = 50e18;
        terms.depositUpfront = depositUpfront;
    }

    function _buyByPermit(Terms memory terms) private {
        Permit memory permit = _permit(moot, buyerKey, 60e18);
        Purchase memory purchase = _purchase();
        vm.prank(buyer);
        orders.buy(terms, purchase, permit, _noPermit());
    }

    function _fund(address person, uint256 key, uint256 amount) private {
        Permit memory permit = _permit(moot, key, amount);
        vm.prank(person);
        vault.deposit(MOOT, amount, permit);
    }

    /// @dev Records what the last call cost as a transaction of its own, and holds it to its budget.
    /// @param over How far above the budget it may be, for the reason docs/gas.md gives.
    function _budget(string memory action, uint256 budget, uint256 over) private {
        uint256 used = vm.snapshotGasLastCall(GROUP, action);
        emit log_named_uint(action, used);
        assertLe(used, budget + over, action);
    }
}
