// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The places of bids: bits and digits are those of places 0 to 31.
struct Places {
    /// In the order of their arrival, five bits each, the first lowest.
    uint160 arrivals;
    /// Where a bid stands, or stood when the bids were closed.
    uint32 taken;
    /// Behind which of them a bond is locked.
    uint32 locked;
    /// What the jury on the dispute costs, in whole market tokens; kept here because here is room.
    uint32 juryFee;
}

/// @notice What happened in a dispute.
struct File {
    /// What the lists opened so far have in common.
    uint32 common;
    uint16 flags;
    /// Place of who was chosen.
    uint8 place;
    /// When the second list was opened, if enough was in common.
    uint40 openedAt;
    uint40 chosenAt;
    uint40 ruledAt;
    uint16 buyerBps;
    uint64 epoch;
}

/// @title Each of the two in one storage slot
/// @dev Packed by hand: the compiler's own way writes field by field and takes six times the code.
library DisputeFile {
    /// @dev Flags of a file, by their value.
    uint16 internal constant BUYER_OPENED = 1;
    uint16 internal constant SELLER_OPENED = 2;
    uint16 internal constant BUYER_NEEDS_ONE = 4;
    uint16 internal constant SELLER_NEEDS_ONE = 8;
    uint16 internal constant COMPLAINED = 16;
    uint16 internal constant COMPLAINT_BY_BUYER = 32;
    uint16 internal constant SENT_TO_JURY = 64;
    uint16 internal constant REDRAWN = 128;

    /// @notice The word that says the same.
    function pack(Places memory places) internal pure returns (uint256) {
        return uint256(places.arrivals) | uint256(places.taken) << 160 | uint256(places.locked) << 192
            | uint256(places.juryFee) << 224;
    }

    /// @notice The word that says the same.
    function pack(File memory file) internal pure returns (uint256 word) {
        word = uint256(file.common) | uint256(file.flags) << 32 | uint256(file.place) << 48;
        word |= uint256(file.openedAt) << 56 | uint256(file.chosenAt) << 96 | uint256(file.ruledAt) << 136;
        return word | uint256(file.buyerBps) << 176 | uint256(file.epoch) << 192;
    }

    // Each cast of a shifted word cuts off the fields above its own, which is what it is for.
    // forge-lint: disable-start(unsafe-typecast)

    /// @notice What the word says.
    function toPlaces(uint256 word) internal pure returns (Places memory) {
        return Places(uint160(word), uint32(word >> 160), uint32(word >> 192), uint32(word >> 224));
    }

    /// @notice What the word says.
    function toFile(uint256 word) internal pure returns (File memory file) {
        (file.common, file.flags, file.place) = (uint32(word), uint16(word >> 32), uint8(word >> 48));
        (file.openedAt, file.chosenAt) = (uint40(word >> 56), uint40(word >> 96));
        (file.ruledAt, file.buyerBps) = (uint40(word >> 136), uint16(word >> 176));
        file.epoch = uint64(word >> 192);
    }

    // forge-lint: disable-end(unsafe-typecast)
}
