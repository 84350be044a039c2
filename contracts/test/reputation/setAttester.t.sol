// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Attesters} from "../../src/reputation/Attesters.sol";
import {IAttesters} from "../../src/reputation/IAttesters.sol";

contract SetAttesterTest is Test {
    bytes32 private constant PHONE = "phone";
    address private _governor = makeAddr("governor");
    address private _attester = makeAddr("attester");
    Attesters private _attesters = new Attesters(_governor);

    // nonsense: Attesters.setAttester.registered
    function testFuzz_ItPutsAnAttesterOnTheListForATopicAndTakesItOff(address attester, bytes32 topic) public {
        vm.assume(attester != address(0) && topic != 0);
        bool[4] memory turns = [true, true, false, false];
        for (uint256 i = 0; i < turns.length; ++i) {
            vm.expectEmit();
            emit IAttesters.AttesterSet(attester, topic, turns[i]);
            vm.prank(_governor);
            _attesters.setAttester(attester, topic, turns[i]);
            assertEq(_attesters.isAttester(attester, topic), turns[i]);
            assertFalse(_attesters.isAttester(attester, ~topic));
        }
    }

    // nonsense: Attesters.setAttester.attester
    // nonsense: Attesters.setAttester.topic
    function test_WhenTheAttesterOrTheTopicIsEmpty_ItReverts() public {
        vm.startPrank(_governor);
        vm.expectRevert(IAttesters.AttesterEmpty.selector);
        _attesters.setAttester(address(0), PHONE, true);
        vm.expectRevert(IAttesters.TopicEmpty.selector);
        _attesters.setAttester(_attester, 0, true);
    }

    function testFuzz_WhenTheCallerIsNotTheGovernor_ItReverts(address caller) public {
        vm.assume(caller != _governor);
        vm.expectRevert(abi.encodeWithSelector(IAttesters.NotAuthorized.selector, caller));
        vm.prank(caller);
        _attesters.setAttester(_attester, PHONE, true);
        assertEq(_attesters.GOVERNOR(), _governor);
    }
}
