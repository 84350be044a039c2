// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {ICertificateCustody} from "../../src/orders/ICertificateCustody.sol";
import {CertificatesTest} from "./CertificatesTest.sol";

contract HoldTest is CertificatesTest {
    function test_ItWaitsInCustody() public {
        Deal memory deal = _placedCertified();
        vm.expectEmit();
        emit ICertificateCustody.CertificateHeld(_idOf(deal), address(collection), TOKEN_ID);
        _hold(deal);
        assertTrue(certificates.isHeld(_idOf(deal)));
        assertEq(collection.ownerOf(TOKEN_ID), address(certificates));
        (address heldOf, uint256 heldId) = certificates.certificateOf(_idOf(deal));
        assertEq(heldOf, address(collection));
        assertEq(heldId, TOKEN_ID);
    }

    function test_WhenThePurchaseIsYetToCome_ItWaitsForIt() public {
        vm.prank(seller);
        orders.fundStanding(DEPOSIT, _noPermit());
        Terms memory terms = _certified(address(collection));
        Purchase memory purchase = _purchase();
        Deal memory deal = _dealOf(terms, purchase);
        _hold(deal);
        _buy(terms, purchase);
        assertEq(_orderOf(deal).deadline, purchase.meetAt + 48 hours);
    }

    // nonsense: CertificateCustody.hold.collection
    // nonsense: CertificateCustody.hold.tokenId
    function test_WhenAnotherCertificateIsHandedIn_ItReverts() public {
        Deal memory deal = _placedCertified();
        address[2] memory collections = [address(collection), stranger];
        for (uint256 i = 0; i < collections.length; ++i) {
            bytes32 given = keccak256(abi.encode(collections[i], TOKEN_ID + 1));
            vm.prank(seller);
            vm.expectRevert(
                abi.encodeWithSelector(ICertificateCustody.OtherCertificate.selector, deal.certificate, given)
            );
            certificates.hold(deal, collections[i], TOKEN_ID + 1);
        }
    }

    function test_WhenNoneWasPromised_ItReverts() public {
        Deal memory deal = _placed();
        bytes32 given = keccak256(abi.encode(collection, TOKEN_ID));
        vm.expectRevert(abi.encodeWithSelector(ICertificateCustody.OtherCertificate.selector, 0, given));
        _hold(deal);
    }

    // nonsense: CertificateCustody.hold.deal.seller
    // nonsense: CertificateCustody.hold.deal.buyer
    function test_WhenTheCallerIsNotTheSeller_ItReverts() public {
        Deal memory deal = _placedCertified();
        vm.prank(buyer);
        vm.expectRevert(abi.encodeWithSelector(ICertificateCustody.NotSeller.selector, buyer, seller));
        certificates.hold(deal, address(collection), TOKEN_ID);
    }

    function test_WhenOneIsHeldAlready_ItReverts() public {
        Deal memory deal = _placedCertified();
        _hold(deal);
        vm.expectRevert(abi.encodeWithSelector(ICertificateCustody.AlreadyHeld.selector, _idOf(deal)));
        _hold(deal);
    }

    function test_WhenItIsHeldForAnotherDeal_ItCannotServeTwo() public {
        Deal memory first = _placedCertified();
        Deal memory second = _placedCertified();
        _hold(first);
        vm.expectRevert(
            abi.encodeWithSelector(IERC721Errors.ERC721IncorrectOwner.selector, seller, TOKEN_ID, address(certificates))
        );
        _hold(second);
        assertFalse(certificates.isHeld(_idOf(second)));
    }

    function test_WhenTheSellerDidNotAllowIt_ItHoldsNothing() public {
        Deal memory deal = _placedCertified();
        vm.prank(seller);
        collection.setApprovalForAll(address(certificates), false);
        vm.expectRevert(
            abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, address(certificates), TOKEN_ID)
        );
        _hold(deal);
        assertFalse(certificates.isHeld(_idOf(deal)));
    }

    function test_WhenTheCollectionIsNoContract_ItHoldsNothing() public {
        Deal memory deal = _buy(_certified(stranger), _purchase());
        vm.expectRevert();
        _hold(deal, stranger);
        assertFalse(certificates.isHeld(_idOf(deal)));
    }

    // nonsense: CertificateCustody.hold.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItIsHeldForADealNobodyMadeAndComesBack() public {
        Deal memory deal = _placedCertified();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            forged.certificate = deal.certificate;
            if (word == 11) continue;
            _hold(forged);
            assertFalse(certificates.isHeld(_idOf(deal)));
            vm.prank(seller);
            certificates.claim(forged);
            assertEq(collection.ownerOf(TOKEN_ID), seller);
        }
    }
}
