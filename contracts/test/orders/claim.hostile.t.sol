// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {CertificateCustody} from "../../src/orders/CertificateCustody.sol";
import {ICertificateCustody} from "../../src/orders/ICertificateCustody.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {Certificates, GreedyCertificates, LyingCertificates, ReentrantCertificates} from "../tokens/Certificates.sol";
import {CertificatesTest} from "./CertificatesTest.sol";

contract ClaimHostileTest is CertificatesTest {
    function test_WhenTheCollectionFreezes_ItNeverHoldsUpTheMoney() public {
        Deal memory deal = _held();
        collection.freeze(true);
        _release(deal);
        _assertPaid(0, PRICE - _fee(PRICE), DEPOSIT, DEPOSIT);
        vm.expectRevert(Certificates.Frozen.selector);
        _claim(deal);
        collection.freeze(false);
        _claim(deal);
        assertEq(collection.ownerOf(TOKEN_ID), buyer);
    }

    function test_WhenTheCollectionBurnsAllGas_ItNeverHoldsUpTheMoney() public {
        GreedyCertificates greedy = new GreedyCertificates();
        _give(greedy);
        Deal memory deal = _buy(_certified(address(greedy)), _purchase());
        _hold(deal, address(greedy));
        _accept(deal);
        greedy.freeze(true);
        _release(deal);
        _assertPaid(0, PRICE - _fee(PRICE), DEPOSIT, DEPOSIT);
        vm.prank(stranger);
        vm.expectRevert();
        certificates.claim{gas: 200_000}(deal);
    }

    function test_WhenTheCollectionIsFrozenAtTheStart_ItLeavesOnlyTimeAndTheMoneyComesBack() public {
        Deal memory deal = _placedCertified();
        collection.freeze(true);
        vm.expectRevert(Certificates.Frozen.selector);
        _hold(deal);
        _pass(deal);
        _expire(deal);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
    }

    function test_WhenTheCollectionMovesNothing_ItIsNotTakenForHeld() public {
        LyingCertificates lying = new LyingCertificates();
        lying.claimOwner(seller);
        Deal memory deal = _buy(_certified(address(lying)), _purchase());
        vm.expectRevert(
            abi.encodeWithSelector(ICertificateCustody.NotReceived.selector, address(lying), TOKEN_ID, seller)
        );
        _hold(deal, address(lying));
        assertFalse(certificates.isHeld(_idOf(deal)));
    }

    function test_WhenTheCollectionLiesAboutItsOwner_ItTouchesNoOthersCertificate() public {
        Deal memory honest = _held();
        LyingCertificates lying = new LyingCertificates();
        lying.claimOwner(address(certificates));
        Deal memory deal = _buy(_certified(address(lying)), _purchase());
        _hold(deal, address(lying));
        _accept(deal);
        _release(deal);
        _claim(deal);
        assertEq(collection.ownerOf(TOKEN_ID), address(certificates));
        assertTrue(certificates.isHeld(_idOf(honest)));
    }

    function test_WhenTheCollectionClaimsWhileItIsHandedIn_ItEndsUpWithNothingHeld() public {
        (ReentrantCertificates evil, Deal memory deal) = _sideOfADeal();
        evil.arm(address(certificates), abi.encodeCall(CertificateCustody.claim, (deal)));
        vm.expectRevert(
            abi.encodeWithSelector(ICertificateCustody.NotReceived.selector, address(evil), TOKEN_ID, address(evil))
        );
        evil.act(address(certificates), _holdCall(evil, deal));
        assertFalse(certificates.isHeld(_idOf(deal)));
    }

    function test_WhenTheCollectionHandsItselfInTwice_ItFindsItHeldAlready() public {
        (ReentrantCertificates evil, Deal memory deal) = _sideOfADeal();
        evil.arm(address(certificates), _holdCall(evil, deal));
        evil.act(address(certificates), _holdCall(evil, deal));
        assertFalse(evil.succeeded());
        assertEq(evil.answer(), abi.encodeWithSelector(ICertificateCustody.AlreadyHeld.selector, _idOf(deal)));
    }

    function test_WhenTheCollectionClaimsTwice_ItFindsNothingHeld() public {
        ReentrantCertificates evil = new ReentrantCertificates();
        _give(evil);
        Deal memory deal = _buy(_certified(address(evil)), _purchase());
        _hold(deal, address(evil));
        _accept(deal);
        _release(deal);
        evil.arm(address(certificates), abi.encodeCall(CertificateCustody.claim, (deal)));
        _claim(deal);
        assertFalse(evil.succeeded());
        assertEq(evil.answer(), abi.encodeWithSelector(ICertificateCustody.NothingHeld.selector, _idOf(deal)));
        assertEq(evil.ownerOf(TOKEN_ID), buyer);
    }

    function test_WhenTheCollectionBindsTheDealWhileItIsHandedIn_ItOwesTheMoneyAllTheSame() public {
        ReentrantCertificates evil = new ReentrantCertificates();
        _give(evil);
        Deal memory deal = _buy(_certified(address(evil)), _purchase());
        uint40 validUntil = _validUntil();
        evil.arm(address(orders), abi.encodeCall(IOrders.release, (deal, validUntil, _releaseSigned(deal, validUntil))));
        _hold(deal, address(evil));
        assertFalse(evil.succeeded());
        _assertState(deal, IOrders.State.Placed);
        vm.prank(buyer);
        orders.cancel(deal);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
        _claim(deal);
        assertEq(evil.ownerOf(TOKEN_ID), seller);
    }

    /// @dev A collection that sells its own certificate.
    function _sideOfADeal() private returns (ReentrantCertificates evil, Deal memory deal) {
        evil = new ReentrantCertificates();
        evil.mint(address(evil), TOKEN_ID);
        evil.act(address(evil), abi.encodeCall(evil.setApprovalForAll, (address(certificates), true)));
        Terms memory terms = _terms();
        terms.seller = address(evil);
        terms.certificate = keccak256(abi.encode(address(evil), TOKEN_ID));
        Purchase memory purchase = _purchase();
        deal = _dealOf(terms, purchase);
    }

    function _holdCall(ReentrantCertificates evil, Deal memory deal) private pure returns (bytes memory) {
        return abi.encodeCall(CertificateCustody.hold, (deal, address(evil), TOKEN_ID));
    }
}
