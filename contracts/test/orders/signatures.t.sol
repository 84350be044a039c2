// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {Neighbours, Orders} from "../../src/orders/Orders.sol";
import {
    ContractWallet,
    FailingWallet,
    GreedyWallet,
    RefusingWallet,
    WritingWallet
} from "../wallets/ContractWallets.sol";
import {OffersTest} from "./OffersTest.sol";
import {ShippedTest} from "./ShippedTest.sol";

/// @notice Everything that somebody signs, where the signer is a contract.
contract SignaturesTest is ShippedTest, OffersTest {
    /// @dev Enough for each call; a wallet that burns what it gets leaves a sixty-fourth of it.
    uint256 private constant GAS = 2_000_000;

    function test_WhenTheWalletsOwnerSigned_ItCountsAsTheWalletsWord() public {
        for (uint256 word = 0; word < 6; ++word) {
            _say(word, word == 5 ? address(new ContractWallet(seller)) : address(new ContractWallet(buyer)), true);
        }
    }

    function test_WhenSomebodyElseSigned_ItReverts() public {
        _refused(address(new ContractWallet(stranger)));
    }

    function test_WhenTheWalletAnswersWithTheWrongWord_ItReverts() public {
        _refused(address(new RefusingWallet(abi.encode(bytes4(0xffffffff)))));
    }

    function test_WhenTheWalletAnswersWithTheRightWordInTheWrongPlace_ItReverts() public {
        _refused(address(new RefusingWallet(abi.encode(uint256(0x1626ba7e)))));
    }

    function test_WhenTheWalletAnswersTooShort_ItReverts() public {
        _refused(address(new RefusingWallet(hex"1626ba7e")));
    }

    function test_WhenTheWalletAnswersNothing_ItReverts() public {
        _refused(address(new RefusingWallet("")));
    }

    function test_WhenTheWalletAnswersGarbageWithoutEnd_ItReverts() public {
        _refused(address(new RefusingWallet(new bytes(10_000))));
    }

    function test_WhenTheWalletFails_ItReverts() public {
        _refused(address(new FailingWallet()));
    }

    function test_WhenTheWalletBurnsAllGas_ItReverts() public {
        _refused(address(new GreedyWallet()));
    }

    function test_WhenTheWalletWantsToWriteWhileItIsAsked_ItReverts() public {
        _refused(address(new WritingWallet()));
    }

    function test_WhenItWasSignedForAnotherMarketOrChain_ItReverts() public {
        Deal memory deal = _accepted();
        Neighbours memory neighbours = Neighbours(vault, accounts, listings, carriers, certificates);
        Orders other = new Orders(neighbours, governor, guardian, FEE_BPS, DISPUTE_WITHIN, arbiter);
        bytes memory elsewhere = _sign(buyerKey, other.releaseDigest(_idOf(deal), START));
        bytes memory here = _releaseSigned(deal, START);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, buyer));
        orders.release(deal, START, elsewhere);
        vm.chainId(2);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, buyer));
        orders.release(deal, START, here);
    }

    function _refused(address wallet) private {
        for (uint256 word = 0; word < 6; ++word) {
            _say(word, wallet, false);
        }
    }

    /// @dev One of the six places where a signature is taken, with `wallet` as its signer.
    function _say(uint256 word, address wallet, bool counts) private {
        _endow(wallet);
        (address eoaBuyer, address eoaSeller, address eoaCarrier) = (buyer, seller, carrier);
        if (word == 5) seller = wallet;
        else if (word == 3) _register(wallet);
        else buyer = wallet;
        if (word == 0) _sayRelease(_accepted(), wallet, counts);
        if (word == 1) _sayMeeting(_accepted(), wallet, counts);
        if (word == 2) _saySettlement(_accepted(), wallet, counts);
        if (word == 3) _sayDelivery(_shipped(), wallet, counts);
        if (word > 3) _sayOffer(_list(_terms()), wallet, counts, word == 4);
        (buyer, seller, carrier) = (eoaBuyer, eoaSeller, eoaCarrier);
    }

    function _register(address wallet) private {
        carrier = wallet;
        vm.prank(governor);
        carriers.setCarrier(wallet, true);
    }

    function _sayRelease(Deal memory deal, address wallet, bool counts) private {
        bytes memory signature = _releaseSigned(deal, START);
        _expect(wallet, counts);
        orders.release{gas: GAS}(deal, START, signature);
    }

    function _sayMeeting(Deal memory deal, address wallet, bool counts) private {
        bytes memory signature = _sign(buyerKey, orders.meetingDigest(_idOf(deal), START + 1, START));
        vm.prank(seller);
        _expect(wallet, counts);
        orders.agreeMeeting{gas: GAS}(deal, START + 1, START, signature);
    }

    function _saySettlement(Deal memory deal, address wallet, bool counts) private {
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), 1, START));
        vm.prank(seller);
        _expect(wallet, counts);
        orders.settle{gas: GAS}(deal, 1, START, signature);
    }

    function _sayDelivery(Deal memory deal, address wallet, bool counts) private {
        bytes memory signature = _sign(buyerKey, orders.deliveryDigest(_idOf(deal), START));
        _expect(wallet, counts);
        orders.confirmDelivery{gas: GAS}(deal, START, signature);
    }

    function _sayOffer(Terms memory terms, address wallet, bool counts, bool bySeller) private {
        Offer memory offer = _offer(terms);
        bytes memory signature = _signed(offer, bySeller ? buyerKey : sellerKey);
        vm.prank(bySeller ? seller : buyer);
        _expect(wallet, counts);
        orders.buyOffered{gas: GAS}(terms, offer, signature, _noPermit(), _noPermit(), _noPermit());
    }

    function _expect(address wallet, bool counts) private {
        if (!counts) vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, wallet));
    }
}
