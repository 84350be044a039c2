// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../src/listings/IListings.sol";
import {Deal} from "../src/orders/Deal.sol";
import {Permit} from "../src/vault/IVault.sol";
import {GasTown} from "./GasTown.sol";

/// @notice What a deal at a meeting costs, step by step.
/// forge-config: default.isolate = true
contract GasTest is GasTown {
    function test_list() public {
        Terms memory terms = _mootTerms(true);
        vm.prank(seller);
        listings.list(terms, STOCK);
        _budget("list", 63_000, 6_200);
    }

    function test_buyWithPermit() public {
        Terms memory terms = _list(_mootTerms(true));
        _buyByPermit(terms);
        _budget("buy with permit, first", 154_000, 8_100);
        _buyByPermit(_list(_mootTerms(true)));
        _budget("buy with permit, again", 135_000, 10_000);
    }

    function test_buyInstantly() public {
        _fund(seller, sellerKey, 100e18);
        vm.prank(seller);
        orders.fundStanding(50e18, _noPermit());
        _buyByPermit(_list(_mootTerms(true)));
        _budget("buy instantly with permit, first", 157_000, 11_500);
        _buyByPermit(_list(_mootTerms(true)));
        _budget("buy instantly with permit, again", 139_000, 12_400);
    }

    function test_buyFromFreeBalance() public {
        _fund(buyer, buyerKey, 100e18);
        _buy(_list(_mootTerms(true)), _purchase());
        _budget("buy from free balance", 95_000, 13_500);
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
        _budget("accept by allowance", 81_000, 0);
        _fund(seller, sellerKey, 100e18);
        _accepted(_mootTerms(true));
        _budget("accept from free balance", 56_000, 0);
    }

    function test_releaseWithoutDeposit() public {
        _fund(buyer, buyerKey, 1000e18);
        _release(_accepted(_mootTerms(false)));
        _budget("release without deposit, first income", 80_000, 1_600);
        _release(_accepted(_mootTerms(false)));
        _budget("release without deposit, again", 61_000, 3_500);
    }

    function test_releaseWithDeposits() public {
        _fund(buyer, buyerKey, 60e18);
        _fund(seller, sellerKey, 10e18);
        Deal memory deal = _accepted(_mootTerms(true));
        _release(deal);
        _budget("release with deposits, both first", 107_000, 0);
        _fund(buyer, buyerKey, 100e18);
        _release(_accepted(_mootTerms(true)));
        _budget("release with deposits, again", 69_000, 3_100);
    }

    function test_refundByTime() public {
        _fund(buyer, buyerKey, 60e18);
        Deal memory deal = _placed(_mootTerms(true));
        vm.warp(block.timestamp + 3 days);
        orders.expire(deal);
        _budget("refund by time, first", 83_000, 1_400);
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
        _budget("open dispute", 36_000, 0);
    }
}
