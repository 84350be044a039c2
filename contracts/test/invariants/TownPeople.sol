// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {CertificatesTest} from "../orders/CertificatesTest.sol";
import {ContractWallet, FailingWallet} from "../wallets/ContractWallets.sol";

/// @notice Who lives in the town, and what they offer.
/// @dev Two ordinary people, two whose wallets are contracts, and one who buys and sells and then never says a word again
/// (a wallet that fails whenever it is asked).
abstract contract TownPeople is CertificatesTest {
    uint256 internal constant SELLERS = 3;
    uint256 internal constant BUYERS = 3;
    uint256 internal constant KINDS = 6;
    /// @dev Deals of up to this many won carry no fee while a seller is new.
    uint96 internal constant FEE_FREE_UP_TO = 2 * PRICE;

    address internal shop;
    address internal club;
    address internal sleeper;
    address[SELLERS] internal sellers;
    address[BUYERS] internal buyers;
    /// @dev Who signs for whom; nobody for the sleeper.
    mapping(address person => uint256) internal keys;

    Terms[] internal offers;

    function _settleIn() internal {
        uint256 shopKey;
        uint256 clubKey;
        (shop, shopKey) = _contractWallet("the shop's owner");
        (club, clubKey) = _contractWallet("the club's treasurer");
        sleeper = address(new FailingWallet());
        (keys[seller], keys[buyer], keys[shop], keys[club]) = (sellerKey, buyerKey, shopKey, clubKey);
        sellers = [seller, shop, sleeper];
        buyers = [buyer, club, sleeper];
        address[3] memory newcomers = [shop, club, sleeper];
        for (uint256 i = 0; i < newcomers.length; ++i) {
            _endow(newcomers[i]);
        }
        vm.prank(governor);
        orders.setTokenLimits(WON, FEE_FREE_UP_TO, type(uint96).max);
        for (uint256 i = 0; i < SELLERS; ++i) {
            vm.startPrank(sellers[i]);
            orders.fundStanding(3 * DEPOSIT, _noPermit());
            collection.setApprovalForAll(address(certificates), true);
            vm.stopPrank();
        }
        for (uint256 kind = 0; kind < KINDS; ++kind) {
            offers.push(_list(_kind(kind)));
        }
    }

    function _contractWallet(string memory owner) private returns (address wallet, uint256 key) {
        address signer;
        (signer, key) = makeAddrAndKey(owner);
        wallet = address(new ContractWallet(signer));
    }

    /// @dev Every seller offers one thing with deposits and one without; prices are in won and in market token.
    function _kind(uint256 kind) internal returns (Terms memory terms) {
        terms = _shippable();
        terms.ways |= APPOINTMENT;
        terms.seller = sellers[kind % SELLERS];
        terms.depositUpfront = kind < SELLERS;
        if (kind % 2 == 1) terms.token = MOOT;
        if (kind == KINDS - 1) terms.carrier = address(0);
    }

    /// @dev A purchase by one of the three ways.
    function _choice(uint256 way, uint32 quantity) internal returns (Purchase memory purchase) {
        purchase = way % 3 == 0 ? _parcel() : _purchase();
        if (way % 3 == 1) purchase.way = APPOINTMENT;
        purchase.quantity = quantity;
    }

    /// @dev The deal that comes of it now.
    function _dealBy(address by, Terms memory terms, Purchase memory purchase, uint96 price)
        internal
        view
        returns (Deal memory deal)
    {
        deal = _dealOf(terms, purchase);
        deal.buyer = by;
        deal.price = price;
        (deal.feeBps,,,) = orders.parameters();
        bool small = terms.token == WON && price <= FEE_FREE_UP_TO;
        if (small && orders.feeFreeDealsOf(terms.seller) < 5) deal.feeBps = 0;
    }

    /// @dev What somebody who still speaks signs.
    function _signedBy(address person, bytes32 digest) internal view returns (bytes memory) {
        return _sign(keys[person], digest);
    }

    function _speaks(address person) internal view returns (bool) {
        return keys[person] != 0;
    }
}
