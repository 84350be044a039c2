import { offered, usd } from '../offered.ts';

/** Instruments and records in Portland. */
export const MUSIC = [
  offered({
    id: 'jazz-records',
    seller: 'dele',
    title: 'Box of 40 jazz records',
    description:
      'Mostly seventies pressings, sleeves with ring wear, vinyl cleaned on the machine. I kept the six I cannot live without. List in the chat on request.',
    condition: 'good',
    category: 'records',
    price: usd(160),
    deposit: 10,
    shots: [
      ['💿', 'plum', 'Cleaned'],
      ['🎷', 'straw', 'Side A of most of them'],
    ],
    listed: 23,
  }),
  offered({
    id: 'turntable',
    seller: 'dele',
    title: 'Direct-drive turntable, new stylus',
    description:
      'Pitch is steady, platter is heavy, dust cover has hairlines. Cartridge from 2022, stylus from last month. Hear it before you take it.',
    condition: 'good',
    category: 'audio',
    price: usd(210),
    deposit: 15,
    shots: [
      ['🎛️', 'stone', 'The deck'],
      ['🎶', 'plum', 'Test record, track two'],
    ],
    listed: 5,
  }),
  offered({
    id: 'parlor-guitar',
    seller: 'theo',
    title: 'Parlor guitar, top crack repaired',
    description:
      'My first repair that I am proud of. The crack is cleated from inside and has not moved in a year. Action is low enough for old hands.',
    condition: 'fair',
    category: 'guitars',
    price: usd(130),
    deposit: 10,
    shots: [
      ['🎸', 'sand', 'The guitar'],
      ['🔍', 'stone', 'The repair, from outside'],
    ],
    listed: 16,
  }),
];
