// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CaseBook} from "./CaseBook.sol";
import {Cases} from "./Cases.sol";
import {IBeacon} from "./IBeacon.sol";
import {IJurors} from "./IJurors.sol";
import {JuryParameters} from "./JuryParameters.sol";
import {Verdicts} from "./Verdicts.sol";

/// @title Jury
/// @dev {Cases} holds how cases begin, {Votes} how votes are sealed and opened, {Absences} what staying away costs,
/// {Appeals} the second round, {Payouts} the formulas and {Verdicts} how cases end. {Jurors} is the contract beside it
/// that keeps the list and the money.
contract Jury is Verdicts {
    /// @param jurors The list to draw from, which knows this contract as its jury.
    /// @param beacon Where the lots come from, for ever.
    /// @param vault Where people are paid; no party of a case can be the vault itself.
    /// @param courts Who may open cases, for ever.
    /// @param governor Sets the parameters of future cases.
    /// @param first Parameters to begin with.
    constructor(
        IJurors jurors,
        IBeacon beacon,
        address vault,
        address[] memory courts,
        address governor,
        Parameters memory first
    ) JuryParameters(jurors, governor, first) CaseBook(beacon) Cases(vault, courts) {}
}
