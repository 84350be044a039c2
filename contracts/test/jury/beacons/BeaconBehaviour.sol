// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IBeacon} from "../../../src/jury/IBeacon.sol";
import {IJury, Stage} from "../../../src/jury/IJury.sol";
import {JuryTest} from "../JuryTest.sol";

/// @notice What a jury relies on, whatever beacon it draws from.
abstract contract BeaconBehaviour is JuryTest {
    IBeacon internal subject;

    /// @dev The jury of the town gets the code of this beacon in place of its own.
    function setUp() public virtual override {
        super.setUp();
        _settleTown();
        vm.roll(10_000);
        vm.etch(address(beacon), address(_build()).code);
        subject = IBeacon(address(beacon));
    }

    function _build() internal virtual returns (IBeacon);

    /// @dev Lets time go by until the seed of `epoch` can be brought, not a moment longer.
    function _ripen(uint64 epoch) internal virtual;

    /// @dev The call that brings the seed.
    function _bringing(uint64 epoch) internal virtual returns (bytes memory);

    /// @dev Lets the moment of `epoch` pass; false if it never does.
    function _miss(uint64 epoch) internal virtual returns (bool);

    function test_TheSeedOfACaseOfThisMomentIsNotKnownYet() public {
        uint64 epoch = _next();
        assertEq(subject.seedOf(epoch), 0);
        assertFalse(subject.isMissed(epoch));
        assertGt(subject.timeOf(epoch), block.timestamp);
        _assertRefused(epoch, abi.encodeWithSelector(IBeacon.SeedTooEarly.selector, epoch, subject.timeOf(epoch)));
    }

    function test_CasesOfOneMomentShareASeedThatFitsTheBookOfTheJury() public {
        uint256 id = _open();
        assertEq(jury.roundOf(id, 1).epoch, _next());
        assertLt(_next(), type(uint32).max);
    }

    function testFuzz_ALaterCaseNeverHasAnEarlierSeed(uint16 seconds_, uint16 blocks) public {
        uint64 epoch = _next();
        skip(seconds_);
        vm.roll(block.number + blocks);
        assertGe(_next(), epoch);
    }

    function test_ASeedIsBroughtOnceAndStays() public {
        uint64 epoch = _next();
        _ripen(epoch);
        assertLe(subject.timeOf(epoch), block.timestamp);
        bytes memory bringing = _bringing(epoch);
        vm.expectEmit(true, false, false, false, address(subject));
        emit IBeacon.SeedPosted(epoch, 0);
        _bring(bringing);
        bytes32 seed = subject.seedOf(epoch);
        assertNotEq(seed, 0);
        _assertRefused(epoch, abi.encodeWithSelector(IBeacon.SeedAlreadyPosted.selector, epoch));
        _miss(epoch);
        assertEq(subject.seedOf(epoch), seed);
        assertFalse(subject.isMissed(epoch));
    }

    function test_EachEpochHasItsOwnSeed() public {
        uint64 one = _next();
        _ripen(one);
        _bring(_bringing(one));
        uint64 two = _next();
        _ripen(two);
        _bring(_bringing(two));
        assertGt(two, one);
        assertNotEq(subject.seedOf(one), subject.seedOf(two));
    }

    function test_WhatWasMissedNeverComesBack() public {
        uint64 epoch = _next();
        _ripen(epoch);
        bytes memory bringing = _bringing(epoch);
        if (!_miss(epoch)) {
            _bring(bringing);
            return;
        }
        assertTrue(subject.isMissed(epoch));
        _assertRefused(epoch, abi.encodeWithSelector(IBeacon.SeedIsMissed.selector, epoch));
        assertEq(subject.seedOf(epoch), 0);
        assertGt(_next(), epoch);
    }

    function test_AJuryIsDrawnByTheSeed() public {
        uint256 id = _open();
        uint64 epoch = jury.roundOf(id, 1).epoch;
        vm.expectRevert(abi.encodeWithSelector(IJury.SeedMissing.selector, epoch));
        jury.start(id);
        _ripen(epoch);
        _bring(_bringing(epoch));
        jury.start(id);
        _assertStage(id, Stage.Commit);
        assertEq(jury.roundOf(id, 1).seed, bytes32(uint256(uint160(uint256(subject.seedOf(epoch))))));
    }

    function test_ACaseWhoseSeedWasMissedMovesOn() public {
        uint256 id = _open();
        uint64 epoch = jury.roundOf(id, 1).epoch;
        _ripen(epoch);
        if (!_miss(epoch)) return;
        jury.start(id);
        uint64 next = jury.roundOf(id, 1).epoch;
        assertEq(next, _next());
        _ripen(next);
        _bring(_bringing(next));
        jury.start(id);
        _assertStage(id, Stage.Commit);
    }

    function test_ACaseWithoutASeedForThreeDaysIsVoid() public {
        uint256 id = _open();
        skip(3 days);
        _assertStage(id, Stage.AwaitSeed);
        skip(1);
        _assertStage(id, Stage.Void);
    }

    function _next() internal view returns (uint64) {
        return subject.epochAfter(block.timestamp);
    }

    function _bring(bytes memory bringing) internal {
        (bool done,) = address(subject).call(bringing);
        assertTrue(done, "brought");
    }

    function _assertRefused(uint64 epoch, bytes memory reason) private {
        (bool done, bytes memory said) = address(subject).call(_bringing(epoch));
        assertFalse(done, "refused");
        assertEq(said, reason);
    }
}
