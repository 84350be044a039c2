// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../orders/Deal.sol";
import {ArbitratorBonds} from "./ArbitratorBonds.sol";
import {Arrivals} from "./Arrivals.sol";
import {DisputeBook} from "./DisputeBook.sol";
import {Places} from "./DisputeFile.sol";
import {Bid, IArbitrators, Phase} from "./IArbitrators.sol";

/// @title Who offers to judge
abstract contract Bids is DisputeBook, ArbitratorBonds {
    using Arrivals for uint160;
    using Arrivals for uint32;

    uint256 private constant MOST_BIDS = 32;

    /// @inheritdoc IArbitrators
    function bid(Deal calldata deal, uint96 fee) external {
        Live memory live = _loadIn(deal, Phase.Bidding);
        bytes32 id = live.id;
        if (msg.sender == deal.buyer || msg.sender == deal.seller) revert PartyToDispute(id, msg.sender);
        if (fee > deal.deposit) revert FeeAboveDeposit(fee, deal.deposit);
        _requireNotBarred(msg.sender);
        (uint256 own, uint256 count, uint256 dearest, uint96 worst) = _survey(live);
        if (own < count) revert AlreadyBid(id, msg.sender);
        Places memory places = live.places;
        if (count == MOST_BIDS) {
            if (fee >= worst) revert BidNotBetter(fee, worst);
            _remove(deal, id, places, dearest);
            --count;
        }
        uint256 place = (~places.taken).nth(0);
        places.arrivals = places.arrivals.with(count, place);
        places.taken |= _bit(place);
        places.locked |= _bit(place);
        _storePlaces(live);
        _bids[id][place] = Bid(msg.sender, fee);
        // forge-lint: disable-next-line(unsafe-typecast)
        emit BidPlaced(id, msg.sender, fee, uint8(place));
        _lock(msg.sender, id, deal);
    }

    /// @inheritdoc IArbitrators
    function withdrawBid(Deal calldata deal) external {
        Live memory live = _loadIn(deal, Phase.Bidding);
        (uint256 own, uint256 count,,) = _survey(live);
        if (own == count) revert NoBid(live.id, msg.sender);
        _remove(deal, live.id, live.places, own);
        _storePlaces(live);
    }

    function _bit(uint256 place) internal pure returns (uint32) {
        // Places are below 32.
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint32(uint256(1) << place);
    }

    /// @return own Which bid, by arrival, is the caller's; `count` when none is.
    /// @return count How many there are.
    /// @return dearest Which is the dearest, the latest of them if there are several.
    /// @return worst Its fee.
    function _survey(Live memory live)
        private
        view
        returns (uint256 own, uint256 count, uint256 dearest, uint96 worst)
    {
        count = live.places.taken.size();
        own = count;
        for (uint256 index = 0; index < count; ++index) {
            Bid memory other = _bids[live.id][live.places.arrivals.placeAt(index)];
            if (other.arbitrator == msg.sender) own = index;
            if (other.fee >= worst) (dearest, worst) = (index, other.fee);
        }
    }

    /// @dev Takes a bid out, by its arrival, and frees the bond behind it.
    function _remove(Deal calldata deal, bytes32 id, Places memory places, uint256 index) private {
        uint256 place = places.arrivals.placeAt(index);
        address arbitrator = _bids[id][place].arbitrator;
        delete _bids[id][place];
        places.arrivals = places.arrivals.without(index);
        places.taken &= ~_bit(place);
        places.locked &= ~_bit(place);
        // forge-lint: disable-next-line(unsafe-typecast)
        emit BidRemoved(id, arbitrator, uint8(place));
        _unlock(arbitrator, id, deal, 0, 1);
    }
}
