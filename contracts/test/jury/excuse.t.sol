// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract ExcuseTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_WhenTheBondCoversADeposit_ItReverts() public {
        uint256 id = _drawn();
        vm.expectRevert(abi.encodeWithSelector(IJury.NotFullyLocked.selector, _juror(id, 0)));
        jury.excuse(id, 0);
    }

    function test_WhenTheWholeBondIsLocked_ItSaysSo() public {
        uint256 id = _drawn();
        address juror = _juror(id, 0);
        _lockBondOf(juror);
        vm.expectEmit(address(jury));
        emit IJury.Excused(id, 1, 0, juror);
        vm.prank(stranger);
        jury.excuse(id, 0);
        assertEq(jury.ballotOf(id, 1, 0), 4);
        vm.expectRevert(abi.encodeWithSelector(IJury.NothingDue.selector, id, 0));
        jury.excuse(id, 0);
    }

    // nonsense: Jury.excuse.seat
    function test_WhenThereIsNoSuchSeat_ItReverts() public {
        uint256 id = _drawn();
        vm.expectRevert(abi.encodeWithSelector(IJury.NoSuchSeat.selector, id, 21));
        jury.excuse(id, 21);
    }

    // nonsense: Jury.excuse.id
    function test_WhenVotesAreNotSealed_ItReverts() public {
        uint256 id = _drawn();
        _toReveal(id);
        _expectStage(id, Stage.Reveal);
        jury.excuse(id, 0);
        _expectStage(7, Stage.None);
        jury.excuse(7, 0);
    }

    function _lockBondOf(address juror) private {
        for (uint256 i = 0; i < 20; ++i) {
            uint256 other = _open(_graveQuestion());
            _drawLot(other, SEED);
            for (uint16 seat = 0; seat < 101; ++seat) {
                (uint256 free,) = _bond(juror);
                if (free == 0) return;
                if (_juror(other, seat) == juror) _commit(other, seat, 1);
            }
        }
    }
}
