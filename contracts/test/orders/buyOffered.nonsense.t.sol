// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "../../src/listings/IListings.sol";
import {Offer} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OffersTest} from "./OffersTest.sol";

contract BuyOfferedNonsenseTest is OffersTest {
    Terms private terms;
    Offer private offer;

    function setUp() public override {
        super.setUp();
        terms = _list(_terms());
        offer = _offer(terms);
    }

    // nonsense: Orders.buyOffered.signature
    function testFuzz_WhenTheOtherSideDidNotSign_ItReverts(bytes calldata signature) public {
        _expectSubmit(terms, offer, signature, seller, _invalid(buyer));
    }

    function test_WhenTheSubmitterSignedAlone_ItReverts() public {
        _expectSubmit(terms, offer, _signed(offer, sellerKey), seller, _invalid(buyer));
        _expectSubmit(terms, offer, _signed(offer, buyerKey), buyer, _invalid(seller));
    }

    function test_WhenAThirdPersonSubmits_ItReverts() public {
        bytes memory notParty = abi.encodeWithSelector(IOrders.NotParty.selector, offer.listing, stranger);
        _expectSubmit(terms, offer, _signed(offer, buyerKey), stranger, notParty);
        _expectSubmit(terms, offer, _signed(offer, sellerKey), stranger, notParty);
    }

    // nonsense: Orders.buyOffered.offer.purchase.way
    // nonsense: Orders.buyOffered.offer.purchase.meetAt
    // nonsense: Orders.buyOffered.offer.purchase.nonce
    // nonsense: Orders.buyOffered.offer.purchase.note
    // nonsense: Orders.buyOffered.offer.purchase.maxFeeBps
    // nonsense: Orders.buyOffered.offer.purchase.arbiter
    function test_WhenAnyWordDiffersFromWhatWasSigned_ItReverts() public {
        bytes memory signature = _signed(offer, buyerKey);
        for (uint256 word = 0; word < 9; ++word) {
            Offer memory forged = offer;
            if (word == 0) forged.price -= 1;
            if (word == 1) forged.validUntil += 1;
            if (word == 2) forged.purchase.quantity += 1;
            if (word == 3) forged.purchase.way = SHIP;
            if (word == 4) forged.purchase.meetAt += 1;
            if (word == 5) forged.purchase.nonce += 1000;
            if (word == 6) forged.purchase.note = keccak256("elsewhere");
            if (word == 7) forged.purchase.maxFeeBps += 1;
            if (word == 8) forged.purchase.arbiter = stranger;
            _expectSubmit(terms, forged, signature, seller, _invalid(buyer));
        }
    }

    // nonsense: Orders.buyOffered.offer.buyer
    function test_WhenItIsForAnotherBuyer_ItIsNotTheirsToTake() public {
        Offer memory forged = offer;
        forged.buyer = stranger;
        _expectSubmit(terms, forged, _signed(offer, sellerKey), stranger, _invalid(seller));
        forged.buyer = address(0);
        _expectSubmit(terms, forged, _signed(forged, buyerKey), seller, _invalid(address(0)));
    }

    function test_WhenTheBuyerIsTheSeller_ItReverts() public {
        offer.buyer = seller;
        bytes memory own = abi.encodeWithSelector(IOrders.OwnListing.selector, seller);
        _expectSubmit(terms, offer, _signed(offer, sellerKey), seller, own);
    }

    // nonsense: Orders.buyOffered.offer.listing
    function test_WhenItIsForAnotherListing_ItReverts() public {
        bytes32 listed = offer.listing;
        offer.listing = keccak256("another");
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.OfferForOther.selector, offer.listing, listed));
    }

    // nonsense: Orders.buyOffered.terms.*
    function test_WhenAnyWordOfTheTermsDiffers_ItIsNotListed() public {
        for (uint256 word = 0; word < FORGED_TERMS; ++word) {
            Terms memory forged = _forgedTerms(terms, word);
            bytes32 id = keccak256(abi.encode(forged));
            _expectBid(forged, offer, abi.encodeWithSelector(IListings.WrongState.selector, id, IListings.State.None));
        }
    }

    // nonsense: Orders.buyOffered.terms.seller
    function test_WhenTheTermsNameAnotherSeller_ItIsNotListed() public {
        Terms memory forged = terms;
        forged.seller = stranger;
        bytes32 id = keccak256(abi.encode(forged));
        bytes memory unknown = abi.encodeWithSelector(IListings.WrongState.selector, id, IListings.State.None);
        _expectSubmit(forged, offer, _signed(offer, buyerKey), stranger, unknown);
    }

    // nonsense: Orders.buyOffered.offer.price
    function test_WhenThePriceIsZero_ItReverts() public {
        offer.price = 0;
        _expectBid(terms, offer, abi.encodeWithSelector(IListings.PriceOutOfBounds.selector, 0));
    }

    function test_WhenThePriceIsZeroBesideADepositInTheSameToken_ItReverts() public {
        Terms memory inMoot = _terms();
        inMoot.token = MOOT;
        Offer memory free = _offer(_list(inMoot));
        free.price = 0;
        _expectBid(inMoot, free, abi.encodeWithSelector(IListings.PriceOutOfBounds.selector, 0));
    }

    // nonsense: Orders.buyOffered.offer.purchase.quantity
    function test_WhenTheQuantityIsZeroOrMoreThanTheStock_ItReverts() public {
        offer.purchase.quantity = 0;
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.QuantityZero.selector));
        offer.purchase.quantity = STOCK + 1;
        _expectBid(terms, offer, abi.encodeWithSelector(IListings.StockShort.selector, offer.listing, STOCK, STOCK + 1));
    }

    function test_WhenWhatWasSignedIsNotOffered_ItReverts() public {
        offer.purchase.way = SHIP;
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.WayNotOffered.selector, SHIP, MEET_UP));
    }

    function test_WhenTheSignedMeetingIsPast_ItReverts() public {
        offer.purchase.meetAt = START - 1;
        _expectBid(
            terms, offer, abi.encodeWithSelector(IOrders.MeetingOutOfBounds.selector, START - 1, START, START + 30 days)
        );
    }

    function test_WhenFeeOrArbiterAreNotThoseSigned_ItReverts() public {
        offer.purchase.maxFeeBps = FEE_BPS - 1;
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.FeeAboveLimit.selector, FEE_BPS, FEE_BPS - 1));
        offer.purchase.arbiter = stranger;
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.ArbiterChanged.selector, arbiter, stranger));
    }

    function _invalid(address signer) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IOrders.SignatureInvalid.selector, signer);
    }
}
