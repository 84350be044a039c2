// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModerated} from "../moderation/IModerated.sol";
import {IListings, Terms} from "./IListings.sol";
import {Regions} from "./Regions.sol";
import {termsId} from "./TermsId.sol";

/// @title How verdicts take listings off
abstract contract ListingRemovals is IListings, IModerated {
    bytes32 private constant EVERYWHERE = 0;
    bytes32 private constant RESTORE = bytes32(type(uint256).max);
    uint256 private constant TERMS_LENGTH = 512;

    /// @dev Carries out verdicts.
    address private immutable MODERATION;

    mapping(bytes32 id => Listing) internal _listings;
    /// @dev Whether a verdict that removed it anywhere stands, so that there is something to restore.
    mapping(bytes32 id => bool) private _restricted;

    constructor(address moderation) {
        MODERATION = moderation;
    }

    /// @inheritdoc IModerated
    function carryOut(bytes32 subject, bytes32 effect) external {
        if (msg.sender != MODERATION) revert NotModeration(msg.sender);
        State state = _listings[subject].state;
        if (state == State.None) revert SubjectUnknown(subject);
        _restricted[subject] = effect != RESTORE;
        if (effect == RESTORE) {
            if (state == State.Removed) _listings[subject].state = State.Paused;
            emit ListingRestored(subject);
            return;
        }
        if (effect != EVERYWHERE && !Regions.areValid(effect)) revert EffectUnfit(subject, effect);
        // What is closed stays so: a restored one would be open to sales again.
        bool onSale = state == State.Open || state == State.Paused;
        if (effect == EVERYWHERE && onSale) _listings[subject].state = State.Removed;
        emit ListingRemoved(subject, effect);
    }

    /// @inheritdoc IModerated
    function subjectOf(bytes calldata about, bytes32 effect) external view returns (bytes32 subject, address accused) {
        if (about.length != TERMS_LENGTH) revert SubjectUnknown(0);
        Terms calldata terms = _termsIn(about);
        subject = termsId(terms);
        State state = _listings[subject].state;
        if (state == State.None) revert SubjectUnknown(subject);
        bool fits = effect == RESTORE
            ? _restricted[subject]
            : state != State.Removed && (effect == EVERYWHERE || Regions.areValid(effect));
        if (!fits) revert EffectUnfit(subject, effect);
        accused = terms.seller;
    }

    /// @dev Encoded terms are their calldata; words that nobody listed are found nowhere.
    function _termsIn(bytes calldata about) private pure returns (Terms calldata terms) {
        assembly ("memory-safe") {
            terms := about.offset
        }
    }
}
