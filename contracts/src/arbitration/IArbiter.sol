// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../orders/Deal.sol";

/// @notice How a dispute ends when somebody was asked to decide it.
struct Ruling {
    /// Share of the price that goes back to the buyer, in basis points (10,000 is all of it).
    uint16 buyerBps;
    /// What deciding cost, in market token; at most what one side put down.
    uint96 cost;
    /// Who receives the cost as free balance (an arbitrator, or the jury's contract).
    address decidedBy;
}

/// @title What a market that can be judged offers its judge
/// @notice A deal freezes the address of its arbiter at purchase. Only that address may rule it, once, while the
/// dispute is open. The arbiter is never called by the deal, so it can block nothing: it reads, and it rules.
/// @dev Implemented by {IOrders}. Waiting periods (complaints, appeals) live in the arbiter, which rules when final.
interface IArbitrable {
    /// @notice The caller is not the arbiter this deal was made under.
    error NotArbiter(address caller, address arbiter);
    /// @notice More than all, or a cost above what one side put down, or nobody to pay it to.
    error RulingOutOfBounds(uint16 buyerBps, uint96 cost, address decidedBy);

    /// @notice Pays out a disputed deal as decided. Arbiter of the deal only.
    /// @dev Each side loses of its deposit the share it lost of the price; the cost is paid from that and the rest goes
    /// to the other side. Where only the opener funded the case, the opener gets back what the cost left.
    function rule(Deal calldata deal, Ruling calldata ruling) external;
}

/// @title What a market asks of whoever judges its deals
/// @notice Arbitrators and juries implement this; the registry that names the arbiter for future deals checks it.
interface IArbiter {
    /// @notice Whether this arbiter would take a dispute over `price` of `token` with deposits of `deposit` now.
    /// @dev Pages say before the purchase when it would not: then only agreement or time can end a dispute.
    function covers(uint16 token, uint256 price, uint96 deposit) external view returns (bool);
}
