// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {MarketToken} from "../../src/governance/MarketToken.sol";
import {IJurors} from "../../src/jury/IJurors.sol";
import {IJury, Opening, Stage, Verdict} from "../../src/jury/IJury.sol";
import {Jurors} from "../../src/jury/Jurors.sol";
import {Jury} from "../../src/jury/Jury.sol";
import {SettableBeacon} from "../../src/jury/SettableBeacon.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {Vault} from "../../src/vault/Vault.sol";

/// @notice A jury over a town of ticket holders, and the words its tests are written in.
abstract contract JuryTest is Test {
    uint40 internal constant START = 1_800_000_000;
    uint16 internal constant MOOT = 1;
    uint256 internal constant D = 10e18;
    uint256 internal constant FEE = 1e18;
    uint256 internal constant POCKET = 1_000_000e18;
    uint256 internal constant TOWN = 12;
    uint16 internal constant TICKETS_EACH = 20;
    bytes32 internal constant SEED = keccak256("a throw of dice");

    address internal governor = makeAddr("governor");
    address internal treasury = makeAddr("treasury");
    address internal court = makeAddr("court");
    address internal asker = makeAddr("asker");
    address internal accused = makeAddr("accused");
    address internal stranger = makeAddr("stranger");
    address[] internal town;

    MarketToken internal moot;
    Vault internal vault;
    SettableBeacon internal beacon;
    Jurors internal jurors;
    Jury internal jury;

    uint256 private _subjects;

    function setUp() public virtual {
        vm.warp(START);
        moot = new MarketToken(address(this));
        beacon = new SettableBeacon(address(this), 1 hours, 1 days);
        _deploy();
        vm.prank(governor);
        vault.setToken(MOOT, address(moot), true);
        _endow(asker);
        _endow(stranger);
    }

    function _deploy() internal virtual {
        uint256 nonce = vm.getNonce(address(this));
        address[] memory core = new address[](1);
        core[0] = vm.computeCreateAddress(address(this), nonce + 1);
        vault = new Vault(governor, treasury, core);
        jurors = new Jurors(vault, vm.computeCreateAddress(address(this), nonce + 2), governor);
        jury = new Jury(jurors, beacon, address(vault), _courts(), governor, _defaults());
    }

    function _courts() internal view virtual returns (address[] memory courts) {
        courts = new address[](1);
        courts[0] = court;
    }

    function _defaults() internal pure returns (IJury.Parameters memory) {
        return IJury.Parameters({
            deposit: 10,
            fee: 1,
            minStake: 50,
            repaymentCap: 500,
            commitFor: 72 hours,
            revealFor: 48 hours,
            appealFor: 48 hours
        });
    }

    function _endow(address person) internal {
        moot.transfer(person, POCKET);
        vm.prank(person);
        moot.approve(address(vault), type(uint256).max);
    }

    function _noPermit() internal pure returns (Permit memory permit) {}

    function _free(address account) internal view returns (uint256) {
        return vault.freeOf(account, MOOT);
    }

    function _held() internal view returns (uint256) {
        return vault.heldBy(address(jurors), MOOT);
    }

    /// @dev Twelve people with twenty tickets each, all of them active.
    function _settleTown() internal {
        _settleTown(TOWN, TICKETS_EACH);
    }

    function _settleTown(uint256 people, uint16 each) internal {
        for (uint256 i = 0; i < people; ++i) {
            town.push(makeAddr(string.concat("juror ", vm.toString(i))));
            _endow(town[i]);
            _join(town[i], each);
        }
        skip(8 days);
    }

    function _join(address person, uint16 count) internal {
        vm.prank(person);
        jurors.join(count, new uint32[](0), _noPermit());
    }

    /// @dev A question nobody asked before, to 21, with the least stake.
    function _question() internal returns (Opening memory opening) {
        opening.asker = asker;
        opening.accused = accused;
        opening.subject = bytes32(++_subjects);
        opening.reason = keccak256("reasons");
        opening.seats = 21;
        opening.stake = 50;
    }

    /// @dev The same to 101.
    function _graveQuestion() internal returns (Opening memory opening) {
        opening = _question();
        (opening.seats, opening.grave, opening.stake) = (101, true, 202);
    }

    /// @dev The fee comes after the verdict.
    function _dispute() internal returns (Opening memory opening) {
        opening = _question();
        (opening.feeLater, opening.stake) = (true, 0);
    }

    function _open(Opening memory opening) internal returns (uint256) {
        vm.prank(court);
        return jury.open(opening, _noPermit());
    }

    function _open() internal returns (uint256) {
        return _open(_question());
    }

    function _drawn() internal returns (uint256 id) {
        id = _open();
        _drawLot(id, SEED);
    }

    /// @dev Waits for the seed of the case's round, posts and uses it.
    function _drawLot(uint256 id, bytes32 seed) internal {
        _postSeed(id, seed);
        jury.start(id);
    }

    function _postSeed(uint256 id, bytes32 seed) internal {
        uint64 epoch = jury.roundOf(id, _roundNow(id)).epoch;
        if (block.timestamp < beacon.timeOf(epoch)) vm.warp(beacon.timeOf(epoch));
        if (beacon.seedOf(epoch) == 0) beacon.post(epoch, seed);
    }

    function _roundNow(uint256 id) internal view returns (uint8) {
        return jury.caseOf(id).appellant == address(0) ? 1 : 2;
    }

    function _salt(uint256 seat) internal pure returns (bytes32) {
        return keccak256(abi.encode("salt", seat));
    }

    function _sealed(uint256 id, uint16 seat, uint8 choice) internal view returns (bytes32) {
        return jury.commitmentOf(id, _roundNow(id), seat, choice, _salt(seat));
    }

    function _juror(uint256 id, uint16 seat) internal view returns (address) {
        return jury.seatOf(id, _roundNow(id), seat);
    }

    function _commit(uint256 id, uint16 seat, uint8 choice) internal {
        address juror = _juror(id, seat);
        bytes32 commitment = _sealed(id, seat, choice);
        vm.prank(juror);
        jury.commit(id, seat, commitment);
    }

    function _reveal(uint256 id, uint16 seat, uint8 choice) internal {
        jury.reveal(id, seat, choice, _salt(seat));
    }

    function _toReveal(uint256 id) internal {
        vm.warp(jury.roundOf(id, _roundNow(id)).commitUntil + 1);
    }

    function _toAppeal(uint256 id) internal {
        vm.warp(jury.roundOf(id, _roundNow(id)).revealUntil + 1);
    }

    function _toFinal(uint256 id) internal {
        vm.warp(jury.roundOf(id, _roundNow(id)).revealUntil + 48 hours + 1);
    }

    /// @dev The first seats say yes, the next no, the next open nothing; then votes are closed.
    function _vote(uint256 id, uint16 accepting, uint16 rejecting, uint16 silent) internal {
        for (uint16 seat = 0; seat < accepting + rejecting + silent; ++seat) {
            _commit(id, seat, seat < accepting ? 1 : 0);
        }
        _toReveal(id);
        for (uint16 seat = 0; seat < accepting + rejecting; ++seat) {
            _reveal(id, seat, seat < accepting ? 1 : 0);
        }
        _toAppeal(id);
    }

    /// @dev A case of 21 on which so many said yes, no, and nothing after sealing.
    function _voted(uint16 accepting, uint16 rejecting, uint16 silent) internal returns (uint256 id) {
        id = _drawn();
        _vote(id, accepting, rejecting, silent);
    }

    function _decided(uint16 accepting, uint16 rejecting, uint16 silent) internal returns (uint256 id) {
        id = _voted(accepting, rejecting, silent);
        _finalise(id);
    }

    function _finalise(uint256 id) internal {
        _toFinal(id);
        jury.finalise(id);
    }

    function _appeal(uint256 id) internal {
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
        _drawLot(id, keccak256(abi.encode(SEED, id)));
    }

    function _claim(uint256 id, uint8 round, uint16 seat) internal {
        uint16[] memory seats = new uint16[](1);
        seats[0] = seat;
        jury.claim(id, round, seats);
    }

    /// @dev Claims the first `count` seats of a round.
    function _claimAll(uint256 id, uint8 round, uint16 count) internal {
        uint16[] memory seats = new uint16[](count);
        for (uint16 i = 0; i < count; ++i) {
            seats[i] = i;
        }
        jury.claim(id, round, seats);
    }

    function _bond(address account) internal view returns (uint256 free, uint256 locked) {
        IJurors.Juror memory juror = jurors.jurorOf(account);
        return (juror.free, juror.locked);
    }

    /// @dev Free and locked bond of everybody in town.
    function _bonds() internal view returns (uint256 free, uint256 locked) {
        for (uint256 i = 0; i < town.length; ++i) {
            (uint256 itsFree, uint256 itsLocked) = _bond(town[i]);
            (free, locked) = (free + itsFree, locked + itsLocked);
        }
    }

    function _forfeit(uint256 id, uint8 round, uint16 seat) internal {
        uint32 place = _placeOf(jury.seatOf(id, round, seat));
        jury.forfeitAbsent(id, round, seat, place);
    }

    /// @dev The place in which the juror of a seat has its first ticket.
    function _placeOf(address account) internal view returns (uint32 place) {
        (uint32 places,,) = jurors.pool();
        for (place = 0; place < places; ++place) {
            IJurors.Ticket memory ticket = jurors.ticketAt(place);
            if (ticket.juror == account && ticket.until == 0) return place;
        }
    }

    function _assertStage(uint256 id, Stage stage) internal view {
        assertEq(uint8(jury.stageOf(id)), uint8(stage), "stage");
    }

    function _assertVerdict(uint256 id, Verdict expected) internal view {
        (Verdict verdict,) = jury.verdictOf(id);
        assertEq(uint8(verdict), uint8(expected), "verdict");
    }

    function _expectStage(uint256 id, Stage stage) internal {
        vm.expectRevert(abi.encodeWithSelector(IJury.WrongStage.selector, id, stage));
    }
}
