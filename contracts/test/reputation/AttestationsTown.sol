// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Attestations} from "../../src/reputation/Attestations.sol";

/// @notice Two neighbours who vouch for each other, take it back and refuse it, in any order and at any time.
/// @dev An action that reverts fails the run: everybody does here only what the rules allow, as they are kept here a second
/// time, without the contract's word.
contract AttestationsTown is Test {
    uint256 private constant PEOPLE = 2;
    uint256 private constant TOPICS = 2;

    /// @dev What one says about another on a topic.
    struct Said {
        uint256 until;
        bool standing;
    }

    Attestations private _attestations = new Attestations();
    mapping(uint256 which => Said) private _said;
    mapping(address about => mapping(address issuer => mapping(bytes32 topic => bool))) private _refused;
    /// @notice How often something was said, taken back and refused.
    uint256[3] public done;

    /// @dev One of the pairs of two different people, and a topic.
    struct Word {
        address issuer;
        address about;
        bytes32 topic;
        uint256 which;
    }

    function attest(uint256 dice, uint256 term) external {
        Word memory word = _wordOf(dice);
        if (_isRefused(word)) return;
        term = bound(term, 1 days, 730 days);
        _said[word.which] = Said(block.timestamp + term, true);
        vm.prank(word.issuer);
        _attestations.attest(word.about, word.topic, bytes32(dice), uint40(block.timestamp + term));
        ++done[0];
    }

    function revoke(uint256 dice) external {
        Word memory word = _wordOf(dice);
        if (!_stands(word.which)) return;
        _said[word.which].standing = false;
        vm.prank(word.issuer);
        _attestations.revoke(word.about, word.topic);
        ++done[1];
    }

    function refuse(uint256 dice, bool all, bool refused) external {
        Word memory word = _wordOf(dice);
        bytes32 topic = all ? bytes32(0) : word.topic;
        _refused[word.about][word.issuer][topic] = refused;
        vm.prank(word.about);
        _attestations.setRefusal(word.issuer, topic, refused);
        if (refused) ++done[2];
    }

    function pass(uint256 time) external {
        skip(bound(time, 1, 400 days));
    }

    /// @notice Compares what is valid with what was said and not taken back, refused or over.
    function check() external view {
        for (uint256 dice = 0; dice < PEOPLE * (PEOPLE - 1) * TOPICS; ++dice) {
            Word memory word = _wordOf(dice);
            bool valid = _stands(word.which) && !_isRefused(word);
            assertEq(_attestations.isValid(word.issuer, word.about, word.topic), valid, "valid");
            assertEq(_attestations.isRefused(word.about, word.issuer, word.topic), _isRefused(word), "refused");
        }
    }

    function _wordOf(uint256 dice) private pure returns (Word memory) {
        uint256 which = dice % (PEOPLE * (PEOPLE - 1) * TOPICS);
        uint256 pair = which / TOPICS;
        uint256 issuer = pair / (PEOPLE - 1);
        uint256 about = (issuer + 1 + pair % (PEOPLE - 1)) % PEOPLE;
        return Word(_person(issuer), _person(about), which % TOPICS == 0 ? bytes32("phone") : bytes32("shop"), which);
    }

    function _person(uint256 number) private pure returns (address) {
        return address(uint160(0x1000 + number));
    }

    function _stands(uint256 which) private view returns (bool) {
        return _said[which].standing && block.timestamp <= _said[which].until;
    }

    function _isRefused(Word memory word) private view returns (bool) {
        mapping(bytes32 topic => bool) storage refused = _refused[word.about][word.issuer];
        return refused[0] || refused[word.topic];
    }
}
