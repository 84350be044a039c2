// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DrandBeacon} from "../../../src/jury/DrandBeacon.sol";

/// @notice What the drand network `evmnet` published, as https://api.drand.sh/v2/beacons/evmnet/info and …/rounds/<n>
/// answer. Chain hash 04f1e9062b8a81f848fded9c12306733282b2727ecced50032187751166ec8c3.
library Evmnet {
    struct Published {
        uint64 round;
        uint256[2] signature;
    }

    function network() internal pure returns (DrandBeacon.Network memory) {
        return DrandBeacon.Network({
            publicKey: [
                0x07e1d1d335df83fa98462005690372c643340060d205306a9aa8106b6bd0b382,
                0x0557ec32c2ad488e4d4f6008f89a346f18492092ccc0d594610de2732c8b808f,
                0x0095685ae3a85ba243747b1b2f426049010f6b73a0cf1d389351d5aaaa1047f6,
                0x297d3a4f9749b33eb2d904c9d9ebf17224150ddd7abd7567a9bec6c74480ee0b
            ],
            genesis: 1_727_521_075,
            period: 3
        });
    }

    function published() internal pure returns (Published[] memory all) {
        all = new Published[](7);
        all[0].round = 1;
        all[0].signature = [
            0x11f812d738a36b2210dc88c2d635ad8039588205f42445d6de09e6530165c346,
            0x2a23aca348c84badcf8df5321ac24577b7963d5b0d780bc4626baedb45cde373
        ];
        all[1].round = 1000;
        all[1].signature = [
            0x06fd5996329504d3a56b482d9222bf7205857d0a9559ddd216ca31a286f6a8cc,
            0x0a120f021aac2f13553fb164f62bc3a5ca32c76dea88a777b39bcf3cac5fdbd6
        ];
        all[2].round = 10_000_000;
        all[2].signature = [
            0x2c7b65b5acfe55256910ca71cf0a0fa71ac34c2a1167f86a22930a03e70ebec0,
            0x0f7a530796e7ee38600b06da0390634a9b154e3eebc3b323dde2111e1c8ebdf3
        ];
        all[3].round = 10_000_013;
        all[3].signature = [
            0x13d1b70855d04ea9af3efc4a03378f655459da97819ca4c63427104cf20bd724,
            0x2c4116eba1899aefcc969a160faa09d164ef5c2dbcef91ad7455ad7c0457d37c
        ];
        all[4].round = 19_700_000;
        all[4].signature = [
            0x044f4e4a562e71167224c3d5116fe7fc5a99ac9af56af85a64df27ef6e2545d2,
            0x22dfcd2614bacb5c4e6865d868f307dc251cb78f258887fcaca700f1ec0557ab
        ];
        all[5].round = 19_700_100;
        all[5].signature = [
            0x2e516cc7a81e487f008eb47cf600acb4ae18a2a3d15a5270bd7badaac117bc79,
            0x1537f0cb9549ffbe8ca95c5ec830e547aed5a8c4416c898905284e2041a623ec
        ];
        all[6].round = 20_594_892;
        all[6].signature = [
            0x1a8eb35e5dbdfe0e1aa1bda789444774adde84b2d5402468b29bb945ea190c6d,
            0x105b63491744552e8fe5710764baaed371784f1593ce279c56c60b9268f50f90
        ];
    }
}
