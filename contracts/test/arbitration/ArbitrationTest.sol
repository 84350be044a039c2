// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Accounts} from "../../src/accounts/Accounts.sol";
import {Arbitrators, Surroundings} from "../../src/arbitration/Arbitrators.sol";
import {Bid, IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {MarketToken} from "../../src/governance/MarketToken.sol";
import {IJury, Stage, Verdict} from "../../src/jury/IJury.sol";
import {Jurors} from "../../src/jury/Jurors.sol";
import {Jury} from "../../src/jury/Jury.sol";
import {SettableBeacon} from "../../src/jury/SettableBeacon.sol";
import {Carriers} from "../../src/listings/Carriers.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Listings} from "../../src/listings/Listings.sol";
import {CertificateCustody} from "../../src/orders/CertificateCustody.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {Neighbours, Orders} from "../../src/orders/Orders.sol";
import {TownToken} from "../../src/vault/TownToken.sol";
import {Vault} from "../../src/vault/Vault.sol";
import {OrdersTest} from "../orders/OrdersTest.sol";

/// @notice A market whose deals arbitrators judge, with a jury behind them, and the words its tests are written in.
abstract contract ArbitrationTest is OrdersTest {
    uint32 internal constant LONG_DISPUTE = 90 days;
    uint96 internal constant FEE = 3e18;
    /// @dev What a deal at `PRICE` and `DEPOSIT` locks of a bond.
    uint128 internal constant WON_LOCK = PRICE / 5;
    uint128 internal constant MOOT_LOCK = 2 * DEPOSIT / 5;
    uint256 internal constant BONDS = 10;
    uint256 internal constant TOWN = 12;
    uint16 internal constant TICKETS_EACH = 20;
    uint32 internal constant STAKE = 50;
    bytes32 internal constant SEED = keccak256("a throw of dice");
    bytes32 internal constant REASON = keccak256("reasons");

    SettableBeacon internal beacon;
    Jurors internal jurors;
    Jury internal jury;
    Arbitrators internal arbitrators;
    address[] internal judges;
    address[] internal town;

    function setUp() public virtual override {
        vm.warp(START);
        (seller, sellerKey) = makeAddrAndKey("seller");
        (buyer, buyerKey) = makeAddrAndKey("buyer");
        (carrier, carrierKey) = makeAddrAndKey("carrier");
        moot = new MarketToken(address(this));
        won = new TownToken("Town won", "KRWT", 0, address(this));
        beacon = new SettableBeacon(address(this), 1 hours, 1 days);
        accounts = new Accounts(moderation);
        carriers = new Carriers(governor);
        _deployCourt(vm.getNonce(address(this)));
        vm.startPrank(governor);
        vault.setToken(MOOT, address(moot), true);
        vault.setToken(WON, address(won), true);
        orders.setTokenLimits(MOOT, 0, type(uint96).max);
        orders.setTokenLimits(WON, 0, type(uint96).max);
        carriers.setCarrier(carrier, true);
        arbitrators.setJuryLimit(WON, 1_000_000);
        arbitrators.setJuryLimit(MOOT, 1_000e18);
        vm.stopPrank();
        address[3] memory people = [seller, buyer, stranger];
        for (uint256 i = 0; i < people.length; ++i) {
            _endow(people[i]);
        }
        for (uint256 i = 0; i < 3; ++i) {
            _newJudge();
        }
    }

    function _deployCourt(uint256 nonce) private {
        address[] memory core = new address[](4);
        core[0] = vm.computeCreateAddress(address(this), nonce + 2);
        core[1] = vm.computeCreateAddress(address(this), nonce + 4);
        core[2] = vm.computeCreateAddress(address(this), nonce + 6);
        core[3] = moderation;
        address[] memory courts = new address[](2);
        (courts[0], courts[1]) = (moderation, core[2]);
        certificates = CertificateCustody(vm.computeCreateAddress(address(this), nonce + 3));
        arbiter = core[2];
        vault = new Vault(governor, treasury, core);
        listings = new Listings(vault, accounts, carriers, core[0], moderation, MIN_DEPOSIT, MAX_DEPOSIT);
        Neighbours memory neighbours = Neighbours(vault, accounts, listings, carriers, certificates);
        orders = new Orders(neighbours, governor, guardian, FEE_BPS, LONG_DISPUTE, arbiter);
        new CertificateCustody(orders);
        jurors = new Jurors(vault, vm.computeCreateAddress(address(this), nonce + 5), governor);
        jury = new Jury(jurors, beacon, address(vault), courts, governor, _juryParameters());
        arbitrators = new Arbitrators(Surroundings(vault, orders, jury, jurors, beacon, moderation), governor);
    }

    function _juryParameters() internal pure returns (IJury.Parameters memory) {
        return IJury.Parameters({
            deposit: 10,
            fee: 1,
            minStake: STAKE,
            repaymentCap: 500,
            commitFor: 72 hours,
            revealFor: 48 hours,
            appealFor: 48 hours
        });
    }

    /// @dev An arbitrator with a bond for ten deals in each token.
    function _newJudge() internal returns (address judge) {
        judge = makeAddr(string.concat("judge ", vm.toString(judges.length)));
        judges.push(judge);
        _endow(judge);
        _addBond(judge, WON, uint128(BONDS * WON_LOCK));
        _addBond(judge, MOOT, uint128(BONDS * MOOT_LOCK));
    }

    function _addBond(address judge, uint16 token, uint128 amount) internal {
        vm.prank(judge);
        arbitrators.addBond(token, amount, _noPermit());
    }

    /// @dev Twelve people with twenty tickets each; no time passes for the dispute, whose jury is of another day.
    function _settleTown() internal {
        for (uint256 i = 0; i < TOWN; ++i) {
            town.push(makeAddr(string.concat("juror ", vm.toString(i))));
            _endow(town[i]);
            vm.prank(town[i]);
            jurors.join(TICKETS_EACH, new uint32[](0), _noPermit());
        }
        skip(8 days);
    }

    /// @dev A dispute over a deal with such deposits.
    function _disputedFor(uint96 deposit) internal returns (Deal memory) {
        Terms memory terms = _terms();
        terms.deposit = deposit;
        return _disputed(terms, buyer);
    }

    /// @dev The first second of the dispute.
    function _begin(Deal memory deal) internal view returns (uint256) {
        return _orderOf(deal).deadline - deal.disputeWithin;
    }

    function _bid(address judge, Deal memory deal, uint96 fee) internal {
        vm.prank(judge);
        arbitrators.bid(deal, fee);
    }

    /// @dev The last second in which bids are taken.
    function _bidUntil(Deal memory deal) internal view returns (uint256) {
        return _begin(deal) + 48 hours;
    }

    function _sealUntil(Deal memory deal) internal view returns (uint256) {
        return _begin(deal) + 72 hours;
    }

    function _openUntil(Deal memory deal) internal view returns (uint256) {
        return _begin(deal) + 96 hours;
    }

    function _bids(Deal memory deal) internal {
        for (uint256 i = 0; i < judges.length && i < 32; ++i) {
            _bid(judges[i], deal, FEE);
        }
    }

    function _salt(address party) internal pure returns (bytes32) {
        return keccak256(abi.encode("salt", party));
    }

    function _seal(Deal memory deal, address party, uint32 approvals, bool oneIsEnough) internal {
        bytes32 digest = arbitrators.approvalsDigest(_idOf(deal), party, approvals, oneIsEnough, _salt(party));
        vm.prank(party);
        arbitrators.sealApprovals(deal, digest);
    }

    function _open(Deal memory deal, address party, uint32 approvals, bool oneIsEnough) internal {
        arbitrators.openApprovals(deal, party, approvals, oneIsEnough, _salt(party));
    }

    /// @dev Disputed a second ago, with the bids of all judges, in the first second for sealing.
    function _bidFor() internal returns (Deal memory deal) {
        deal = _disputed();
        _bids(deal);
        vm.warp(_bidUntil(deal) + 1);
    }

    /// @dev Both sealed these lists, and it is the first second for opening them.
    function _sealedLists(uint32 ofBuyer, uint32 ofSeller, bool oneIsEnough) internal returns (Deal memory deal) {
        deal = _bidFor();
        _seal(deal, buyer, ofBuyer, oneIsEnough);
        _seal(deal, seller, ofSeller, oneIsEnough);
        vm.warp(_sealUntil(deal) + 1);
    }

    function _openedLists(uint32 ofBuyer, uint32 ofSeller, bool oneIsEnough) internal returns (Deal memory deal) {
        deal = _sealedLists(ofBuyer, ofSeller, oneIsEnough);
        _open(deal, buyer, ofBuyer, oneIsEnough);
        _open(deal, seller, ofSeller, oneIsEnough);
    }

    /// @dev Both approve of the first three.
    function _approved() internal returns (Deal memory) {
        return _openedLists(7, 7, false);
    }

    function _postLot(Deal memory deal, bytes32 seed) internal {
        uint64 epoch = arbitrators.disputeOf(deal).epoch;
        if (block.timestamp < beacon.timeOf(epoch)) vm.warp(beacon.timeOf(epoch));
        if (beacon.seedOf(epoch) == 0) beacon.post(epoch, seed);
    }

    function _choose(Deal memory deal) internal returns (address judge) {
        _postLot(deal, SEED);
        arbitrators.choose(deal);
        judge = arbitrators.disputeOf(deal).arbitrator;
    }

    /// @dev Somebody was chosen just now.
    function _chosen() internal returns (Deal memory deal, address judge) {
        deal = _approved();
        judge = _choose(deal);
    }

    /// @dev Somebody was chosen just now for this dispute; all judges bid so much.
    function _chosenFor(Deal memory deal, uint96 fee) internal returns (address judge) {
        for (uint256 i = 0; i < judges.length; ++i) {
            _bid(judges[i], deal, fee);
        }
        vm.warp(_bidUntil(deal) + 1);
        _seal(deal, buyer, 7, false);
        _seal(deal, seller, 7, false);
        vm.warp(_sealUntil(deal) + 1);
        _open(deal, buyer, 7, false);
        _open(deal, seller, 7, false);
        return _choose(deal);
    }

    function _ruleBy(Deal memory deal, address judge, uint16 buyerBps) internal {
        vm.prank(judge);
        arbitrators.rule(deal, buyerBps, REASON);
    }

    function _ruled(uint16 buyerBps) internal returns (Deal memory deal, address judge) {
        (deal, judge) = _chosen();
        _ruleBy(deal, judge, buyerBps);
    }

    /// @dev The buyer complains of the ruling, with a town that can answer.
    function _complained(uint16 buyerBps) internal returns (Deal memory deal, address judge, uint256 juryCase) {
        _settleTown();
        (deal, judge) = _ruled(buyerBps);
        juryCase = _complain(deal, buyer);
    }

    function _complain(Deal memory deal, address party) internal returns (uint256) {
        vm.prank(party);
        arbitrators.complain(deal, REASON, STAKE, _noPermit());
        return arbitrators.disputeOf(deal).complaintCase;
    }

    /// @dev Nobody bid; the dispute is before a jury.
    function _beforeJury() internal returns (Deal memory deal, uint256 juryCase) {
        _settleTown();
        deal = _toJury();
        juryCase = _send(deal);
    }

    /// @dev Nobody bid, and it is the first second for a jury.
    function _toJury() internal returns (Deal memory deal) {
        deal = _disputed();
        vm.warp(_bidUntil(deal) + 1);
    }

    function _send(Deal memory deal) internal returns (uint256) {
        arbitrators.sendToJury(deal);
        return arbitrators.disputeOf(deal).juryCase;
    }

    /// @dev Draws the lot of a case and lets the first seats say yes and the next no; then records the verdict.
    function _decide(uint256 juryCase, uint16 accepting, uint16 rejecting) internal {
        _vote(juryCase, accepting, rejecting);
        jury.finalise(juryCase);
    }

    function _vote(uint256 juryCase, uint16 accepting, uint16 rejecting) internal {
        uint64 epoch = jury.roundOf(juryCase, 1).epoch;
        if (block.timestamp < beacon.timeOf(epoch)) vm.warp(beacon.timeOf(epoch));
        if (beacon.seedOf(epoch) == 0) beacon.post(epoch, SEED);
        jury.start(juryCase);
        for (uint16 seat = 0; seat < accepting + rejecting; ++seat) {
            address juror = jury.seatOf(juryCase, 1, seat);
            bytes32 commitment = jury.commitmentOf(juryCase, 1, seat, seat < accepting ? 1 : 0, SEED);
            vm.prank(juror);
            jury.commit(juryCase, seat, commitment);
        }
        vm.warp(jury.roundOf(juryCase, 1).commitUntil + 1);
        for (uint16 seat = 0; seat < accepting + rejecting; ++seat) {
            jury.reveal(juryCase, seat, seat < accepting ? 1 : 0, SEED);
        }
        vm.warp(jury.roundOf(juryCase, 1).revealUntil + 48 hours + 1);
    }

    /// @dev No lot is drawn for a case.
    function _void(uint256 juryCase) internal {
        skip(3 days + 1);
        assertEq(uint8(jury.stageOf(juryCase)), uint8(Stage.Void));
        jury.finalise(juryCase);
    }

    function _settleBetween(Deal memory deal, uint256 toBuyer) internal {
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(sellerKey, orders.settlementDigest(_idOf(deal), toBuyer, validUntil));
        vm.prank(buyer);
        orders.settle(deal, toBuyer, validUntil, signature);
    }

    function _expireOrder(Deal memory deal) internal {
        vm.warp(uint256(_orderOf(deal).deadline) + 1);
        orders.expire(deal);
    }

    function _bond(address judge, uint16 token) internal view returns (IArbitrators.Bond memory) {
        return arbitrators.bondOf(judge, token);
    }

    function _assertPhase(Deal memory deal, Phase phase, uint256 until) internal view {
        IArbitrators.DisputeView memory dispute = arbitrators.disputeOf(deal);
        assertEq(uint8(dispute.phase), uint8(phase), "phase");
        assertEq(dispute.until, until, "until");
    }

    function _assertPhase(Deal memory deal, Phase phase) internal view {
        assertEq(uint8(arbitrators.disputeOf(deal).phase), uint8(phase), "phase");
    }

    /// @dev What is locked of a bond, in deals at `PRICE` and `DEPOSIT`, and that no unit of it left.
    function _assertLocked(address judge, uint256 deals) internal view {
        _assertBond(judge, WON, BONDS * WON_LOCK, deals * WON_LOCK);
        _assertBond(judge, MOOT, BONDS * MOOT_LOCK, deals * MOOT_LOCK);
    }

    function _assertBond(address judge, uint16 token, uint256 amount, uint256 locked) internal view {
        assertEq(_bond(judge, token).amount, amount, "bond");
        assertEq(_bond(judge, token).locked, locked, "locked");
    }

    /// @dev What the contract holds is the sum of all bonds.
    function _assertHeld() internal view {
        uint256[3] memory sums;
        for (uint256 i = 0; i < judges.length; ++i) {
            sums[MOOT] += _bond(judges[i], MOOT).amount;
            sums[WON] += _bond(judges[i], WON).amount;
        }
        assertEq(vault.heldBy(address(arbitrators), MOOT), sums[MOOT], "held moot");
        assertEq(vault.heldBy(address(arbitrators), WON), sums[WON], "held won");
    }

    /// @dev Whatever is asked about a deal that nobody made is refused as not disputed.
    function _refusesForgeries(Deal memory deal, function(Deal memory) internal ask) internal {
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            _expectNotDisputed(forged);
            ask(forged);
        }
        Deal memory swapped = _forged(deal, FORGERIES);
        (swapped.buyer, swapped.seller) = (deal.seller, deal.buyer);
        _expectNotDisputed(swapped);
        ask(swapped);
    }

    function _expectPhase(Deal memory deal, Phase phase) internal {
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.WrongPhase.selector, _idOf(deal), phase));
    }

    function _expectNotDisputed(Deal memory deal) internal {
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NotDisputedHere.selector, _idOf(deal)));
    }

    function _expectNoParty(Deal memory deal, address caller) internal {
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NotParty.selector, _idOf(deal), caller));
    }
}
