// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IBeacon} from "../jury/IBeacon.sol";
import {IJurors} from "../jury/IJurors.sol";
import {IJury} from "../jury/IJury.sol";
import {IOrders} from "../orders/IOrders.sol";
import {IVault} from "../vault/IVault.sol";
import {Approvals} from "./Approvals.sol";
import {ArbitratorBonds} from "./ArbitratorBonds.sol";
import {DisputeBook} from "./DisputeBook.sol";
import {DisputeJury} from "./DisputeJury.sol";

/// @notice The contracts an arbiter works with.
struct Surroundings {
    /// Where all money is; the arbiter must be one of its core modules.
    IVault vault;
    /// Where the deals are that name the arbiter.
    IOrders orders;
    /// Who answers where arbitrators do not; the arbiter must be one of its courts.
    IJury jury;
    /// The list from which that jury is drawn.
    IJurors jurors;
    /// Where the lots come from.
    IBeacon beacon;
    /// Carries out verdicts on arbitrators.
    address moderation;
}

/// @title Arbitrators
/// @dev {DisputeBook} holds what is known and in which phase a dispute is, {ArbitratorBonds} the bonds, {Bids} who offers
/// to judge, {Approvals} whom both sides accept, {Rulings} what arbitrators say and when their bonds are free again,
/// {DisputeJury} complaints, juries and how disputes end.
contract Arbitrators is DisputeJury {
    /// @param around The contracts it works with, fixed for ever.
    /// @param governor Sets up to which price juries decide.
    constructor(Surroundings memory around, address governor)
        DisputeBook(around.orders, around.jury)
        ArbitratorBonds(around.vault, around.moderation)
        Approvals(around.beacon)
        DisputeJury(around.jurors, governor)
    {}
}
