// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModerated} from "../../src/moderation/IModerated.sol";
import {RemovalsTest} from "./RemovalsTest.sol";

contract SubjectOfListingTest is RemovalsTest {
    function test_ItNamesTheIdAndTheSellerInEveryStateButRemoved() public {
        _assertNamed(EVERYWHERE);
        vm.prank(seller);
        listings.pause(terms);
        _assertNamed(EVERYWHERE);
        vm.prank(seller);
        listings.close(terms);
        _assertNamed(EVERYWHERE);
        _carryOut(EVERYWHERE);
        _assertNamed(EVERYWHERE);
    }

    function testFuzz_ItTakesOneToFourRegions(bytes8[4] memory seeds, uint256 count) public view {
        count = bound(count, 1, 4);
        bytes8[4] memory names;
        for (uint256 i = 0; i < count; ++i) {
            names[i] = _regionFrom(uint64(seeds[i]), i);
        }
        _assertNamed(_regions(names[0], names[1], names[2], names[3]));
    }

    function test_WhenARemovalStands_ItTakesThatItBeRestored() public {
        _carryOut(_regions("KR", 0, 0, 0));
        _assertNamed(RESTORE);
        _carryOut(EVERYWHERE);
        _assertNamed(RESTORE);
    }

    function test_WhenNothingWasRemoved_ItTakesNoRestoration() public {
        _expectRefused(RESTORE);
        _carryOut(EVERYWHERE);
        _carryOut(RESTORE);
        _expectRefused(RESTORE);
    }

    function test_WhenItIsRemovedEverywhereAlready_ItTakesNoOtherRemoval() public {
        _carryOut(EVERYWHERE);
        _expectRefused(EVERYWHERE);
        _expectRefused(_regions("KR", 0, 0, 0));
    }

    function test_WhenTheRegionsAreNoRegions_ItReverts() public {
        bytes32[] memory words = _noRegions();
        for (uint256 i = 0; i < words.length; ++i) {
            _expectRefused(words[i]);
        }
    }

    function test_WhenAnyWordOfTheTermsDiffers_ItIsUnknown() public {
        for (uint256 word = 0; word < FORGED_TERMS; ++word) {
            bytes32 unknown = listings.idOf(_forged(word));
            vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, unknown));
            listings.subjectOf(abi.encode(_forged(word)), EVERYWHERE);
        }
    }

    function testFuzz_WhenWhatIsDescribedAreNoTerms_ItIsUnknown(bytes calldata about) public {
        bytes32 unknown = about.length == 512 ? keccak256(about) : bytes32(0);
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, unknown));
        listings.subjectOf(about, EVERYWHERE);
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, bytes32(0)));
        listings.subjectOf(bytes.concat(abi.encode(terms), hex"00"), EVERYWHERE);
    }

    /// @dev A country, or one to three letters and digits of a part of it; another country for each place.
    function _regionFrom(uint64 seed, uint256 place) private pure returns (bytes8) {
        bytes memory letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        bytes memory name = abi.encodePacked(letters[4 * place + seed % 4], letters[(seed >> 8) % 26]);
        uint256 length = (seed >> 16) % 4;
        if (length != 0) name = abi.encodePacked(name, "-");
        for (uint256 i = 0; i < length; ++i) {
            name = abi.encodePacked(name, letters[(seed >> (24 + 8 * i)) % 36]);
        }
        return bytes8(name);
    }

    function _assertNamed(bytes32 effect) private view {
        (bytes32 subject, address accused) = listings.subjectOf(abi.encode(terms), effect);
        assertEq(subject, id);
        assertEq(accused, seller);
    }

    function _expectRefused(bytes32 effect) private {
        _expectUnfit(effect);
        listings.subjectOf(abi.encode(terms), effect);
    }
}
