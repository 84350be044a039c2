// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModeration} from "../../src/moderation/IModeration.sol";
import {ModerationTest} from "./ModerationTest.sol";

contract CollectMotionTest is ModerationTest {
    /// @dev Twelve sealed a yes, eight a no; others can still join.
    uint256 private votedOn;

    function setUp() public override {
        super.setUp();
        votedOn = _move();
        _drawLot(votedOn, SEED);
        for (uint16 seat = 0; seat < 20; ++seat) {
            _commit(votedOn, seat, seat < 12 ? 1 : 0);
        }
    }

    function test_ItPaysEverybodyInProportionToWhatEachPutDown() public {
        uint256 id = _moved(100, 350);
        _accept(id);
        moderation.divide(id);
        uint256 pool = moderation.motionOf(id).pool;
        assertGt(pool, 470e18);
        vm.expectEmit(address(moderation));
        emit IModeration.Collected(id, neighbour, pool / 5);
        assertEq(_collected(id, neighbour), pool / 5);
        assertEq(_collected(id, asker), pool / 10);
        assertEq(_collected(id, stranger), pool * 7 / 10);
        assertEq(_heldByModeration(), 0);
    }

    function test_ItDividesFirstIfNobodyDid() public {
        uint256 id = _moved(100, 350);
        _drawLot(id, SEED);
        _vote(id, 12, 7, 1);
        _toFinal(id);
        vm.prank(town[0]);
        moderation.collect(id, neighbour);
        assertEq(_free(neighbour), moderation.motionOf(id).pool / 5);
        assertEq(_free(town[0]), 0);
        assertEq(moderation.stakeOf(id, neighbour), 0);
        assertEq(moderation.stakeOf(id, stranger), 350);
    }

    function testFuzz_ItPaysTheSameInWhateverOrder(uint32 one, uint32 other, uint256 order, bool answered) public {
        _joinBy(neighbour, votedOn, uint32(bound(one, 1, 900_000)));
        _joinBy(stranger, votedOn, uint32(bound(other, 1, 900_000)));
        _toReveal(votedOn);
        for (uint16 seat = 0; seat < (answered ? 19 : 0); ++seat) {
            _reveal(votedOn, seat, seat < 12 ? 1 : 0);
        }
        _toFinal(votedOn);
        address[3] memory people = [asker, neighbour, stranger];
        uint256 snapshot = vm.snapshotState();
        uint256[3] memory sums;
        for (uint256 i = 0; i < 3; ++i) {
            sums[i] = _collected(votedOn, people[i]);
        }
        assertEq(_heldByModeration(), 0);
        vm.revertToState(snapshot);
        order %= 6;
        for (uint256 i = 0; i < 3; ++i) {
            uint256 who = (order + i * (1 + order % 2)) % 3;
            assertEq(_collected(votedOn, people[who]), sums[who]);
        }
        assertEq(_heldByModeration(), 0);
        assertEq(_free(address(moderation)), 0);
        if (!answered) assertEq(sums[1] + sums[2], uint256(moderation.motionOf(votedOn).joined) * 1e18);
    }

    function test_WhenTheAskerJoinedAsWell_ItPaysBothStakesOnce() public {
        uint256 id = _move();
        _joinBy(asker, id, 30);
        _joinBy(neighbour, id, 20);
        skip(4 days);
        assertEq(moderation.stakeOf(id, asker), 80);
        assertEq(_collected(id, asker), 80e18);
        assertEq(moderation.stakeOf(id, asker), 0);
        _expectNothing(id, asker);
        assertEq(_collected(id, neighbour), 20e18);
    }

    function test_WhenItWasCollected_ItReverts() public {
        uint256 id = _moved(1, 1);
        _accept(id);
        moderation.collect(id, neighbour);
        _expectNothing(id, neighbour);
        moderation.collect(id, asker);
        _expectNothing(id, asker);
    }

    function test_WhenTheAnswerWasNo_ItReverts() public {
        uint256 id = _moved(1, 1);
        _reject(id);
        moderation.divide(id);
        _expectNothing(id, asker);
        _expectNothing(id, neighbour);
    }

    // nonsense: Moderation.collect.account
    function test_WhenTheAccountPutNothingDown_ItReverts() public {
        uint256 id = _moved(1, 1);
        _accept(id);
        _expectNothing(id, accused);
        _expectNothing(id, address(0));
        _expectNothing(id, address(vault));
        assertEq(_collected(id, neighbour), moderation.motionOf(id).pool / 52);
    }

    function test_WhenTheCaseIsNotOver_ItReverts() public {
        uint256 id = _moved(1, 1);
        _expect(IModeration.NotDecided.selector, id);
        moderation.collect(id, asker);
    }

    // nonsense: Moderation.collect.id
    function test_WhenThereIsNoSuchMotion_ItRevertsWhateverOtherCourtsAsk() public {
        _expect(IModeration.MotionUnknown.selector, 7);
        moderation.collect(7, asker);
        uint256 other = _decided(12, 7, 0);
        _expect(IModeration.MotionUnknown.selector, other);
        moderation.collect(other, asker);
    }

    /// @dev A motion of fifty that two others joined.
    function _moved(uint32 byNeighbour, uint32 byStranger) private returns (uint256 id) {
        id = _move();
        _joinBy(neighbour, id, byNeighbour);
        _joinBy(stranger, id, byStranger);
    }

    function _expectNothing(uint256 id, address account) private {
        vm.expectRevert(abi.encodeWithSelector(IModeration.NothingDue.selector, id, account));
        moderation.collect(id, account);
    }
}
