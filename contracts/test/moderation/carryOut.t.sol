// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "../../src/listings/IListings.sol";
import {IModerated} from "../../src/moderation/IModerated.sol";
import {Ask, IModeration, Motion} from "../../src/moderation/IModeration.sol";
import {ModerationTest} from "./ModerationTest.sol";

contract CarryOutTest is ModerationTest {
    Terms private terms;
    uint256 private accepted;

    function setUp() public override {
        super.setUp();
        accepted = _move();
        _accept(accepted);
        terms = _listed();
    }

    function test_ItTakesAListingOffAndSaysSo() public {
        uint256 id = _move(_askAbout(terms));
        _accept(id);
        vm.expectEmit(address(moderation));
        emit IModeration.CarriedOut(id, _idOf(terms), EVERYWHERE);
        vm.expectEmit(address(listings));
        emit IListings.ListingRemoved(_idOf(terms), EVERYWHERE);
        vm.prank(stranger);
        moderation.carryOut(_wordsOf(id));
        _assertRemoved(terms);
        assertTrue(moderation.motionOf(id).carriedOut);
        assertFalse(moderation.motionOf(id).divided);
    }

    function test_ItSuspendsAnAccountFromNowOn() public {
        uint256 id = _move(_askSuspension());
        _decide(id, 30, 20, 0);
        skip(100 days);
        _carryOut(id);
        assertEq(accounts.accountOf(accused).suspendedUntil, block.timestamp + 30 days);
    }

    function test_ItRestoresWhatWasTakenOff() public {
        Ask memory ask = _askAbout(terms);
        uint256 id = _move(ask);
        _accept(id);
        _carryOut(id);
        ask.effect = RESTORE;
        id = _moveBy(neighbour, ask);
        _accept(id);
        _carryOut(id);
        assertEq(uint8(_stateOf(terms)), uint8(IListings.State.Paused));
    }

    function test_WhenItWasCarriedOutBefore_ItReverts() public {
        uint256 id = _move(_askAbout(terms));
        _accept(id);
        _carryOut(id);
        _expect(IModeration.AlreadyCarriedOut.selector, id);
        _carryOut(id);
    }

    function test_WhenTheAnswerWasNo_ItReverts() public {
        uint256 id = _move(_askAbout(terms));
        _reject(id);
        _expectNotAccepted(id);
    }

    function test_WhenThereWasNoAnswer_ItReverts() public {
        uint256 id = _move(_askAbout(terms));
        _decide(id, 7, 7, 0);
        _expectNotAccepted(id);
    }

    function test_WhenTheAnswerIsNotRecorded_ItReverts() public {
        uint256 id = _move(_askAbout(terms));
        _expectNotAccepted(id);
        _drawLot(id, SEED);
        _vote(id, 12, 7, 0);
        _toFinal(id);
        _expectNotAccepted(id);
        jury.finalise(id);
        _carryOut(id);
    }

    // nonsense: Moderation.carryOut.motion.*
    function testFuzz_WhenAWordDiffersFromWhatWasAsked_ItIsAnotherMotionThatNobodyMade(uint256 word, uint256 change)
        public
    {
        Motion memory motion = _wordsOf(accepted);
        word %= 8;
        uint160 some = uint160(bound(change, 1, type(uint160).max));
        uint16 few = uint16(bound(change, 1, type(uint16).max));
        if (word == 0) motion.asker = address(uint160(motion.asker) ^ some);
        if (word == 1) motion.kind ^= few;
        if (word == 2) motion.target = IModerated(address(uint160(address(motion.target)) ^ some));
        if (word == 3) motion.subject ^= bytes32(uint256(some));
        if (word == 4) motion.effect ^= bytes32(uint256(some));
        if (word == 5) motion.guideline ^= few;
        if (word == 6) motion.reason ^= bytes32(uint256(some));
        if (word == 7) motion.openedAt ^= few;
        uint256 unknown = moderation.idOf(motion);
        _expect(IModeration.MotionUnknown.selector, unknown);
        moderation.carryOut(motion);
    }

    function test_WhenTheDomainRefuses_ItCanBeRepeatedUntilItWorks() public {
        uint256 id = _move(_askAbout(terms));
        _accept(id);
        bytes memory call = abi.encodeCall(IModerated.carryOut, (_idOf(terms), EVERYWHERE));
        vm.mockCallRevert(address(listings), call, "not now");
        vm.expectRevert("not now");
        _carryOut(id);
        assertFalse(moderation.motionOf(id).carriedOut);
        assertGt(_collected(id, asker), 0);
        vm.clearMockedCalls();
        _carryOut(id);
        _assertRemoved(terms);
    }

    function _expectNotAccepted(uint256 id) private {
        _expect(IModeration.NotAccepted.selector, id);
        _carryOut(id);
    }
}
