// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Verdict} from "../jury/IJury.sol";
import {Deal} from "../orders/Deal.sol";
import {dealId} from "../orders/DealId.sol";
import {IOrders} from "../orders/IOrders.sol";
import {DisputeFile, File, Places} from "./DisputeFile.sol";
import {Bid, IArbitrators, Phase} from "./IArbitrators.sol";

/// @title What is known about disputes
/// @dev Nothing is written when a dispute begins: its first second follows from the order. One slot holds the bids'
/// places, one all that happened since, one each bid. In which phase a dispute is follows from these and from time.
abstract contract DisputeBook is IArbitrators {
    uint40 internal constant BID_FOR = 48 hours;
    uint40 internal constant SEAL_FOR = 24 hours;
    uint40 internal constant OPEN_FOR = 24 hours;
    uint40 internal constant CHOOSE_FOR = 3 days;
    uint40 internal constant RULE_FOR = 5 days;
    uint40 internal constant COMPLAIN_FOR = 72 hours;

    /// @dev A dispute with its phase of now.
    struct Live {
        bytes32 id;
        /// Of the order.
        uint40 deadline;
        /// Whether the order is still in dispute, be its time over or not.
        bool disputed;
        Phase phase;
        /// Last second of the phase.
        uint40 until;
        Places places;
        File file;
    }

    /// @notice Where the deals are that are judged here.
    IOrders public immutable ORDERS;
    /// @notice Who answers where arbitrators do not.
    IJury public immutable JURY;

    mapping(bytes32 id => uint256) private _places;
    mapping(bytes32 id => uint256) private _files;
    mapping(bytes32 id => mapping(uint256 place => Bid)) internal _bids;
    mapping(bytes32 id => mapping(address party => bytes32)) internal _seals;
    mapping(bytes32 id => bytes32) internal _reasons;
    mapping(bytes32 id => uint256) internal _complaints;
    mapping(bytes32 id => uint256) internal _juryCases;

    constructor(IOrders orders, IJury jury) {
        ORDERS = orders;
        JURY = jury;
    }

    /// @inheritdoc IArbitrators
    function disputeOf(Deal calldata deal) external view returns (DisputeView memory shown) {
        Live memory live = _load(deal);
        File memory file = live.file;
        bytes32 id = live.id;
        (shown.phase, shown.until) = (live.phase, live.until);
        if (file.chosenAt != 0) {
            Bid memory chosen = _chosen(live);
            (shown.arbitrator, shown.fee) = (chosen.arbitrator, chosen.fee);
        }
        (shown.buyerBps, shown.reason) = (file.buyerBps, _reasons[id]);
        shown.buyerSealed = _seals[id][deal.buyer] != 0;
        shown.sellerSealed = _seals[id][deal.seller] != 0;
        shown.buyerOpened = file.flags & DisputeFile.BUYER_OPENED != 0;
        shown.sellerOpened = file.flags & DisputeFile.SELLER_OPENED != 0;
        shown.epoch = file.epoch;
        (shown.complaintCase, shown.juryCase) = (_complaints[id], _juryCases[id]);
        shown.redrawn = file.flags & DisputeFile.REDRAWN != 0;
        if (file.flags & DisputeFile.SENT_TO_JURY != 0) shown.buyerBps = _bpsOf(_verdict(shown.juryCase));
    }

    /// @inheritdoc IArbitrators
    function bidsOf(bytes32 id) external view returns (Bid[] memory bids) {
        uint256 taken = DisputeFile.toPlaces(_places[id]).taken;
        uint256 length = 0;
        for (uint256 rest = taken; rest != 0; rest >>= 1) {
            ++length;
        }
        bids = new Bid[](length);
        for (uint256 place = 0; place < length; ++place) {
            bids[place] = _bids[id][place];
        }
    }

    function _load(Deal calldata deal) internal view returns (Live memory live) {
        live.id = dealId(deal);
        if (deal.arbiter != address(this)) return live;
        IOrders.Order memory order = ORDERS.orderOf(live.id);
        if (order.state < IOrders.State.Disputed) return live;
        live.deadline = order.deadline;
        live.disputed = order.state == IOrders.State.Disputed;
        live.places = DisputeFile.toPlaces(_places[live.id]);
        live.file = DisputeFile.toFile(_files[live.id]);
        if (!live.disputed) live.phase = Phase.Closed;
        else if (block.timestamp > order.deadline) live.phase = Phase.Undecidable;
        else _date(live, deal);
    }

    /// @dev As {_load}, in that phase only.
    function _loadIn(Deal calldata deal, Phase phase) internal view returns (Live memory live) {
        live = _load(deal);
        if (live.phase != phase) _refuse(live);
    }

    function _refuse(Live memory live) internal pure {
        if (live.phase == Phase.None) revert NotDisputedHere(live.id);
        revert WrongPhase(live.id, live.phase);
    }

    function _storePlaces(Live memory live) internal {
        _places[live.id] = DisputeFile.pack(live.places);
    }

    function _storeFile(Live memory live) internal {
        _files[live.id] = DisputeFile.pack(live.file);
    }

    /// @return byBuyer Which of the two calls.
    function _requireParty(bytes32 id, Deal calldata deal) internal view returns (bool byBuyer) {
        byBuyer = msg.sender == deal.buyer;
        if (!byBuyer && msg.sender != deal.seller) revert NotParty(id, msg.sender);
    }

    /// @dev The bid of who was chosen.
    function _chosen(Live memory live) internal view returns (Bid memory) {
        return _bids[live.id][live.file.place];
    }

    function _verdict(uint256 juryCase) internal view returns (Verdict verdict) {
        (verdict,) = JURY.verdictOf(juryCase);
    }

    /// @dev A jury gives the whole price to one of the two.
    function _bpsOf(Verdict verdict) internal pure returns (uint16) {
        return verdict == Verdict.Accepted ? 10_000 : 0;
    }

    /// @dev The phase of a running dispute, from the last thing that happened backwards, and its last second: never
    /// beyond the order's own.
    function _date(Live memory live, Deal calldata deal) private view {
        File memory file = live.file;
        if (file.flags & DisputeFile.SENT_TO_JURY != 0) live.phase = _phaseOfJury(live);
        else if (file.flags & DisputeFile.COMPLAINED != 0) live.phase = _phaseOfComplaint(live.id);
        else if (file.ruledAt != 0) _until(live, Phase.Complaint, file.ruledAt + COMPLAIN_FOR, Phase.Decided);
        else if (file.chosenAt != 0) _until(live, Phase.Ruling, file.chosenAt + RULE_FOR, Phase.ToJury);
        else if (file.openedAt != 0) _until(live, Phase.Choosing, file.openedAt + CHOOSE_FOR, Phase.ToJury);
        else _dateApprovals(live, deal);
        bool waits = live.phase == Phase.Jury || live.phase == Phase.Misconduct;
        if (!waits && (live.until == 0 || live.until > live.deadline)) live.until = live.deadline;
    }

    /// @dev Bids, sealed lists and opened ones have fixed times from the second of the dispute on.
    function _dateApprovals(Live memory live, Deal calldata deal) private view {
        uint40 until = live.deadline - deal.disputeWithin + BID_FOR;
        _until(live, Phase.Bidding, until, Phase.ToJury);
        if (live.phase == Phase.Bidding || live.places.taken == 0) return;
        until += SEAL_FOR;
        _until(live, Phase.Sealing, until, Phase.ToJury);
        if (live.phase == Phase.Sealing) return;
        bool opened = live.file.flags & (DisputeFile.BUYER_OPENED | DisputeFile.SELLER_OPENED)
            == DisputeFile.BUYER_OPENED | DisputeFile.SELLER_OPENED;
        if (opened || _seals[live.id][deal.buyer] == 0 || _seals[live.id][deal.seller] == 0) return;
        _until(live, Phase.Opening, until + OPEN_FOR, Phase.ToJury);
    }

    function _until(Live memory live, Phase phase, uint40 until, Phase afterwards) private view {
        bool inTime = block.timestamp <= until;
        (live.phase, live.until) = inTime ? (phase, until) : (afterwards, 0);
    }

    function _phaseOfJury(Live memory live) private view returns (Phase) {
        Verdict verdict = _verdict(_juryCases[live.id]);
        if (verdict == Verdict.None) return Phase.Jury;
        if (verdict != Verdict.Undecided) return Phase.Decided;
        return live.file.flags & DisputeFile.REDRAWN == 0 ? Phase.ToJury : Phase.Undecidable;
    }

    function _phaseOfComplaint(bytes32 id) private view returns (Phase) {
        Verdict verdict = _verdict(_complaints[id]);
        if (verdict == Verdict.None) return Phase.Misconduct;
        return verdict == Verdict.Accepted ? Phase.ToJury : Phase.Decided;
    }
}
