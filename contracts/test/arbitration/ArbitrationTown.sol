// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bid, IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Stage, Verdict} from "../../src/jury/IJury.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

/// @notice A town in which people dispute, judge, stay silent and cheat, as the dice say.
/// @dev Whoever helps does what the phase asks for and must succeed; whoever meddles tries anything, and what succeeds is
/// held against the table of the phases.
contract ArbitrationTown is ArbitrationTest {
    uint256 private constant MOST_DISPUTES = 5;
    uint256 private constant CALLS = 11;

    Deal[] private _deals;
    address[] private _people;
    mapping(bytes32 id => uint256) private _finished;

    /// @notice What went against the rules.
    uint256 public complaints;
    /// @notice How often a dispute was seen in each phase.
    uint256[13] public seen;

    function setUp() public override {
        super.setUp();
        _settleTown();
        _newJudge();
        _people = [buyer, seller, stranger, judges[0], judges[1], judges[2], judges[3]];
        for (uint256 i = 0; i < 2; ++i) {
            _addBond(_people[i], MOOT, 100e18);
            _addBond(_people[i], WON, 100_000);
        }
    }

    /// @notice Somebody disputes an order, in one token or the other, with deposits or without.
    function dispute(uint256 dice) external {
        if (_deals.length == MOST_DISPUTES) return _meddle(dice);
        Terms memory terms = _terms();
        if (dice % 2 == 0) terms.token = MOOT;
        if (dice % 3 == 0) terms.depositUpfront = false;
        uint32 within = dice % 4 == 0 ? 21 days : dice % 4 == 1 ? 8 days : LONG_DISPUTE;
        vm.prank(governor);
        orders.setParameters(FEE_BPS, within, arbiter);
        _deals.push(_disputed(terms, dice % 5 == 0 ? seller : buyer));
    }

    /// @notice Some time passes.
    function pass(uint256 dice) external {
        skip(dice % 2 days);
    }

    /// @notice It becomes the last second of a dispute's phase, or the first after it.
    function passTo(uint256 dice) external {
        if (_deals.length == 0) return;
        uint256 until = arbitrators.disputeOf(_some(dice)).until + (dice >> 16) % 2;
        if (until > block.timestamp) vm.warp(until);
    }

    /// @notice Somebody does what one of the disputes waits for.
    function help(uint256 dice) external {
        if (_deals.length == 0) return;
        Deal memory deal = _some(dice);
        Phase phase = arbitrators.disputeOf(deal).phase;
        ++seen[uint8(phase)];
        dice >>= 16;
        if (phase == Phase.Bidding) _helpBid(deal, 1 + dice % 4);
        else if (phase == Phase.Sealing) _helpSeal(deal, dice);
        else if (phase == Phase.Opening) _helpOpen(deal, dice);
        else if (phase == Phase.Choosing) _helpChoose(deal);
        else if (phase == Phase.Ruling) _helpRule(deal, dice);
        else if (phase == Phase.Complaint) _helpComplain(deal, dice);
        else if (phase == Phase.Misconduct) _helpVote(arbitrators.disputeOf(deal).complaintCase, dice);
        else if (phase == Phase.ToJury) _helpSend(deal);
        else if (phase == Phase.Jury) _helpVote(arbitrators.disputeOf(deal).juryCase, dice);
        else if (phase == Phase.Decided) _finish(deal);
        else arbitrators.releaseBids(deal);
    }

    /// @notice Somebody tries something.
    function meddle(uint256 dice) external {
        _meddle(dice);
    }

    /// @notice The two agree, or the buyer gives in, or time has ended the order.
    function endOtherwise(uint256 dice) external {
        if (_deals.length == 0 || dice % 4 != 0) return;
        Deal memory deal = _some(dice >> 16);
        IOrders.Order memory order = _orderOf(deal);
        if (order.state != IOrders.State.Disputed) return;
        if (block.timestamp > order.deadline) orders.expire(deal);
        else if (dice % 8 == 0) _settleBetween(deal, deal.price / 3);
        else _approve(deal);
    }

    /// @notice Nobody does anything but what anybody may do: cases are recorded, orders end, bonds are freed.
    function endByTime() external {
        for (uint256 i = 0; i < _deals.length; ++i) {
            skip(100 days);
            IArbitrators.DisputeView memory view_ = arbitrators.disputeOf(_deals[i]);
            _record(view_.complaintCase);
            _record(view_.juryCase);
            if (_orderOf(_deals[i]).state == IOrders.State.Disputed) orders.expire(_deals[i]);
            arbitrators.releaseBids(_deals[i]);
        }
        for (uint256 i = 0; i < _people.length; ++i) {
            for (uint16 token = MOOT; token <= WON; ++token) {
                uint128 amount = _bond(_people[i], token).amount;
                vm.prank(_people[i]);
                arbitrators.withdrawBond(token, amount);
            }
        }
    }

    /// @notice What is held, the sum of bonds and the sum of their locked parts, by token.
    function books(uint16 token) external view returns (uint256 held, uint256 bonds, uint256 locked, bool covered) {
        held = vault.heldBy(address(arbitrators), token);
        covered = true;
        for (uint256 i = 0; i < _people.length; ++i) {
            IArbitrators.Bond memory bond = _bond(_people[i], token);
            (bonds, locked) = (bonds + bond.amount, locked + bond.locked);
            covered = covered && bond.locked <= bond.amount;
        }
    }

    /// @notice What all disputes lock according to who bid and what became of it; never more than is locked.
    function neverJudgesItself() external view returns (bool) {
        for (uint256 i = 0; i < _deals.length; ++i) {
            address chosen = arbitrators.disputeOf(_deals[i]).arbitrator;
            if (chosen == buyer || chosen == seller) return false;
        }
        return true;
    }

    /// @notice Whether no order was ruled more than once, and each that was is closed.
    function ruledAtMostOnce() external view returns (bool) {
        for (uint256 i = 0; i < _deals.length; ++i) {
            uint256 times = _finished[_idOf(_deals[i])];
            if (times > 1 || (times == 1 && _orderOf(_deals[i]).state != IOrders.State.Resolved)) return false;
        }
        return true;
    }

    /// @dev As many as the dice say bid, of those who can.
    function _helpBid(Deal memory deal, uint256 many) private {
        Bid[] memory bids = arbitrators.bidsOf(_idOf(deal));
        for (uint256 i = 0; i < judges.length; ++i) {
            bool has = false;
            for (uint256 j = 0; j < bids.length; ++j) {
                has = has || bids[j].arbitrator == judges[i];
            }
            if (has) continue;
            (uint256 ofPrice, uint256 ofDeposits) = arbitrators.bondFor(deal);
            if (_freeBond(judges[i], deal.token) < ofPrice) continue;
            if (_freeBond(judges[i], MOOT) < ofDeposits) continue;
            _bid(judges[i], deal, uint96(i));
            if (--many == 0) return;
        }
    }

    /// @dev Mostly both sides seal, and mostly they have somebody in common.
    function _helpSeal(Deal memory deal, uint256 dice) private {
        uint32 list = _list(deal, dice);
        if (dice % 8 != 0) _seal(deal, buyer, list, true);
        if (dice % 8 != 1) _seal(deal, seller, dice % 4 == 2 ? _list(deal, dice >> 64) : list, true);
    }

    function _helpOpen(Deal memory deal, uint256 dice) private {
        if (dice % 8 != 0) _openOf(deal, buyer);
        if (dice % 8 != 1) _openOf(deal, seller);
    }

    /// @dev There are sixteen lists; whichever was sealed is opened, if the other side has not ended the phase.
    function _openOf(Deal memory deal, address party) private {
        for (uint32 list = 0; list < 16; ++list) {
            bytes memory open = abi.encodeCall(arbitrators.openApprovals, (deal, party, list, true, _salt(party)));
            (bool success,) = address(arbitrators).call(open);
            if (success) return;
        }
    }

    function _helpChoose(Deal memory deal) private {
        uint64 epoch = arbitrators.disputeOf(deal).epoch;
        if (block.timestamp < beacon.timeOf(epoch)) return;
        if (beacon.seedOf(epoch) == 0 && !beacon.isMissed(epoch)) beacon.post(epoch, SEED);
        arbitrators.choose(deal);
    }

    function _helpRule(Deal memory deal, uint256 dice) private {
        if (dice % 3 == 0) return arbitrators.releaseBids(deal);
        _ruleBy(deal, arbitrators.disputeOf(deal).arbitrator, uint16(dice % 10_001));
    }

    function _helpComplain(Deal memory deal, uint256 dice) private {
        if (dice % 2 == 0 || !_hasTimeForJury(deal)) return;
        _complain(deal, dice % 4 == 1 ? buyer : seller);
    }

    function _helpSend(Deal memory deal) private {
        if (_hasTimeForJury(deal)) _send(deal);
    }

    /// @dev Eight votes and the verdict, or no lot at all, or fewer votes than are needed.
    function _helpVote(uint256 juryCase, uint256 dice) private {
        if (jury.stageOf(juryCase) != Stage.AwaitSeed) return _record(juryCase);
        uint64 epoch = jury.roundOf(juryCase, 1).epoch;
        bool lost = dice % 4 == 0 || (beacon.seedOf(epoch) == 0 && beacon.isMissed(epoch));
        if (lost) return skip(1 days);
        uint16 yes = uint16((dice >> 8) % 9);
        if ((dice >> 24) % 3 == 0) _vote(juryCase, 1, 0);
        else _vote(juryCase, yes, 8 - yes);
        _record(juryCase);
    }

    function _meddle(uint256 dice) private {
        if (_deals.length == 0) return;
        Deal memory deal = _some(dice);
        address actor = _people[(dice >> 16) % _people.length];
        uint256 which = (dice >> 32) % CALLS;
        IArbitrators.DisputeView memory before = arbitrators.disputeOf(deal);
        bytes memory data = _callOf(which, deal, dice >> 64);
        vm.prank(actor);
        (bool success,) = address(arbitrators).call(data);
        if (!success) return;
        bool side = actor == buyer || actor == seller;
        if (!_allowed(which, before, actor, side)) ++complaints;
        if (which == 8) ++_finished[_idOf(deal)];
    }

    function _callOf(uint256 which, Deal memory deal, uint256 dice) private view returns (bytes memory) {
        bytes32 word = bytes32(dice % 3);
        if (which == 0) return abi.encodeCall(arbitrators.bid, (deal, uint96(dice % (DEPOSIT + 2))));
        if (which == 1) return abi.encodeCall(arbitrators.withdrawBid, (deal));
        if (which == 2) return abi.encodeCall(arbitrators.sealApprovals, (deal, word));
        if (which == 3) {
            address party = dice % 2 == 0 ? buyer : seller;
            return abi.encodeCall(arbitrators.openApprovals, (deal, party, uint32(dice % 16), true, _salt(party)));
        }
        if (which == 4) return abi.encodeCall(arbitrators.choose, (deal));
        if (which == 5) return abi.encodeCall(arbitrators.rule, (deal, uint16(dice % 10_002), word));
        if (which == 6) return abi.encodeCall(arbitrators.complain, (deal, word, uint32(dice % 60), _noPermit()));
        if (which == 7) return abi.encodeCall(arbitrators.sendToJury, (deal));
        if (which == 8) return abi.encodeCall(arbitrators.finish, (deal));
        if (which == 9) return abi.encodeCall(arbitrators.releaseBids, (deal));
        return abi.encodeCall(arbitrators.addEvidence, (deal, word, true));
    }

    function _allowed(uint256 which, IArbitrators.DisputeView memory before, address actor, bool side)
        private
        pure
        returns (bool)
    {
        Phase phase = before.phase;
        if (which == 0) return phase == Phase.Bidding && !side;
        if (which == 1) return phase == Phase.Bidding;
        if (which == 2) return phase == Phase.Sealing && side;
        if (which == 3) return phase == Phase.Opening;
        if (which == 4) return phase == Phase.Choosing;
        if (which == 5) return phase == Phase.Ruling && actor == before.arbitrator;
        if (which == 6) return phase == Phase.Complaint && side;
        if (which == 7) return phase == Phase.ToJury;
        if (which == 8) return phase == Phase.Decided;
        if (which == 9) return phase >= Phase.Ruling;
        return phase < Phase.Decided && (side || actor == before.arbitrator);
    }

    function _finish(Deal memory deal) private {
        arbitrators.finish(deal);
        ++_finished[_idOf(deal)];
    }

    function _record(uint256 juryCase) private {
        if (juryCase == 0) return;
        Stage stage = jury.stageOf(juryCase);
        (Verdict verdict,) = jury.verdictOf(juryCase);
        if (verdict == Verdict.None && (stage == Stage.Final || stage == Stage.Void)) jury.finalise(juryCase);
    }

    function _approve(Deal memory deal) private {
        vm.prank(buyer);
        orders.approve(deal);
    }

    /// @dev A list of bids that stand; often one that the other side would name as well.
    function _list(Deal memory deal, uint256 dice) private view returns (uint32 list) {
        Bid[] memory bids = arbitrators.bidsOf(_idOf(deal));
        for (uint256 i = 0; i < bids.length && i < 4; ++i) {
            if (bids[i].arbitrator != address(0) && (dice >> (8 + i)) % 4 != 0) list |= uint32(1 << i);
        }
    }

    function _freeBond(address judge, uint16 token) private view returns (uint256) {
        return _bond(judge, token).amount - _bond(judge, token).locked;
    }

    function _hasTimeForJury(Deal memory deal) private view returns (bool) {
        return block.timestamp + 7 days <= _orderOf(deal).deadline;
    }

    function _some(uint256 dice) private view returns (Deal memory) {
        return _deals[dice % _deals.length];
    }
}
