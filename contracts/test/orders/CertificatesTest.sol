// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {Certificates} from "../tokens/Certificates.sol";
import {ShippedTest} from "./ShippedTest.sol";

/// @notice Deals that promise a certificate.
abstract contract CertificatesTest is ShippedTest {
    uint256 internal constant TOKEN_ID = 7;

    Certificates internal collection;

    function setUp() public virtual override {
        super.setUp();
        collection = new Certificates();
        _give(collection);
    }

    /// @dev The seller owns one of them and lets the custody move it.
    function _give(Certificates from) internal {
        from.mint(seller, TOKEN_ID);
        vm.prank(seller);
        from.setApprovalForAll(address(certificates), true);
    }

    /// @dev One piece with the certificate of this collection.
    function _certified(address from) internal returns (Terms memory terms) {
        terms = _shippable();
        terms.certificate = keccak256(abi.encode(from, TOKEN_ID));
        vm.prank(seller);
        listings.list(terms, 1);
    }

    function _placedCertified() internal returns (Deal memory) {
        return _buy(_certified(address(collection)), _purchase());
    }

    function _hold(Deal memory deal) internal {
        _hold(deal, address(collection));
    }

    function _hold(Deal memory deal, address from) internal {
        vm.prank(deal.seller);
        certificates.hold(deal, from, TOKEN_ID);
    }

    function _accept(Deal memory deal) internal {
        vm.prank(deal.seller);
        orders.accept(deal, _noPermit());
    }

    /// @dev Accepted, with the certificate in custody.
    function _held(Purchase memory purchase) internal returns (Deal memory deal) {
        deal = _buy(_certified(address(collection)), purchase);
        _hold(deal);
        _accept(deal);
    }

    function _held() internal returns (Deal memory) {
        return _held(_purchase());
    }

    function _claim(Deal memory deal) internal {
        vm.prank(stranger);
        certificates.claim(deal);
    }
}
