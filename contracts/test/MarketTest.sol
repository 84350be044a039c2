// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Test} from "forge-std/Test.sol";
import {Accounts} from "../src/accounts/Accounts.sol";
import {MarketToken} from "../src/governance/MarketToken.sol";
import {Carriers} from "../src/listings/Carriers.sol";
import {Listings} from "../src/listings/Listings.sol";
import {CertificateCustody} from "../src/orders/CertificateCustody.sol";
import {Neighbours, Orders} from "../src/orders/Orders.sol";
import {Permit} from "../src/vault/IVault.sol";
import {TownToken} from "../src/vault/TownToken.sol";
import {Vault} from "../src/vault/Vault.sol";

/// @notice A whole market with named people in it, who have money and can sign.
abstract contract MarketTest is Test {
    uint40 internal constant START = 1_800_000_000;
    uint16 internal constant MOOT = 1;
    uint16 internal constant WON = 2;
    uint16 internal constant UNKNOWN_TOKEN = 99;
    uint96 internal constant PRICE = 50_000;
    uint96 internal constant DEPOSIT = 10e18;
    uint96 internal constant MIN_DEPOSIT = 1e18;
    uint96 internal constant MAX_DEPOSIT = 10_000e18;
    uint16 internal constant FEE_BPS = 200;
    uint32 internal constant DISPUTE_WITHIN = 30 days;
    uint32 internal constant STOCK = 5;
    uint8 internal constant MEET_UP = 1;
    uint8 internal constant SHIP = 2;
    uint8 internal constant APPOINTMENT = 4;
    uint32 internal constant SHIP_WITHIN = 5 days;
    uint32 internal constant ARRIVE_WITHIN = 14 days;
    uint32 internal constant INSPECT_WITHIN = 3 days;
    uint64 internal constant CELL = 0x87283082bffffff;
    /// @dev What everybody has in the wallet of each token at the start.
    uint256 internal constant POCKET = 1_000_000e18;

    address internal governor = makeAddr("governor");
    address internal guardian = makeAddr("guardian");
    address internal treasury = makeAddr("treasury");
    address internal moderation = makeAddr("moderation");
    address internal arbiter = makeAddr("arbiter");
    address internal arbitrator = makeAddr("arbitrator");
    address internal stranger = makeAddr("stranger");
    address internal carrier;
    uint256 internal carrierKey;
    address internal seller;
    uint256 internal sellerKey;
    address internal buyer;
    uint256 internal buyerKey;

    MarketToken internal moot;
    TownToken internal won;
    Vault internal vault;
    Accounts internal accounts;
    Carriers internal carriers;
    Listings internal listings;
    Orders internal orders;
    CertificateCustody internal certificates;

    function setUp() public virtual {
        vm.warp(START);
        (seller, sellerKey) = makeAddrAndKey("seller");
        (buyer, buyerKey) = makeAddrAndKey("buyer");
        (carrier, carrierKey) = makeAddrAndKey("carrier");
        moot = new MarketToken(address(this));
        won = new TownToken("Town won", "KRWT", 0, address(this));
        _deployMarket();
        vm.startPrank(governor);
        vault.setToken(MOOT, address(moot), true);
        vault.setToken(WON, address(won), true);
        orders.setTokenLimits(MOOT, 0, type(uint96).max);
        orders.setTokenLimits(WON, 0, type(uint96).max);
        carriers.setCarrier(carrier, true);
        vm.stopPrank();
        address[3] memory people = [seller, buyer, stranger];
        for (uint256 i = 0; i < people.length; ++i) {
            _endow(people[i]);
        }
    }

    function _deployMarket() private {
        accounts = new Accounts(moderation);
        carriers = new Carriers(governor);
        uint256 nonce = vm.getNonce(address(this));
        address[] memory core = new address[](1);
        core[0] = vm.computeCreateAddress(address(this), nonce + 2);
        certificates = CertificateCustody(vm.computeCreateAddress(address(this), nonce + 3));
        vault = new Vault(governor, treasury, core);
        listings = new Listings(vault, accounts, carriers, core[0], moderation, MIN_DEPOSIT, MAX_DEPOSIT);
        Neighbours memory neighbours = Neighbours(vault, accounts, listings, carriers, certificates);
        orders = new Orders(neighbours, governor, guardian, FEE_BPS, DISPUTE_WITHIN, arbiter);
        new CertificateCustody(orders);
    }

    /// @dev Money in the wallet and an unlimited allowance for the vault.
    function _endow(address person) internal {
        moot.transfer(person, POCKET);
        won.mint(person, POCKET);
        vm.startPrank(person);
        moot.approve(address(vault), type(uint256).max);
        won.approve(address(vault), type(uint256).max);
        vm.stopPrank();
    }

    /// @dev What a verdict does that suspends somebody for this long.
    function _suspend(address person, uint256 time) internal {
        vm.prank(moderation);
        accounts.carryOut(bytes32(uint256(uint160(person))), bytes32(time));
    }

    function _noPermit() internal pure returns (Permit memory permit) {}

    /// @dev A permit for the vault, signed now.
    function _permit(ERC20Permit token, uint256 key, uint256 value) internal view returns (Permit memory) {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        address owner = vm.addr(key);
        uint256 deadline = block.timestamp + 1 hours;
        bytes32 content = keccak256(abi.encode(typeHash, owner, address(vault), value, token.nonces(owner), deadline));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), content));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return Permit(value, deadline, r, bytes32(uint256(s) | (uint256(v - 27) << 255)));
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }
}
