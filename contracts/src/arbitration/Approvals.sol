// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IBeacon} from "../jury/IBeacon.sol";
import {Deal} from "../orders/Deal.sol";
import {Arrivals} from "./Arrivals.sol";
import {Bids} from "./Bids.sol";
import {DisputeFile, File} from "./DisputeFile.sol";
import {Bid, IArbitrators, Phase} from "./IArbitrators.sol";

/// @title Whom both sides accept, and the lot among them
/// @dev Nobody sees the other's list before the own one is sealed, and the seed is that of a moment after both are open:
/// neither side picks alone, and who calls {choose} changes nothing.
abstract contract Approvals is Bids {
    using Arrivals for uint32;

    /// @dev How many names both lists need in common, unless both sides are content with one.
    uint256 private constant ENOUGH = 3;

    /// @notice Where the lots come from.
    IBeacon public immutable BEACON;

    constructor(IBeacon beacon) {
        BEACON = beacon;
    }

    /// @inheritdoc IArbitrators
    function sealApprovals(Deal calldata deal, bytes32 commitment) external {
        bytes32 id = _loadIn(deal, Phase.Sealing).id;
        _requireParty(id, deal);
        if (commitment == 0) revert CommitmentEmpty();
        _seals[id][msg.sender] = commitment;
        emit ApprovalsSealed(id, msg.sender, commitment);
    }

    /// @inheritdoc IArbitrators
    function openApprovals(Deal calldata deal, address party, uint32 approvals, bool oneIsEnough, bytes32 salt)
        external
    {
        Live memory live = _loadIn(deal, Phase.Opening);
        bytes32 id = live.id;
        if (party != deal.buyer && party != deal.seller) revert NotParty(id, party);
        if (_seals[id][party] != approvalsDigest(id, party, approvals, oneIsEnough, salt)) {
            revert CommitmentMismatch(id, party);
        }
        uint32 taken = live.places.taken;
        if (approvals & ~taken != 0) revert ApprovalOutOfRange(approvals, taken.size());
        emit ApprovalsOpened(id, party, approvals, oneIsEnough);
        _record(live, party == deal.buyer, approvals, oneIsEnough);
    }

    /// @inheritdoc IArbitrators
    function choose(Deal calldata deal) external {
        Live memory live = _loadIn(deal, Phase.Choosing);
        File memory file = live.file;
        bytes32 seed = BEACON.seedOf(file.epoch);
        if (seed == 0) {
            if (!BEACON.isMissed(file.epoch)) revert SeedMissing(file.epoch);
            _await(live);
            return;
        }
        uint256 index = uint256(keccak256(abi.encode(seed, live.id))) % file.common.size();
        // Below 32.
        // forge-lint: disable-next-line(unsafe-typecast)
        file.place = uint8(file.common.nth(index));
        file.chosenAt = uint40(block.timestamp);
        _storeFile(live);
        Bid memory chosen = _chosen(live);
        emit ArbitratorChosen(live.id, chosen.arbitrator, chosen.fee, file.chosenAt + RULE_FOR);
    }

    /// @inheritdoc IArbitrators
    function approvalsDigest(bytes32 id, address party, uint32 approvals, bool oneIsEnough, bytes32 salt)
        public
        view
        returns (bytes32)
    {
        return keccak256(abi.encode(block.chainid, address(this), id, party, approvals, oneIsEnough, salt));
    }

    /// @dev The second list is held against the first, and from then on the lot decides if enough is left. Opening one
    /// again changes nothing: it is the list that was sealed.
    function _record(Live memory live, bool byBuyer, uint32 approvals, bool oneIsEnough) private {
        File memory file = live.file;
        uint16 both = DisputeFile.BUYER_OPENED | DisputeFile.SELLER_OPENED;
        file.common = file.flags & both == 0 ? approvals : file.common & approvals;
        file.flags |= byBuyer ? DisputeFile.BUYER_OPENED : DisputeFile.SELLER_OPENED;
        if (oneIsEnough) file.flags |= byBuyer ? DisputeFile.BUYER_NEEDS_ONE : DisputeFile.SELLER_NEEDS_ONE;
        if (file.flags & both == both) {
            bool oneWillDo = file.flags & (DisputeFile.BUYER_NEEDS_ONE | DisputeFile.SELLER_NEEDS_ONE)
                == DisputeFile.BUYER_NEEDS_ONE | DisputeFile.SELLER_NEEDS_ONE;
            if (file.common.size() >= (oneWillDo ? 1 : ENOUGH)) {
                file.openedAt = uint40(block.timestamp);
                _await(live);
                return;
            }
        }
        _storeFile(live);
    }

    /// @dev The lot is that of an epoch whose seed nobody can know now.
    function _await(Live memory live) private {
        live.file.epoch = BEACON.epochAfter(block.timestamp);
        _storeFile(live);
        emit ChoiceAwaited(live.id, live.file.epoch, live.file.common);
    }
}
