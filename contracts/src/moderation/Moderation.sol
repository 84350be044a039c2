// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Verdict} from "../jury/IJury.sol";
import {IVault} from "../vault/IVault.sol";
import {IModeration, Motion} from "./IModeration.sol";
import {Kinds} from "./Kinds.sol";
import {MotionBook} from "./MotionBook.sol";
import {MotionMoney} from "./MotionMoney.sol";

/// @title Moderation
/// @dev {Kinds} holds what can be reported, {Motions} how motions are made, {MotionMoney} who gets what.
contract Moderation is MotionMoney {
    /// @param vault Where all money is; this contract is one of its core modules.
    /// @param jury Decides motions; this contract is one of its courts.
    /// @param governor Says which kinds there are.
    /// @param guardian May pause new motions.
    /// @param first Kinds to begin with.
    constructor(IVault vault, IJury jury, address governor, address guardian, FirstKind[] memory first)
        Kinds(governor, guardian, first)
        MotionBook(vault, jury)
    {}

    /// @inheritdoc IModeration
    function carryOut(Motion calldata motion) external {
        uint256 id = idOf(motion);
        (Verdict verdict,) = JURY.verdictOf(id);
        if (verdict != Verdict.Accepted) {
            _stageOf(id);
            revert NotAccepted(id);
        }
        if (_standings[id].carriedOut) revert AlreadyCarriedOut(id);
        _standings[id].carriedOut = true;
        emit CarriedOut(id, motion.subject, motion.effect);
        motion.target.carryOut(motion.subject, motion.effect);
    }
}
