// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Opening, Stage} from "../../src/jury/IJury.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {JuryTest} from "./JuryTest.sol";

contract AppealTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItTakesTheDepositAndSaysSo() public {
        uint256 id = _voted(12, 7, 1);
        uint32 epoch = uint32(beacon.epochAfter(block.timestamp));
        vm.expectEmit(address(jury));
        emit IJury.Appealed(id, stranger, 101, 240, 151.5e18, epoch);
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
        assertEq(jury.caseOf(id).appellant, stranger);
        assertEq(jury.roundOf(id, 2).snapshotAt, block.timestamp);
        assertEq(moot.balanceOf(stranger), POCKET - 151.5e18);
    }

    function test_WhenThreeTimesAsManyAreMoreThanTheLeast_ItAsksThreeTimesAsMany() public {
        Opening memory opening = _question();
        (opening.seats, opening.stake) = (35, 70);
        uint256 id = _open(opening);
        _drawLot(id, SEED);
        _vote(id, 20, 0, 0);
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
        assertEq(jury.roundOf(id, 2).seats, 105);
        assertEq(moot.balanceOf(stranger), POCKET - 157.5e18);
    }

    function test_WhenTheJuryCannotGrow_ItReverts() public {
        uint256 id = _voted(12, 7, 1);
        for (uint32 place = 0; place < 197; ++place) {
            vm.prank(jurors.ticketAt(place).juror);
            jurors.requestExit(place);
        }
        vm.expectRevert(abi.encodeWithSelector(IJury.NoLargerJury.selector, 43));
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
    }

    // nonsense: Jury.appeal.id
    function test_WhenThereIsNothingToAppeal_ItReverts() public {
        uint256 id = _drawn();
        _expectStage(id, Stage.Commit);
        jury.appeal(id, _noPermit());
        _expectStage(7, Stage.None);
        jury.appeal(7, _noPermit());
    }

    // nonsense: Jury.appeal.permit.*
    function test_WhenThePermitIsNonsense_ItLooksAtTheAllowanceOnly() public {
        uint256 id = _voted(12, 7, 1);
        vm.prank(stranger);
        jury.appeal(id, Permit(type(uint256).max, 0, bytes32(uint256(1)), bytes32(uint256(2))));
        assertEq(moot.balanceOf(stranger), POCKET - 151.5e18);
    }

    function test_WhenTheAppellantHasNoMoney_ItReverts() public {
        uint256 id = _voted(12, 7, 1);
        vm.expectRevert();
        vm.prank(accused);
        jury.appeal(id, _noPermit());
        _assertStage(id, Stage.Appeal);
    }
}
