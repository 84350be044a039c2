// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "./IListings.sol";

/// @title What terms may say
/// @dev Only what can be judged from the terms alone; who lists, tokens and standing are checked by {Listings}.
library TermsBounds {
    uint32 internal constant MAX_STOCK = 1_000_000;
    uint32 internal constant MIN_ACCEPT_WITHIN = 1 hours;
    uint32 internal constant MAX_ACCEPT_WITHIN = 7 days;
    uint8 internal constant MEET_UP = 1;
    uint8 internal constant SHIP = 2;
    uint8 internal constant APPOINTMENT = 4;
    uint32 internal constant MIN_SHIP_WITHIN = 1 days;
    uint32 internal constant MAX_SHIP_WITHIN = 30 days;
    uint32 internal constant MIN_ARRIVE_WITHIN = 1 days;
    uint32 internal constant MAX_ARRIVE_WITHIN = 60 days;
    uint32 internal constant MIN_INSPECT_WITHIN = 24 hours;
    uint32 internal constant MAX_INSPECT_WITHIN = 14 days;
    /// @dev Finest H3 resolution allowed, hexagons of about 5 km².
    uint256 internal constant MAX_CELL_RESOLUTION = 7;
    /// @dev The lowest bit of each of the fifteen 3-bit digits of an H3 index.
    uint256 private constant LAST_BITS = 0x49249249249;

    /// @dev Reverts with the error that names the first term out of bounds.
    function check(Terms memory terms, uint32 stock, uint96 minDeposit, uint96 maxDeposit) internal pure {
        if (stock == 0) revert IListings.StockOutOfBounds(stock);
        checkStock(terms.price, terms.certificate, stock);
        if (terms.deposit < minDeposit || terms.deposit > maxDeposit) {
            revert IListings.DepositOutOfBounds(terms.deposit, minDeposit, maxDeposit);
        }
        if (terms.acceptWithin < MIN_ACCEPT_WITHIN || terms.acceptWithin > MAX_ACCEPT_WITHIN) {
            revert IListings.AcceptWithinOutOfBounds(terms.acceptWithin);
        }
        if (terms.ways == 0 || terms.ways > MEET_UP | SHIP | APPOINTMENT) revert IListings.WaysUnknown(terms.ways);
        checkShipping(terms);
        if (!isPublicCell(terms.cell)) revert IListings.CellUnfit(terms.cell);
        if (terms.content == 0) revert IListings.ContentMissing();
    }

    /// @dev Limits of shipping lie within their bounds where shipping is offered, and say nothing where it is not, so
    /// that equal promises have equal ids. Whether the carrier is registered is checked by {Listings}.
    function checkShipping(Terms memory terms) internal pure {
        bool ships = terms.ways & SHIP != 0;
        checkTime(terms.shipWithin, MIN_SHIP_WITHIN, MAX_SHIP_WITHIN, ships);
        checkTime(terms.arriveWithin, MIN_ARRIVE_WITHIN, MAX_ARRIVE_WITHIN, ships);
        checkTime(terms.inspectWithin, MIN_INSPECT_WITHIN, MAX_INSPECT_WITHIN, ships);
        if (!ships && terms.carrier != address(0)) revert IListings.CarrierUnknown(terms.carrier);
    }

    function checkTime(uint32 time, uint32 min, uint32 max, bool needed) internal pure {
        if (!needed) (min, max) = (0, 0);
        if (time < min || time > max) revert IListings.ShippingTimeOutOfBounds(time, min, max);
    }

    /// @dev All pieces together must stay countable in 96 bits; a certificate stands for one item.
    function checkStock(uint96 price, bytes32 certificate, uint32 stock) internal pure {
        if (stock > MAX_STOCK) revert IListings.StockOutOfBounds(stock);
        if (certificate != 0 && stock > 1) revert IListings.CertificateForMany(stock);
        if (price == 0 || uint256(price) * stock > type(uint96).max) revert IListings.PriceOutOfBounds(price);
    }

    /// @dev The parts of an H3 index that tell a cell (mode 1) and how fine it is; digits finer than the resolution
    /// must be 7, those of the resolution must not be. Layout: h3geo.org/docs/core-library/h3Indexing.
    function isPublicCell(uint64 cell) internal pure returns (bool) {
        uint256 resolution = (cell >> 52) & 0xf;
        bool isCell = cell >> 63 == 0 && (cell >> 59) & 0xf == 1 && (cell >> 56) & 0x7 == 0;
        bool isBase = (cell >> 45) & 0x7f < 122;
        if (!isCell || !isBase || resolution > MAX_CELL_RESOLUTION) return false;
        uint256 sevens = cell & (cell >> 1) & (cell >> 2) & LAST_BITS;
        uint256 finerThanResolution = LAST_BITS & (2 ** (45 - 3 * resolution) - 1);
        return sevens == finerThanResolution;
    }
}
