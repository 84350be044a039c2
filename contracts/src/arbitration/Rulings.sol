// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Verdict} from "../jury/IJury.sol";
import {Deal} from "../orders/Deal.sol";
import {Approvals} from "./Approvals.sol";
import {Arrivals} from "./Arrivals.sol";
import {DisputeFile} from "./DisputeFile.sol";
import {IArbitrators, Phase} from "./IArbitrators.sol";

/// @title How arbitrators decide, and when their bonds are free again
abstract contract Rulings is Approvals {
    using Arrivals for uint32;

    uint16 private constant ALL_BPS = 10_000;
    /// @dev The part of the locked bond that a ruling that never came costs.
    uint256 private constant SLICE_PART = 10;

    /// @inheritdoc IArbitrators
    function rule(Deal calldata deal, uint16 buyerBps, bytes32 reason) external {
        Live memory live = _loadIn(deal, Phase.Ruling);
        bytes32 id = live.id;
        if (msg.sender != _chosen(live).arbitrator) revert NotArbitrator(id, msg.sender);
        if (buyerBps > ALL_BPS || reason == 0) revert RulingOutOfBounds(buyerBps, reason);
        live.file.ruledAt = uint40(block.timestamp);
        live.file.buyerBps = buyerBps;
        _storeFile(live);
        _reasons[id] = reason;
        emit Ruled(id, msg.sender, buyerBps, reason, live.file.ruledAt + COMPLAIN_FOR);
    }

    /// @inheritdoc IArbitrators
    function addEvidence(Deal calldata deal, bytes32 evidence, bool isPublic) external {
        Live memory live = _load(deal);
        if (live.phase == Phase.None || live.phase >= Phase.Decided) _refuse(live);
        bool judges = live.file.chosenAt != 0 && msg.sender == _chosen(live).arbitrator;
        if (!judges) _requireParty(live.id, deal);
        if (evidence == 0) revert EvidenceMissing();
        emit EvidenceAdded(live.id, msg.sender, evidence, isPublic);
    }

    /// @inheritdoc IArbitrators
    function releaseBids(Deal calldata deal) external {
        Live memory live = _load(deal);
        if (live.phase < Phase.Ruling) _refuse(live);
        bool chosen = live.file.chosenAt != 0;
        uint32 others = chosen ? live.places.locked & ~_bit(live.file.place) : live.places.locked;
        live.places.locked &= ~others;
        for (; others != 0; others &= others - 1) {
            _unlock(_bids[live.id][others.nth(0)].arbitrator, live.id, deal, 0, 1);
        }
        if (chosen) _discharge(deal, live);
        _storePlaces(live);
    }

    /// @dev Settles the bond of who was chosen once nothing can be asked of it any more: free, less a slice when the
    /// ruling never came, or lost to who complained rightly. The caller writes the places down.
    function _discharge(Deal calldata deal, Live memory live) internal {
        uint32 bit = _bit(live.file.place);
        if (live.places.locked & bit == 0) return;
        address arbitrator = _chosen(live).arbitrator;
        if (live.file.flags & DisputeFile.COMPLAINED != 0) {
            Verdict verdict = _verdict(_complaints[live.id]);
            if (verdict == Verdict.None) return;
            live.places.locked &= ~bit;
            if (verdict == Verdict.Accepted) _slash(deal, live, arbitrator);
            else _acquit(deal, live.id, arbitrator);
            return;
        }
        if (live.phase == Phase.Ruling || live.phase == Phase.Complaint) return;
        live.places.locked &= ~bit;
        if (_isLate(live)) _fine(deal, live.id, arbitrator);
        else _unlock(arbitrator, live.id, deal, 0, 1);
    }

    /// @dev Whether the ruling was missed: all the time for it went by, and the dispute is still there.
    function _isLate(Live memory live) private view returns (bool) {
        uint40 until = live.file.chosenAt + RULE_FOR;
        return live.file.ruledAt == 0 && live.disputed && block.timestamp > until && until <= live.deadline;
    }

    function _acquit(Deal calldata deal, bytes32 id, address arbitrator) private {
        emit ComplaintRejected(id, arbitrator);
        _unlock(arbitrator, id, deal, 0, 1);
    }

    function _slash(Deal calldata deal, Live memory live, address arbitrator) private {
        address complainant = live.file.flags & DisputeFile.COMPLAINT_BY_BUYER != 0 ? deal.buyer : deal.seller;
        (uint256 ofPrice, uint256 ofDeposits) = _unlock(arbitrator, live.id, deal, 1, 1);
        emit ComplaintUpheld(live.id, arbitrator, deal.token, ofPrice);
        if (ofDeposits != 0) emit ComplaintUpheld(live.id, arbitrator, MARKET_TOKEN, ofDeposits);
        VAULT.give(deal.token, complainant, ofPrice);
        VAULT.give(MARKET_TOKEN, complainant, ofDeposits);
    }

    function _fine(Deal calldata deal, bytes32 id, address arbitrator) private {
        (uint256 ofPrice, uint256 ofDeposits) = _unlock(arbitrator, id, deal, 1, SLICE_PART);
        emit RulingMissed(id, arbitrator, deal.token, ofPrice);
        if (ofDeposits != 0) emit RulingMissed(id, arbitrator, MARKET_TOKEN, ofDeposits);
        _halve(deal, deal.token, ofPrice);
        _halve(deal, MARKET_TOKEN, ofDeposits);
    }

    /// @dev A unit that does not divide goes to the seller, as in the price.
    function _halve(Deal calldata deal, uint16 token, uint256 amount) private {
        if (amount != 0) VAULT.settle(token, deal.buyer, amount / 2, deal.seller, amount - amount / 2, 0);
    }
}
