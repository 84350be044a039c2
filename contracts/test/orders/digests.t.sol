// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Offer, Purchase} from "../../src/orders/Deal.sol";
import {OrdersTest} from "./OrdersTest.sol";

/// @dev Every digest once more from the words of EIP-712, so that a signature made by anybody's wallet fits.
contract DigestsTest is OrdersTest {
    bytes32 private constant DOMAIN =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    string private constant PURCHASE =
        "Purchase(uint32 quantity,uint8 way,uint40 meetAt,uint64 nonce,bytes32 note,uint16 maxFeeBps,address arbiter)";

    function testFuzz_ItIsTheReleaseThatABuyerSigns(bytes32 deal, uint40 validUntil) public view {
        bytes32 kind = keccak256("Release(bytes32 deal,uint40 validUntil)");
        assertEq(orders.releaseDigest(deal, validUntil), _typed(keccak256(abi.encode(kind, deal, validUntil))));
    }

    function testFuzz_ItIsTheMeetingThatEitherSideSigns(bytes32 deal, uint40 meetAt, uint40 validUntil) public view {
        bytes32 kind = keccak256("Meeting(bytes32 deal,uint40 meetAt,uint40 validUntil)");
        bytes32 expected = _typed(keccak256(abi.encode(kind, deal, meetAt, validUntil)));
        assertEq(orders.meetingDigest(deal, meetAt, validUntil), expected);
    }

    function testFuzz_ItIsTheSplitThatEitherSideSigns(bytes32 deal, uint256 toBuyer, uint40 validUntil) public view {
        bytes32 kind = keccak256("Settlement(bytes32 deal,uint256 toBuyer,uint40 validUntil)");
        bytes32 expected = _typed(keccak256(abi.encode(kind, deal, toBuyer, validUntil)));
        assertEq(orders.settlementDigest(deal, toBuyer, validUntil), expected);
    }

    function testFuzz_ItIsTheDeliveryThatACarrierSigns(bytes32 deal, uint40 validUntil) public view {
        bytes32 kind = keccak256("Delivery(bytes32 deal,uint40 validUntil)");
        assertEq(orders.deliveryDigest(deal, validUntil), _typed(keccak256(abi.encode(kind, deal, validUntil))));
    }

    function testFuzz_ItIsTheOfferThatEitherSideSigns(Offer memory offer) public view {
        bytes32 kind = keccak256(
            abi.encodePacked(
                "Offer(bytes32 listing,address buyer,uint96 price,Purchase purchase,uint64 epoch,uint40 validUntil)",
                PURCHASE
            )
        );
        Purchase memory given = offer.purchase;
        bytes32 purchase = keccak256(abi.encode(keccak256(bytes(PURCHASE)), given));
        bytes memory words =
            abi.encode(kind, offer.listing, offer.buyer, offer.price, purchase, offer.epoch, offer.validUntil);
        assertEq(orders.offerDigest(offer), _typed(keccak256(words)));
    }

    function _typed(bytes32 message) private view returns (bytes32) {
        bytes32 name = keccak256("Moothall Orders");
        bytes32 domain = keccak256(abi.encode(DOMAIN, name, keccak256("1"), block.chainid, address(orders)));
        return keccak256(abi.encodePacked(hex"1901", domain, message));
    }
}
