// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../src/listings/IListings.sol";
import {Deal, Purchase} from "../src/orders/Deal.sol";
import {Permit} from "../src/vault/IVault.sol";
import {CertificatesTest} from "./orders/CertificatesTest.sol";

/// @notice A town that already lives: the vault, the escrow and the treasury hold other people's money. What each thing a
/// person does in it costs is measured as a whole transaction; each figure has a budget, and docs/gas.md explains them.
/// @dev Prices are in market token, so that price and deposit move together, as the budgets assume.
abstract contract GasTown is CertificatesTest {
    string private constant GROUP = "market";

    function setUp() public virtual override {
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

    function _mootTerms(bool depositUpfront) internal returns (Terms memory terms) {
        terms = _terms();
        terms.token = MOOT;
        terms.price = 50e18;
        terms.depositUpfront = depositUpfront;
    }

    function _buyByPermit(Terms memory terms) internal {
        Permit memory permit = _permit(moot, buyerKey, 60e18);
        Purchase memory purchase = _purchase();
        vm.prank(buyer);
        orders.buy(terms, purchase, permit, _noPermit());
    }

    function _fund(address person, uint256 key, uint256 amount) internal {
        Permit memory permit = _permit(moot, key, amount);
        vm.prank(person);
        vault.deposit(MOOT, amount, permit);
    }

    /// @dev Records what the last call cost; docs/gas.md says what it is for, and no budget was set beforehand.
    function _record(string memory action) internal {
        emit log_named_uint(action, vm.snapshotGasLastCall(GROUP, action));
    }

    /// @dev Records what the last call cost as a transaction of its own, and holds it to its budget.
    /// @param over How far above the budget it may be, for the reason docs/gas.md gives.
    function _budget(string memory action, uint256 budget, uint256 over) internal {
        uint256 used = vm.snapshotGasLastCall(GROUP, action);
        emit log_named_uint(action, used);
        assertLe(used, budget + over, action);
    }
}
