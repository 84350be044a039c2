// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Accounts} from "../../src/accounts/Accounts.sol";
import {IJury, Stage} from "../../src/jury/IJury.sol";
import {Jurors} from "../../src/jury/Jurors.sol";
import {Jury} from "../../src/jury/Jury.sol";
import {Carriers} from "../../src/listings/Carriers.sol";
import {IListings, Terms} from "../../src/listings/IListings.sol";
import {Listings} from "../../src/listings/Listings.sol";
import {IModerated} from "../../src/moderation/IModerated.sol";
import {Ask, IModeration, Motion} from "../../src/moderation/IModeration.sol";
import {Moderation} from "../../src/moderation/Moderation.sol";
import {Vault} from "../../src/vault/Vault.sol";
import {JuryTest} from "../jury/JuryTest.sol";

/// @notice A town with juries, accounts and listings to report, and the words tests of moderation are written in.
abstract contract ModerationTest is JuryTest {
    uint16 internal constant ACCOUNT = 1;
    uint16 internal constant LISTING = 2;
    uint16 internal constant NO_KIND = 99;
    uint32 internal constant STAKE = 50;
    /// @dev The same in smallest units.
    uint256 internal constant S = 50e18;
    bytes32 internal constant EVERYWHERE = 0;
    bytes32 internal constant RESTORE = bytes32(type(uint256).max);
    bytes32 internal constant REASON = keccak256("what I saw");
    bytes32 internal constant EVIDENCE = keccak256("a picture of it");

    address internal guardian = makeAddr("guardian");
    address internal orders = makeAddr("orders");
    address internal neighbour = makeAddr("neighbour");

    Accounts internal accounts;
    Listings internal listings;
    Moderation internal moderation;

    uint64 private _nonce;
    mapping(uint256 id => Motion) private _motions;

    function setUp() public virtual override {
        super.setUp();
        _endow(accused);
        _endow(neighbour);
        _settleTown();
    }

    function _deploy() internal override {
        Carriers carriers = new Carriers(governor);
        uint256 nonce = vm.getNonce(address(this));
        address court_ = vm.computeCreateAddress(address(this), nonce + 5);
        address[] memory core = new address[](2);
        (core[0], core[1]) = (vm.computeCreateAddress(address(this), nonce + 3), court_);
        address[] memory courts = new address[](2);
        (courts[0], courts[1]) = (court, court_);
        vault = new Vault(governor, treasury, core);
        accounts = new Accounts(court_);
        listings = new Listings(vault, accounts, carriers, orders, court_, 1e18, 10_000e18);
        jurors = new Jurors(vault, vm.computeCreateAddress(address(this), nonce + 4), governor);
        jury = new Jury(jurors, beacon, address(vault), courts, governor, _defaults());
        moderation = new Moderation(vault, jury, governor, guardian, _firstKinds());
    }

    /// @dev Small juries, so that tests stay quick; closing an account is grave.
    function _firstKinds() internal view returns (IModeration.FirstKind[] memory first) {
        first = new IModeration.FirstKind[](2);
        first[0] = IModeration.FirstKind(ACCOUNT, IModeration.Kind(accounts, 51, true));
        first[1] = IModeration.FirstKind(LISTING, IModeration.Kind(listings, 21, false));
    }

    /// @dev Another listing of the accused.
    function _listed() internal returns (Terms memory terms) {
        terms.seller = accused;
        terms.token = MOOT;
        terms.price = 50e18;
        terms.deposit = 10e18;
        terms.ways = 1;
        terms.acceptWithin = 48 hours;
        terms.cell = 0x87283082bffffff;
        terms.content = keccak256("a bicycle that is not mine");
        terms.nonce = ++_nonce;
        vm.prank(accused);
        listings.list(terms, 5);
    }

    /// @dev To take a listing off everywhere, with the least stake.
    function _askAbout(Terms memory terms) internal pure returns (Ask memory) {
        return Ask(LISTING, abi.encode(terms), EVERYWHERE, 3, REASON, STAKE);
    }

    /// @dev To suspend the accused for thirty days.
    function _askSuspension() internal view returns (Ask memory) {
        return Ask(ACCOUNT, abi.encode(accused), bytes32(uint256(30 days)), 4, REASON, 102);
    }

    function _idOf(Terms memory terms) internal pure returns (bytes32) {
        return keccak256(abi.encode(terms));
    }

    function _moveBy(address who, Ask memory ask) internal returns (uint256 id) {
        (bytes32 subject,) = moderation.kindOf(ask.kind).target.subjectOf(ask.about, ask.effect);
        vm.prank(who);
        id = moderation.move(ask, _noPermit());
        _remember(id, who, ask, subject);
    }

    function _remember(uint256 id, address who, Ask memory ask, bytes32 subject) internal {
        IModerated target = moderation.kindOf(ask.kind).target;
        _motions[id] =
            Motion(who, ask.kind, target, subject, ask.effect, ask.guideline, ask.reason, uint40(block.timestamp));
    }

    function _move(Ask memory ask) internal returns (uint256) {
        return _moveBy(asker, ask);
    }

    /// @dev Against a listing nobody asked about before.
    function _move() internal returns (uint256) {
        return _move(_askAbout(_listed()));
    }

    function _joinBy(address who, uint256 id, uint32 stake) internal {
        vm.prank(who);
        moderation.join(id, stake, 0, _noPermit());
    }

    /// @dev Every word of a motion, as its event told it.
    function _wordsOf(uint256 id) internal view returns (Motion memory) {
        return _motions[id];
    }

    function _carryOut(uint256 id) internal {
        moderation.carryOut(_motions[id]);
    }

    /// @dev So many say yes, no, nothing; then time passes until nobody can appeal.
    function _decide(uint256 id, uint16 accepting, uint16 rejecting, uint16 silent) internal {
        _drawLot(id, SEED);
        _vote(id, accepting, rejecting, silent);
        _finalise(id);
    }

    function _accept(uint256 id) internal {
        _decide(id, 12, 7, 1);
    }

    function _reject(uint256 id) internal {
        _decide(id, 7, 12, 1);
    }

    function _heldByModeration() internal view returns (uint256) {
        return vault.heldBy(address(moderation), MOOT);
    }

    function _collected(uint256 id, address who) internal returns (uint256) {
        uint256 before = _free(who);
        moderation.collect(id, who);
        return _free(who) - before;
    }

    function _stateOf(Terms memory terms) internal view returns (IListings.State) {
        return listings.listingOf(_idOf(terms)).state;
    }

    function _assertRemoved(Terms memory terms) internal view {
        assertEq(uint8(_stateOf(terms)), uint8(IListings.State.Removed), "removed");
    }

    function _expect(bytes4 selector, uint256 id) internal {
        vm.expectRevert(abi.encodeWithSelector(selector, id));
    }

    function _target(uint16 kind) internal view returns (IModerated) {
        return moderation.kindOf(kind).target;
    }

    function _isOver(uint256 id) internal view returns (bool) {
        Stage stage = jury.stageOf(id);
        return stage == Stage.Final || stage == Stage.Void;
    }

    function _file(uint256 id) internal view returns (IJury.CaseView memory) {
        return jury.caseOf(id);
    }
}
